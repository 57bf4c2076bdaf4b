// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/**
 * One printed line.
 *
 * @param row    place on the page, from 0; dual dialogue has two lines on a row
 * @param offset its element, counted from {@link Page#firstElement()}; see {@link Page#element(PageLine)}
 * @param kind   what it is
 * @param x      left edge of its text, in inches from the page's left edge
 * @param runs   its text with styles; empty for a blank line inside an element
 * @param start  where the line begins in its element's visible text; -1 for a generated line
 */
public record PageLine(int row, int offset, LineKind kind, double x, List<TextRun> runs, int start) {

    PageLine at(int otherRow) {
        return new PageLine(otherRow, offset, kind, x, runs, start);
    }

    public String text() {
        if (runs.size() == 1) {
            return runs.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }
}
