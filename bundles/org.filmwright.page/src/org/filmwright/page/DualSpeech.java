// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;

/** Two speeches at once, side by side. Split by rows only where they do not fit on one page. */
final class DualSpeech extends Block {

    private final List<Part> left;
    private final List<Part> right;

    DualSpeech(List<Part> left, List<Part> right, int before) {
        super(before);
        this.left = left;
        this.right = right;
    }

    private static int rows(List<Part> parts) {
        int rows = 0;
        for (Part part : parts) {
            rows += part.height();
        }
        return rows;
    }

    /** Rows of the first column alone. */
    int leftHeight() {
        return rows(left);
    }

    List<Part> left() {
        return left;
    }

    List<Part> right() {
        return right;
    }

    /** The offset of a cut is the number of rows before it. */
    @Override
    int height(Cut from) {
        return Math.max(rows(left), rows(right)) - from.offset();
    }

    @Override
    boolean fillsGaps() {
        return false;
    }

    @Override
    Cut cut(Cut from, int room) {
        return null;
    }

    @Override
    Cut forcedCut(Cut from, int room) {
        int rows = Math.min(room, height(from) - 1);
        return rows < 2 ? null : new Cut(0, from.offset() + rows);
    }

    @Override
    int emit(List<PageLine> out, int row, int base, Cut from, Cut to) {
        int end = to == null ? Integer.MAX_VALUE : to.offset();
        int used = Math.max(emit(left, out, row, base, from.offset(), end),
                emit(right, out, row, base, from.offset(), end));
        return to == null ? height(from) : Math.max(used, end - from.offset());
    }

    private static int emit(List<Part> parts, List<PageLine> out, int row, int base, int from, int to) {
        List<PageLine> all = new ArrayList<>();
        int rows = 0;
        for (Part part : parts) {
            rows += part.emit(all, rows, base, 0, -1);
        }
        int used = 0;
        for (PageLine line : all) {
            if (line.row() >= from && line.row() < to) {
                out.add(line.at(row + line.row() - from));
                used = line.row() - from + 1;
            }
        }
        return used;
    }

    @Override
    Cut place(int element, int offset) {
        for (List<Part> side : List.of(left, right)) {
            for (Part part : side) {
                if (part.element() == element) {
                    return new Cut(0, Math.max(0, Math.min(offset, height(Cut.START) - 1)));
                }
            }
        }
        return null;
    }

    @Override
    int element(Cut at) {
        if (at.offset() > 0) {
            int rows = 0;
            for (Part part : left) {
                rows += part.height();
                if (rows > at.offset()) {
                    return part.element();
                }
            }
            return right.get(right.size() - 1).element();
        }
        return left.get(0).element();
    }
}
