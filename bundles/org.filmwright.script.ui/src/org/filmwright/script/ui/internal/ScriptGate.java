// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Change;
import org.filmwright.script.sync.RemovedBlocks;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.SyncResult;
import org.filmwright.ui.BlockTexts;

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
        return ScriptBlocks.elements(film);
    }

    /** The script's text. */
    static String text(Snapshot film) {
        return TextHunks.text(blocks(film));
    }

    /**
     * Works out how the blocks take in a text.
     *
     * @param removed what was cut lately and may be pasted again
     */
    static Plan plan(Snapshot film, String text, RemovedBlocks removed) {
        SyncResult result = ScriptSync.plan(film, text, removed);
        return new Plan(label(film, result), edit -> {
            edit.apply(result.operations());
            removed.applied(film, result);
        });
    }

    /** What the writer did, in a few words: where it was, as far as one scene tells. */
    private static String label(Snapshot film, SyncResult result) {
        Set<String> scenes = new TreeSet<>();
        for (String id : result.changed()) {
            Block block = film.block(id);
            Block scene = block == null ? null : block.is(BlockTypes.SCENE) ? block : film.block(block.parent());
            scenes.add(scene == null ? "" : BlockTexts.title(scene));
        }
        String verb = result.changed().isEmpty() && result.created().isEmpty() ? "Cut" : "Write";
        String scene = scenes.size() == 1 ? scenes.iterator().next() : "";
        return scene.isEmpty() ? verb + " in the script" : verb + " in " + scene;
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
