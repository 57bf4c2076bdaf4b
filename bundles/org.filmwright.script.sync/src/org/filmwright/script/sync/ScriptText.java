// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;

/** The script of a film as one text. */
public final class ScriptText {
    private ScriptText() {
    }

    /** The sources of all script elements in order: the text of the script, byte for byte as it came in. */
    public static String of(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (Block block : snapshot.children(Stages.SCREENPLAY)) {
            append(snapshot, block, text);
        }
        return text.toString();
    }

    /** The text of one scene or element; empty for any other block. */
    public static String of(Snapshot snapshot, String id) {
        StringBuilder text = new StringBuilder();
        Block block = snapshot.block(id);
        if (block != null) {
            append(snapshot, block, text);
        }
        return text.toString();
    }

    /** Offset of a scene or element in the text, or -1 if it is not in the script. */
    public static int offset(Snapshot snapshot, String id) {
        int offset = 0;
        for (Block block : snapshot.children(Stages.SCREENPLAY)) {
            if (block.id().equals(id)) {
                return offset;
            }
            if (block.is(BlockTypes.SCENE)) {
                for (Block element : ScriptBlocks.elements(snapshot, block.id())) {
                    if (element.id().equals(id)) {
                        return offset;
                    }
                    offset += element.content().length();
                }
            } else if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
                offset += block.content().length();
            }
        }
        return -1;
    }

    private static void append(Snapshot snapshot, Block block, StringBuilder text) {
        if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
            text.append(block.content());
        } else if (block.is(BlockTypes.SCENE)) {
            ScriptBlocks.elements(snapshot, block.id()).forEach(element -> text.append(element.content()));
        }
    }
}
