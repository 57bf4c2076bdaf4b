// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/** A heading, action, transition or other paragraph across the page. */
final class Paragraph extends Block {

    /** Action shorter than this stays whole. */
    private static final int SHORTEST_TO_SPLIT = 4;

    private final Part part;

    Paragraph(Part part, int before) {
        super(before);
        this.part = part;
    }

    @Override
    int height(Cut from) {
        return part.height(from.offset());
    }

    @Override
    boolean keepsWithNext() {
        return part.kind() == LineKind.HEADING || part.kind() == LineKind.SECTION || part.kind() == LineKind.SYNOPSIS;
    }

    @Override
    boolean keepsWithPrevious() {
        return part.kind() == LineKind.TRANSITION;
    }

    @Override
    Cut cut(Cut from, int room) {
        if (part.kind() == LineKind.HEADING || part.kind() == LineKind.TRANSITION || room < 2
                || height(from) < SHORTEST_TO_SPLIT) {
            return null;
        }
        Cut best = null;
        String text = part.text().text();
        for (int at = Sentences.next(text, from.offset()); at >= 0; at = Sentences.next(text, at)) {
            int lines = part.heightTo(from.offset(), at);
            if (lines > room) {
                break;
            }
            if (lines >= 2 && part.height(at) >= 2) {
                best = new Cut(0, at);
            }
        }
        return best;
    }

    @Override
    Cut forcedCut(Cut from, int room) {
        int[] lines = part.linesFrom(from.offset());
        int height = lines.length / 2;
        int count = Math.min(room, height < SHORTEST_TO_SPLIT ? height - 1 : height - 2);
        return count < 1 ? null : new Cut(0, lines[count * 2]);
    }

    @Override
    int emit(List<PageLine> out, int row, int base, Cut from, Cut to) {
        return part.emit(out, row, base, from.offset(), to == null ? -1 : to.offset());
    }

    @Override
    Cut place(int element, int offset) {
        return element == part.element() ? new Cut(0, part.clamp(offset)) : null;
    }

    @Override
    int element(Cut at) {
        return part.element();
    }
}
