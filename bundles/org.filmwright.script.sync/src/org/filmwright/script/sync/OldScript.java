// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.List;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;

/** The script blocks of a snapshot in order: scenes with their elements, and elements outside scenes. */
final class OldScript {
    private final List<Entry> entries = new ArrayList<>();
    private int leafCount;

    /** One block of the stage's list: a scene with its elements, or an element. */
    record Entry(Block block, List<Block> leaves, int firstLeaf) {
        boolean isScene() {
            return block.is(BlockTypes.SCENE);
        }
    }

    private OldScript() {
    }

    static OldScript of(Snapshot snapshot) {
        OldScript script = new OldScript();
        for (Block block : snapshot.children(Stages.SCREENPLAY)) {
            if (block.is(BlockTypes.SCENE)) {
                script.add(block, ScriptBlocks.elements(snapshot, block.id()));
            } else if (block.is(BlockTypes.SCRIPT_ELEMENT)) {
                script.add(block, List.of(block));
            }
        }
        return script;
    }

    private void add(Block block, List<Block> leaves) {
        entries.add(new Entry(block, leaves, leafCount));
        leafCount += leaves.size();
    }

    List<Entry> entries() {
        return entries;
    }

    int leafCount() {
        return leafCount;
    }

    List<Block> leaves(int fromEntry, int toEntry) {
        List<Block> leaves = new ArrayList<>();
        for (Entry entry : entries.subList(fromEntry, toEntry)) {
            leaves.addAll(entry.leaves);
        }
        return leaves;
    }

    /** Index of the entry that holds a leaf. */
    int entryOf(int leaf) {
        int low = 0;
        int high = entries.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (entries.get(middle).firstLeaf <= leaf) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** Whether the order keys of the entries around and in a stretch ascend, so that keys fit between. */
    boolean ascends(int fromEntry, int toEntry) {
        String low = fromEntry > 0 ? entries.get(fromEntry - 1).block.orderKey() : null;
        String high = toEntry < entries.size() ? entries.get(toEntry).block.orderKey() : null;
        return low == null || high == null || low.compareTo(high) < 0;
    }
}
