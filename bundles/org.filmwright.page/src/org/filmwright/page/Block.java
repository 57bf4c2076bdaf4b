// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.List;

/** What a page break treats as one thing: a paragraph, a speech, a pair of speeches, or a forced break. */
abstract sealed class Block permits Paragraph, Speech, DualSpeech, ForcedBreak, CutBlock {

    private final int before;

    Block(int before) {
        this.before = before;
    }

    /** Blank lines before it, unless it is first on its page. */
    int before() {
        return before;
    }

    int height() {
        return height(Cut.START);
    }

    /** Lines of what is left from {@code from} on, with the cue that is repeated over it. */
    abstract int height(Cut from);

    /** Whether what follows has to begin on the same page. */
    boolean keepsWithNext() {
        return false;
    }

    /** Whether it has to stand on the page of the line before it. */
    boolean keepsWithPrevious() {
        return false;
    }

    /** Whether it is rather cut inside a sentence than moved, where moving it would leave much of a page empty. */
    boolean fillsGaps() {
        return true;
    }

    /** The last good place to end a page of which {@code room} lines are free, or null where there is none. */
    abstract Cut cut(Cut from, int room);

    /** The last place that fits at all, for what is longer than a page; null where not even that helps. */
    abstract Cut forcedCut(Cut from, int room);

    /**
     * Adds the lines between two places.
     *
     * @param base added to the scene's element indices
     * @param to   end, or null for the block's end
     * @return the rows used
     */
    abstract int emit(List<PageLine> out, int row, int base, Cut from, Cut to);

    /** First element, counted from the scene's first. */
    abstract int element(Cut at);

    /** The place in the block where a text of one of its elements is, or null where the element is not in it. */
    abstract Cut place(int element, int offset);
}
