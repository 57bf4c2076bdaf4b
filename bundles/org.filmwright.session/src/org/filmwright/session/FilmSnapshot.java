// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.session.SnapshotBase.Reference;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePSet;

/**
 * A persistent snapshot: what was loaded, and over it persistent maps of what changed since. {@link #with} costs
 * O(log n) per block; the first change below a parent, of a type or of a link's target copies that one list once.
 */
final class FilmSnapshot implements Snapshot {
    private static final Overlay EMPTY = new Overlay(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(),
            HashTreePMap.empty());

    private final String film;
    private final String branch;
    private final long seq;
    private final int size;
    private final SnapshotBase base;
    private final Overlay overlay;

    /** A block, or nothing where it was deleted. */
    private record Cell(Block block) {
    }

    private record Overlay(PMap<String, Cell> blocks, PMap<String, TreePSet<Block>> children,
            PMap<String, PSet<Reference>> referrers, PMap<String, PSet<String>> types) {
    }

    private FilmSnapshot(String film, String branch, long seq, int size, SnapshotBase base, Overlay overlay) {
        this.film = film;
        this.branch = branch;
        this.seq = seq;
        this.size = size;
        this.base = base;
        this.overlay = overlay;
    }

    /** The snapshot of blocks as loaded. */
    static FilmSnapshot of(String film, String branch, long seq, Collection<Block> blocks) {
        return new FilmSnapshot(film, branch, seq, blocks.size(), new SnapshotBase(blocks), EMPTY);
    }

    FilmSnapshot at(long newSeq) {
        return new FilmSnapshot(film, branch, newSeq, size, base, overlay);
    }

    FilmSnapshot on(String newBranch) {
        return new FilmSnapshot(film, newBranch, seq, size, base, overlay);
    }

    /** With one block put, or removed where {@code state} is null. */
    FilmSnapshot with(String id, Block state) {
        Block old = block(id);
        if (old == state) {
            return this;
        }
        Overlay next = new Overlay(overlay.blocks.plus(id, new Cell(state)), withChild(old, state),
                withReferences(old, state), withType(old, state));
        int change = (state == null ? 0 : 1) - (old == null ? 0 : 1);
        return new FilmSnapshot(film, branch, seq, size + change, base, next);
    }

    private PMap<String, TreePSet<Block>> withChild(Block old, Block state) {
        PMap<String, TreePSet<Block>> map = overlay.children;
        if (old != null) {
            map = map.plus(old.parent(), siblings(map, old.parent()).minus(old));
        }
        if (state != null) {
            map = map.plus(state.parent(), siblings(map, state.parent()).plus(state));
        }
        return map;
    }

    private TreePSet<Block> siblings(PMap<String, TreePSet<Block>> map, String parent) {
        TreePSet<Block> set = map.get(parent);
        return set != null ? set : TreePSet.<Block>empty(SnapshotBase.SIBLINGS).plusAll(base.children(parent));
    }

    private PMap<String, PSet<Reference>> withReferences(Block old, Block state) {
        if (old != null && state != null && old.links().equals(state.links())) {
            return overlay.referrers;
        }
        PMap<String, PSet<Reference>> map = overlay.referrers;
        if (old != null) {
            for (Map.Entry<String, List<String>> link : old.links().entrySet()) {
                for (String target : link.getValue()) {
                    map = map.plus(target, references(map, target).minus(new Reference(link.getKey(), old.id())));
                }
            }
        }
        if (state != null) {
            for (Map.Entry<String, List<String>> link : state.links().entrySet()) {
                for (String target : link.getValue()) {
                    map = map.plus(target, references(map, target).plus(new Reference(link.getKey(), state.id())));
                }
            }
        }
        return map;
    }

    private PSet<Reference> references(PMap<String, PSet<Reference>> map, String target) {
        PSet<Reference> set = map.get(target);
        return set != null ? set : HashTreePSet.from(base.referrers(target));
    }

    private PMap<String, PSet<String>> withType(Block old, Block state) {
        String before = old == null ? null : old.type();
        String after = state == null ? null : state.type();
        if (Objects.equals(before, after)) {
            return overlay.types;
        }
        PMap<String, PSet<String>> map = overlay.types;
        if (before != null) {
            map = map.plus(before, idsOf(map, before).minus(old.id()));
        }
        if (after != null) {
            map = map.plus(after, idsOf(map, after).plus(state.id()));
        }
        return map;
    }

    private PSet<String> idsOf(PMap<String, PSet<String>> map, String type) {
        PSet<String> set = map.get(type);
        return set != null ? set : HashTreePSet.from(base.ofType(type).stream().map(Block::id).toList());
    }

    @Override
    public String film() {
        return film;
    }

    @Override
    public String branch() {
        return branch;
    }

    @Override
    public long seq() {
        return seq;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Block block(String id) {
        if (id == null) {
            return null;
        }
        Cell cell = overlay.blocks.get(id);
        return cell != null ? cell.block : base.blocks().get(id);
    }

    @Override
    public List<Block> children(String parent) {
        TreePSet<Block> set = overlay.children.get(parent);
        return set != null ? List.copyOf(set) : List.copyOf(base.children(parent));
    }

    @Override
    public Block lastChild(String parent) {
        TreePSet<Block> set = overlay.children.get(parent);
        if (set != null) {
            return set.isEmpty() ? null : set.last();
        }
        List<Block> list = base.children(parent);
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    /** The child behind a sibling (null: the first), or null; O(log n) where the parent's list has changed. */
    Block childAfter(String parent, Block sibling) {
        TreePSet<Block> set = siblings(overlay.children, parent);
        return sibling == null ? (set.isEmpty() ? null : set.first()) : set.higher(sibling);
    }

    @Override
    public List<Block> ofType(String type) {
        PSet<String> ids = overlay.types.get(type);
        if (ids != null) {
            return ids.stream().map(this::block).toList();
        }
        List<Block> list = new ArrayList<>();
        for (Block block : base.ofType(type)) {
            list.add(block(block.id()));
        }
        return list;
    }

    @Override
    public Set<String> referrers(String target, String feature) {
        Set<Reference> set = overlay.referrers.get(target);
        if (set == null) {
            set = base.referrers(target);
        }
        Set<String> ids = new HashSet<>();
        for (Reference reference : set) {
            if (feature == null || feature.equals(reference.feature())) {
                ids.add(reference.source());
            }
        }
        return ids;
    }

    @Override
    public Stream<Block> blocks() {
        if (overlay.blocks.isEmpty()) {
            return base.blocks().values().stream();
        }
        return Stream.concat(
                base.blocks().values().stream().filter(block -> !overlay.blocks.containsKey(block.id())),
                overlay.blocks.values().stream().map(Cell::block).filter(Objects::nonNull));
    }
}
