// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;

/** The script of a film as text: the slices of its elements in order. */
public final class ScriptText {
    private ScriptText() {
    }

    public static String of(Snapshot snapshot) {
        StringBuilder text = new StringBuilder();
        for (Block top : snapshot.children(Stages.SCREENPLAY)) {
            snapshot.subtree(top.id()).filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT))
                    .forEach(element -> text.append(element.content()));
        }
        return text.toString();
    }
}
