// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.ElementType;

/**
 * One element of the script with its text.
 *
 * @param key    id of its block, or what stands for it
 * @param scene  id of its scene; empty outside scenes
 * @param type   what it is
 * @param number scene number of a heading as written; empty otherwise
 * @param source its text with trailing blank lines
 */
record ScriptPiece(String key, String scene, ElementType type, String number, String source) {

    boolean isHeading() {
        return type == ElementType.SCENE_HEADING && !scene.isEmpty();
    }

    /** The script of a film in order. */
    static List<ScriptPiece> of(Snapshot snapshot) {
        List<ScriptPiece> pieces = new ArrayList<>();
        for (Block block : snapshot.children(Stages.SCREENPLAY)) {
            if (block.is(BlockTypes.SCENE)) {
                snapshot.children(block.id()).stream().filter(child -> child.is(BlockTypes.SCRIPT_ELEMENT))
                        .forEach(child -> pieces.add(of(child, block.id())));
            } else if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
                pieces.add(of(block, ""));
            }
        }
        return pieces;
    }

    /**
     * The script as it was.
     *
     * @param changes blocks that differ between then and the snapshot
     */
    static List<ScriptPiece> before(Snapshot now, List<BlockChange> changes) {
        Map<String, Block> then = new HashMap<>();
        now.blocks().filter(ScriptPiece::isScript).forEach(block -> then.put(block.id(), block));
        for (BlockChange change : changes) {
            if (change.before() == null) {
                then.remove(change.id());
            } else if (isScript(change.before())) {
                then.put(change.id(), change.before());
            }
        }
        Map<String, List<Block>> children = new HashMap<>();
        then.values().forEach(block -> children.computeIfAbsent(block.parent(), id -> new ArrayList<>()).add(block));
        children.values().forEach(list -> list.sort(Comparator.comparing(Block::orderKey).thenComparing(Block::id)));
        List<ScriptPiece> pieces = new ArrayList<>();
        for (Block block : children.getOrDefault(Stages.SCREENPLAY, List.of())) {
            if (block.is(BlockTypes.SCENE)) {
                children.getOrDefault(block.id(), List.of()).forEach(child -> pieces.add(of(child, block.id())));
            } else {
                pieces.add(of(block, ""));
            }
        }
        return pieces;
    }

    private static boolean isScript(Block block) {
        return block.is(BlockTypes.SCRIPT_ELEMENT) || block.is(BlockTypes.SCENE);
    }

    private static ScriptPiece of(Block element, String scene) {
        return new ScriptPiece(element.id(), scene, ElementType.of(element.text(Features.TYPE)),
                element.text(Features.SCENE_NUMBER), element.content());
    }
}
