// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockOperation;

/**
 * Blocks that merges took out of the script lately, so that text that was cut and is pasted, or a heading that was
 * broken for a moment while typing, gets its old blocks back, once. One an editor; not thread-safe; forgets the oldest.
 */
public final class RemovedBlocks {
    private static final int LIMIT = 5_000;

    private final Map<String, Block> byId = new LinkedHashMap<>();
    private final Map<String, Deque<String>> byText = new HashMap<>();
    private final Map<String, String> sceneByHeading = new HashMap<>();
    private final Map<String, List<Block>> variants = new HashMap<>();

    /** Number of blocks it remembers. */
    public int size() {
        return byId.size();
    }

    private void remember(Block block) {
        byId.remove(block.id());
        byId.put(block.id(), block);
        if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
            byText.computeIfAbsent(LeafMatcher.key(block.content()), key -> new ArrayDeque<>()).addLast(block.id());
        }
        while (byId.size() > LIMIT) {
            forget(byId.keySet().iterator().next());
        }
    }

    /** Takes note of a merge that was applied to a film in this state. */
    public void applied(Snapshot before, SyncResult result) {
        result.created().forEach(this::forget);
        for (BlockOperation operation : result.operations()) {
            Block block = operation instanceof BlockOperation.Delete ? before.block(operation.id()) : null;
            if (block != null) {
                remember(block);
                if (block.is(BlockTypes.SCENE)) {
                    ScriptBlocks.elements(before, block.id()).stream().findFirst()
                            .ifPresent(heading -> sceneByHeading.put(heading.id(), block.id()));
                    variants.put(block.id(), before.children(block.id()).stream()
                            .filter(child -> child.is(BlockTypes.SCENE_VARIANT))
                            .flatMap(variant -> before.subtree(variant.id())).toList());
                }
            }
        }
    }

    /** The elements of this text that are not in the film now, in the order in which they were removed. */
    List<Block> elements(String key, Snapshot snapshot) {
        List<Block> found = new ArrayList<>();
        Deque<String> ids = byText.get(key);
        if (ids != null) {
            for (String id : ids) {
                if (snapshot.block(id) == null && byId.containsKey(id)) {
                    found.add(byId.get(id));
                }
            }
        }
        return found;
    }

    /** The removed scene that this element was the heading of, or null if there is none or it is in the film. */
    Block scene(String heading, Snapshot snapshot) {
        Block scene = byId.get(sceneByHeading.getOrDefault(heading, ""));
        return scene != null && snapshot.block(scene.id()) == null ? scene : null;
    }

    /** The variants that a removed scene had, with their elements, as far as they are not in the film now. */
    List<Block> variants(String scene, Snapshot snapshot) {
        return variants.getOrDefault(scene, List.of()).stream().filter(block -> snapshot.block(block.id()) == null)
                .toList();
    }

    private void forget(String id) {
        Block block = byId.remove(id);
        variants.remove(id);
        sceneByHeading.remove(id);
        if (block != null && block.is(BlockTypes.SCRIPT_ELEMENT)) {
            String key = LeafMatcher.key(block.content());
            Deque<String> ids = byText.get(key);
            if (ids != null) {
                ids.remove(id);
                if (ids.isEmpty()) {
                    byText.remove(key);
                }
            }
        }
    }
}
