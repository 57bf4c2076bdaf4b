// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/** A page break the writer asked for. */
final class ForcedBreak extends Block {

    private final int element;

    ForcedBreak(int element) {
        super(0);
        this.element = element;
    }

    @Override
    int height(Cut from) {
        return 0;
    }

    @Override
    Cut cut(Cut from, int room) {
        return null;
    }

    @Override
    Cut forcedCut(Cut from, int room) {
        return null;
    }

    @Override
    int emit(List<PageLine> out, int row, int base, Cut from, Cut to) {
        return 0;
    }

    @Override
    Cut place(int other, int offset) {
        return other == element ? Cut.START : null;
    }

    @Override
    int element(Cut at) {
        return element;
    }
}
