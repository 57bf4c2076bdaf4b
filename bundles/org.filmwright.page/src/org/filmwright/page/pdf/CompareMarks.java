// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.List;

import org.filmwright.page.Cells;
import org.filmwright.page.ComparedScript.Mark;
import org.filmwright.page.ComparedScript.Range;
import org.filmwright.page.PageLine;

/** Draws what a comparison marks: struck where it was taken out, underlined where it is new, tinted where it moved. */
final class CompareMarks {
    private final ContentWriter out;

    CompareMarks(ContentWriter out) {
        this.out = out;
    }

    /** What stands beside a line, or null. */
    static String sign(PageLine line, List<Range> marks) {
        String sign = null;
        for (Range range : marks) {
            if (overlaps(line, range)) {
                sign = range.mark() == Mark.MOVED ? sign == null ? "M" : sign : "*";
            }
        }
        return sign;
    }

    private static boolean overlaps(PageLine line, Range range) {
        return !line.kind().isGenerated() && !line.runs().isEmpty() && line.start() >= 0
                && range.from() < line.start() + line.text().length() && range.to() > line.start();
    }

    /**
     * Draws the marks of one line; its text comes over them.
     *
     * @param shaped width of a line that is written from right to left, which is marked as a whole; -1 for another
     */
    void draw(PageLine line, List<Range> marks, float x, float baseline, float shaped) {
        String text = line.text();
        for (Range range : marks) {
            if (overlaps(line, range)) {
                int from = Math.max(0, range.from() - line.start());
                int to = Math.min(text.length(), range.to() - line.start());
                float left = x + (shaped >= 0 ? 0 : Cells.of(text.substring(0, from)) * LineSetter.CELL);
                float width = shaped >= 0 ? shaped : Cells.of(text.substring(from, to)) * LineSetter.CELL;
                draw(range.mark(), left, baseline, width);
            }
        }
    }

    private void draw(Mark mark, float x, float baseline, float width) {
        out.color(switch (mark) {
            case REMOVED -> 0xFBE0DE;
            case ADDED -> 0xDFF3DF;
            case MOVED -> 0xDEE9FB;
        });
        out.box(x, baseline - 3, width, 12);
        if (mark == Mark.REMOVED) {
            out.color(0xB01030);
            out.rule(x, baseline + 2.7f, width);
        } else if (mark == Mark.ADDED) {
            out.color(0x107A30);
            out.rule(x, baseline - 2, width);
        }
        out.color(0);
    }
}
