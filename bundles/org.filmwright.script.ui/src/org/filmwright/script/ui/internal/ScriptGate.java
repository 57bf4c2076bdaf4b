// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Change;
import org.filmwright.api.stage.Stages;

/** What the editor asks of the script's blocks. No SWT, no state; safe on every thread. */
final class ScriptGate {
    private ScriptGate() {
    }

    /**
     * How a text gets into the blocks.
     *
     * @param label  of the edit
     * @param change applies it; refused with CONFLICT if a block was changed since
     */
    record Plan(String label, Change change) {
    }

    /** The blocks that hold the script's text, in order. */
    static List<Block> blocks(Snapshot film) {
        List<Block> found = new ArrayList<>();
        film.children(Stages.SCREENPLAY).forEach(block -> collect(film, block, found));
        return found;
    }

    private static void collect(Snapshot film, Block block, List<Block> found) {
        if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
            found.add(block);
        }
        film.children(block.id()).forEach(child -> collect(film, child, found));
    }

    /** The script's text. */
    static String text(Snapshot film) {
        return TextHunks.text(blocks(film));
    }

    /** Works out how the blocks take in a text. */
    static Plan plan(Snapshot film, String text) throws CoreException {
        throw new org.filmwright.api.FilmException(org.filmwright.api.ErrorCode.UNAVAILABLE, "The script cannot be taken in yet.");
    }

    /** Where a block begins in the text: of a scene its first element; -1 if it holds none of the text. */
    static int offset(Snapshot film, String id) {
        int offset = 0;
        for (Block block : blocks(film)) {
            if (block.id().equals(id) || block.parent().equals(id)) {
                return offset;
            }
            offset += block.content().length();
        }
        return -1;
    }
}
