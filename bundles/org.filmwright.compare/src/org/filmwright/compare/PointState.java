// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.ModelChange.BlockChange;

/**
 * The film at another point of its history: the present one with the blocks that differ laid over it. Immutable; costs
 * what differs.
 */
public final class PointState {
    private static final Comparator<Block> ORDER = Comparator.comparing(Block::orderKey).thenComparing(Block::id);

    private final Snapshot present;
    private final Map<String, Block> changed = new HashMap<>();
    private final Map<String, Set<String>> arrived = new HashMap<>();

    /**
     * @param differences from the present film to that point
     */
    public PointState(Snapshot present, List<BlockChange> differences) {
        this.present = present;
        for (BlockChange change : differences) {
            changed.put(change.id(), change.after());
            if (change.after() != null) {
                arrived.computeIfAbsent(change.after().parent(), parent -> new LinkedHashSet<>()).add(change.id());
            }
        }
    }

    /** The block there, or null. */
    public Block block(String id) {
        return changed.containsKey(id) ? changed.get(id) : present.block(id);
    }

    /** Children in order. */
    public List<Block> children(String parent) {
        List<Block> children = new ArrayList<>();
        for (Block child : present.children(parent)) {
            if (!changed.containsKey(child.id())) {
                children.add(child);
            }
        }
        for (String id : arrived.getOrDefault(parent, Set.of())) {
            children.add(changed.get(id));
        }
        children.sort(ORDER);
        return children;
    }

    /** The block's ancestor that lies in a stage's list, or the block itself; null where it is not there. */
    public Block top(String id) {
        Block block = block(id);
        while (block != null) {
            Block parent = block(block.parent());
            if (parent == null) {
                return block;
            }
            block = parent;
        }
        return null;
    }
}
