// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.Block;

/**
 * The blocks as they were loaded, with indexes that are built when first asked for. Immutable to its readers;
 * thread-safe.
 */
final class SnapshotBase {
    /** Order among siblings: the fractional key, then the id. */
    static final Comparator<Block> SIBLINGS = Comparator.comparing(Block::orderKey).thenComparing(Block::id);

    private final Map<String, Block> blocks;
    private volatile Map<String, List<Block>> children;
    private volatile Map<String, Set<Reference>> referrers;
    private volatile Map<String, List<Block>> types;

    /** A link seen from its target. */
    record Reference(String feature, String source) {
    }

    SnapshotBase(Collection<Block> loaded) {
        blocks = HashMap.newHashMap(loaded.size());
        loaded.forEach(block -> blocks.put(block.id(), block));
    }

    Map<String, Block> blocks() {
        return blocks;
    }

    List<Block> children(String parent) {
        Map<String, List<Block>> index = children;
        if (index == null) {
            synchronized (this) {
                index = children;
                if (index == null) {
                    index = new HashMap<>();
                    for (Block block : blocks.values()) {
                        index.computeIfAbsent(block.parent(), key -> new ArrayList<>()).add(block);
                    }
                    index.values().forEach(list -> list.sort(SIBLINGS));
                    children = index;
                }
            }
        }
        return index.getOrDefault(parent, List.of());
    }

    Set<Reference> referrers(String target) {
        Map<String, Set<Reference>> index = referrers;
        if (index == null) {
            synchronized (this) {
                index = referrers;
                if (index == null) {
                    index = new HashMap<>();
                    for (Block block : blocks.values()) {
                        for (Map.Entry<String, List<String>> link : block.links().entrySet()) {
                            for (String to : link.getValue()) {
                                index.computeIfAbsent(to, key -> new HashSet<>())
                                        .add(new Reference(link.getKey(), block.id()));
                            }
                        }
                    }
                    referrers = index;
                }
            }
        }
        return index.getOrDefault(target, Set.of());
    }

    List<Block> ofType(String type) {
        Map<String, List<Block>> index = types;
        if (index == null) {
            synchronized (this) {
                index = types;
                if (index == null) {
                    index = new HashMap<>();
                    for (Block block : blocks.values()) {
                        index.computeIfAbsent(block.type(), key -> new ArrayList<>()).add(block);
                    }
                    types = index;
                }
            }
        }
        return index.getOrDefault(type, List.of());
    }
}
