// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockOperation;

/** A snapshot over a plain map, to which merges can be applied. */
final class MapSnapshot implements Snapshot {
    private final Map<String, Block> blocks;
    private final long seq;

    MapSnapshot() {
        this(Map.of(), 0);
    }

    private MapSnapshot(Map<String, Block> blocks, long seq) {
        this.blocks = blocks;
        this.seq = seq;
    }

    /** The film after a merge. */
    MapSnapshot after(SyncResult result) {
        Map<String, Block> next = new HashMap<>(blocks);
        for (BlockOperation operation : result.operations()) {
            Block present = next.get(operation.id());
            if (operation instanceof BlockOperation.Put put) {
                if ((present == null ? 0 : present.version()) != put.base()) {
                    throw new IllegalStateException("wrong base of " + put.id());
                }
                next.put(put.id(), put.state().withVersion(seq + 1));
            } else {
                if (present == null || present.version() != operation.base()) {
                    throw new IllegalStateException("nothing to delete: " + operation.id());
                }
                next.remove(operation.id());
            }
        }
        for (Block block : next.values()) {
            if (!block.parent().equals("screenplay") && !next.containsKey(block.parent())) {
                throw new IllegalStateException("orphan " + block);
            }
        }
        return new MapSnapshot(next, seq + 1);
    }

    MapSnapshot synced(String text) {
        return after(ScriptSync.plan(this, text));
    }

    MapSnapshot with(Block block) {
        Map<String, Block> next = new HashMap<>(blocks);
        next.put(block.id(), block);
        return new MapSnapshot(next, seq);
    }

    String text() {
        return ScriptText.of(this);
    }

    /** Id of the only element or scene with this text. */
    String id(String text) {
        List<String> ids = blocks.values().stream()
                .filter(block -> block.is("Scene") ? block.content().equals(text) : ScriptBlocks.text(block).equals(text)
                        && !ScriptBlocks.is(block, org.filmwright.script.ElementType.SCENE_HEADING))
                .map(Block::id).toList();
        if (ids.size() != 1) {
            throw new IllegalStateException(text + ": " + ids.size());
        }
        return ids.get(0);
    }

    /** The tree without ids and keys. */
    List<String> tree() {
        List<String> lines = new ArrayList<>();
        for (Block block : children("screenplay")) {
            lines.add(block.type() + " " + block.content() + block.attributes());
            for (Block child : children(block.id())) {
                lines.add("  " + child.type() + " " + child.content() + child.attributes());
            }
        }
        return lines;
    }

    @Override
    public String film() {
        return "film";
    }

    @Override
    public String branch() {
        return "main";
    }

    @Override
    public long seq() {
        return seq;
    }

    @Override
    public int size() {
        return blocks.size();
    }

    @Override
    public Block block(String id) {
        return blocks.get(id);
    }

    @Override
    public List<Block> children(String parent) {
        return blocks.values().stream().filter(block -> block.parent().equals(parent))
                .sorted(Comparator.comparing(Block::orderKey).thenComparing(Block::id)).toList();
    }

    @Override
    public Block lastChild(String parent) {
        List<Block> children = children(parent);
        return children.isEmpty() ? null : children.get(children.size() - 1);
    }

    @Override
    public List<Block> ofType(String type) {
        return blocks.values().stream().filter(block -> block.is(type)).toList();
    }

    @Override
    public Set<String> referrers(String target, String feature) {
        return blocks.values().stream().filter(block -> block.links(feature).contains(target)).map(Block::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<Block> blocks() {
        return blocks.values().stream();
    }
}
