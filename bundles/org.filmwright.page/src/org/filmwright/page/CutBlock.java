// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;

/** The part of a block that stands before a page break that is locked inside it. */
final class CutBlock extends Block {

    private final Block block;
    private final Cut end;

    CutBlock(Block block, Cut end) {
        super(block.before());
        this.block = block;
        this.end = end;
    }

    @Override
    int height(Cut from) {
        return block.emit(new ArrayList<>(), 0, 0, from, end);
    }

    @Override
    boolean keepsWithNext() {
        return block.keepsWithNext();
    }

    @Override
    boolean keepsWithPrevious() {
        return block.keepsWithPrevious();
    }

    @Override
    boolean fillsGaps() {
        return block.fillsGaps();
    }

    @Override
    Cut cut(Cut from, int room) {
        return beforeEnd(block.cut(from, room));
    }

    @Override
    Cut forcedCut(Cut from, int room) {
        return beforeEnd(block.forcedCut(from, room));
    }

    private Cut beforeEnd(Cut cut) {
        if (cut == null || cut.part() > end.part() || cut.part() == end.part() && cut.offset() >= end.offset()) {
            return null;
        }
        return cut;
    }

    @Override
    int emit(List<PageLine> out, int row, int base, Cut from, Cut to) {
        return block.emit(out, row, base, from, to == null ? end : to);
    }

    @Override
    int element(Cut at) {
        return block.element(at);
    }

    @Override
    Cut place(int element, int offset) {
        return block.place(element, offset);
    }
}
