// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.List;

import org.filmwright.page.Cells;

/**
 * A line of a laid out script: what is left of a screenplay when its meaning is in its indents.
 *
 * @param page page, from 0
 * @param row  distance from the page's top in lines; lines of one row have the same
 * @param left left edge in characters of 1/10 inch
 * @param runs its text with styles
 */
record IndentedLine(int page, double row, double left, List<StyledRun> runs) {

    String text() {
        StringBuilder text = new StringBuilder();
        for (StyledRun run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }

    /** Right edge in characters. */
    double right() {
        return left + Cells.of(text());
    }

    IndentedLine with(List<StyledRun> other) {
        return new IndentedLine(page, row, left, other);
    }
}
