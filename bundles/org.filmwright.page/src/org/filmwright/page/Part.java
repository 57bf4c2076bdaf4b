// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/** One element inside a block: its text wrapped in its column. */
final class Part {

    private final LineKind kind;
    private final int element;
    private final StyledText text;
    private final Column column;
    private final int[] lines;

    /** @param element index of the element, counted from its scene's first */
    Part(LineKind kind, int element, StyledText text, Column column) {
        this.kind = kind;
        this.element = element;
        this.text = text;
        this.column = column;
        this.lines = LineBreaker.wrap(text.text(), 0, column.cells() + column.hang(), column.cells());
    }

    LineKind kind() {
        return kind;
    }

    int element() {
        return element;
    }

    StyledText text() {
        return text;
    }

    int height() {
        return lines.length / 2;
    }

    /** Lines from a place in the text on; the text is wrapped anew from there. */
    int height(int from) {
        return from == 0 ? height() : linesFrom(from).length / 2;
    }

    /** Lines up to {@code to} of the text that starts at {@code from}. */
    int heightTo(int from, int to) {
        int[] all = linesFrom(from);
        int count = 0;
        while (count * 2 < all.length && all[count * 2] < to) {
            count++;
        }
        return count;
    }

    /** A place in the text as near to this one as there is text. */
    int clamp(int offset) {
        return Math.max(0, Math.min(offset, text.length() - 1));
    }

    int[] linesFrom(int from) {
        return from == 0 ? lines : LineBreaker.wrap(text.text(), from, column.cells(), column.cells());
    }

    /**
     * Adds the lines of the text from {@code from} to {@code to} (-1: to its end).
     *
     * @return the number of lines added
     */
    int emit(List<PageLine> out, int row, int base, int from, int to) {
        int[] all = linesFrom(from);
        boolean generated = kind.isGenerated();
        int count = 0;
        for (int i = 0; i < all.length && (to < 0 || all[i] < to); i += 2) {
            int end = to < 0 ? all[i + 1] : Math.min(all[i + 1], trimmed(all[i], to));
            int width = column.align() == Column.Align.LEFT ? 0 : Cells.of(text.text(), all[i], end);
            double x = column.x(width, from == 0 && i == 0);
            int start = generated ? -1 : all[i];
            out.add(new PageLine(row + count, base + element, kind, x, text.runs(all[i], end), start));
            count++;
        }
        return count;
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && (text.text().charAt(end - 1) == ' ' || text.text().charAt(end - 1) == '\n')) {
            end--;
        }
        return end;
    }
}
