// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.BlockOperation;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.sync.ChangedRegion.Part;
import org.filmwright.script.sync.LeafMatcher.Leaf;
import org.filmwright.script.sync.OldScript.Entry;

/** Works out which block each scene and element of a changed region is, and what has to be done to make it so. */
final class Merge {
    /** That a heading is the same says more than a few lines. */
    private static final int HEADING_WEIGHT = 40;

    private final Snapshot snapshot;
    private final OldScript old;
    private final ChangedRegion region;
    private final RemovedBlocks removed;
    private final List<Block> oldLeaves;
    private final List<ScriptElement> newLeaves = new ArrayList<>();
    /** For each new leaf its block before, or null. */
    private final List<Block> origins = new ArrayList<>();
    /** For each new scene its block before, or null; in the order of the scenes. */
    private final Map<Part, Block> sceneOrigins = new HashMap<>();
    private final Map<String, Block> puts = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Set<String> cues = new LinkedHashSet<>();
    private final Set<String> scenes = new LinkedHashSet<>();

    private Merge(Snapshot snapshot, OldScript old, ChangedRegion region, RemovedBlocks removed) {
        this.snapshot = snapshot;
        this.old = old;
        this.region = region;
        this.removed = removed;
        oldLeaves = old.leaves(region.fromEntry(), region.toEntry());
        region.scenes().forEach(part -> newLeaves.addAll(part.elements()));
    }

    static SyncResult run(Snapshot snapshot, OldScript old, ChangedRegion region, RemovedBlocks removed) {
        Merge merge = new Merge(snapshot, old, region, removed);
        merge.matchLeaves();
        merge.matchScenes();
        merge.place();
        return merge.result();
    }

    private void matchLeaves() {
        List<Leaf> before = oldLeaves.stream().map(block -> Leaf.of(block.content(), block.text(Features.TYPE))).toList();
        List<Leaf> after = newLeaves.stream().map(leaf -> Leaf.of(leaf.source(), leaf.type().id())).toList();
        int[] matches = LeafMatcher.match(before, after);
        Set<String> used = new HashSet<>();
        String lastParent = "";
        for (int i = 0; i < matches.length; i++) {
            Block origin = matches[i] >= 0 ? oldLeaves.get(matches[i]) : null;
            if (origin == null && removed != null && !after.get(i).key().isEmpty()) {
                origin = restored(after.get(i).key(), used, lastParent);
                lastParent = origin == null ? "" : origin.parent();
            }
            origins.add(origin);
            if (origin != null) {
                used.add(origin.id());
            }
        }
    }

    /** A removed element of this text, best of the scene that the one before came from. */
    private Block restored(String key, Set<String> used, String lastParent) {
        Block found = null;
        for (Block block : removed.elements(key, snapshot)) {
            if (!used.contains(block.id())) {
                if (block.parent().equals(lastParent)) {
                    return block;
                }
                found = found == null ? block : found;
            }
        }
        return found;
    }

    /** A scene goes with its heading; one whose heading is new goes with most of its text. */
    private void matchScenes() {
        Map<String, Block> free = new HashMap<>();
        for (Entry entry : old.entries().subList(region.fromEntry(), region.toEntry())) {
            if (entry.isScene()) {
                free.put(entry.block().id(), entry.block());
            }
        }
        int leaf = 0;
        for (Part part : region.scenes()) {
            Block heading = origins.get(leaf);
            if (part.isScene() && heading != null) {
                boolean wasHeading = ScriptBlocks.is(heading, ElementType.SCENE_HEADING);
                Block scene = wasHeading ? free.remove(heading.parent()) : null;
                if (scene == null && removed != null) {
                    scene = removed.scene(heading.id(), snapshot);
                }
                if (scene != null) {
                    sceneOrigins.put(part, scene);
                }
            }
            leaf += part.elements().size();
        }
        vote(free);
    }

    private void vote(Map<String, Block> free) {
        record Vote(Part part, String scene, int weight, int order) {
        }
        List<Vote> votes = new ArrayList<>();
        int leaf = 0;
        int order = 0;
        for (Part part : region.scenes()) {
            Map<String, Integer> weights = new HashMap<>();
            for (int i = 0; i < part.elements().size(); i++) {
                Block origin = origins.get(leaf + i);
                if (origin != null && part.isScene() && !sceneOrigins.containsKey(part) && free.containsKey(origin.parent())) {
                    weights.merge(origin.parent(), origin.content().length() + (i == 0 ? HEADING_WEIGHT : 0), Integer::sum);
                }
            }
            for (Map.Entry<String, Integer> weight : weights.entrySet()) {
                votes.add(new Vote(part, weight.getKey(), weight.getValue(), order++));
            }
            leaf += part.elements().size();
        }
        votes.sort((a, b) -> a.weight != b.weight ? Integer.compare(b.weight, a.weight) : Integer.compare(a.order, b.order));
        for (Vote vote : votes) {
            if (free.containsKey(vote.scene) && !sceneOrigins.containsKey(vote.part)) {
                sceneOrigins.put(vote.part, free.remove(vote.scene));
            }
        }
    }

    private void place() {
        List<String> present = new ArrayList<>();
        int leaf = 0;
        for (Part part : region.scenes()) {
            Block block = part.isScene() ? sceneOrigins.get(part) : origins.get(leaf);
            present.add(keyIn(Stages.SCREENPLAY, block));
            leaf += part.elements().size();
        }
        List<String> keys = PlaceKeys.assign(present, key(region.fromEntry() - 1), key(region.toEntry()));
        leaf = 0;
        for (int i = 0; i < keys.size(); i++) {
            Part part = region.scenes().get(i);
            if (part.isScene()) {
                placeScene(part, keys.get(i), leaf);
            } else {
                putLeaf(leaf, Stages.SCREENPLAY, keys.get(i));
            }
            leaf += part.elements().size();
        }
    }

    private void placeScene(Part part, String key, int firstLeaf) {
        Block origin = sceneOrigins.get(part);
        ScriptElement heading = part.elements().get(0);
        String id = origin == null ? Ulid.next() : origin.id();
        if (ElementStates.isPlaceChanged(origin, heading)) {
            scenes.add(id);
        }
        put(ElementStates.scene(origin, id, heading, Stages.SCREENPLAY, key));
        List<String> present = new ArrayList<>();
        for (int i = 0; i < part.elements().size(); i++) {
            present.add(keyIn(id, origins.get(firstLeaf + i)));
        }
        List<String> keys = PlaceKeys.assign(present, null, null);
        for (int i = 0; i < keys.size(); i++) {
            putLeaf(firstLeaf + i, id, keys.get(i));
        }
    }

    private void putLeaf(int leaf, String parent, String key) {
        Block origin = origins.get(leaf);
        ScriptElement element = newLeaves.get(leaf);
        String id = origin == null ? Ulid.next() : origin.id();
        if (element.type() == ElementType.CHARACTER && ElementStates.isSpeakerChanged(origin, element)) {
            cues.add(id);
        }
        put(ElementStates.element(origin, id, element, parent, key));
    }

    private void put(Block state) {
        kept.add(state.id());
        if (!state.sameState(snapshot.block(state.id()))) {
            puts.put(state.id(), state);
        }
    }

    private String keyIn(String parent, Block block) {
        return block != null && block.parent().equals(parent) && snapshot.block(block.id()) != null ? block.orderKey()
                : null;
    }

    private String key(int entry) {
        return entry < 0 || entry >= old.entries().size() ? null : old.entries().get(entry).block().orderKey();
    }

    private SyncResult result() {
        List<BlockOperation> operations = new ArrayList<>();
        Set<String> created = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        Set<String> moved = new LinkedHashSet<>();
        Set<String> deleted = new LinkedHashSet<>();
        for (boolean scene : new boolean[] {true, false}) {
            for (Block state : puts.values()) {
                if (state.is(BlockTypes.SCENE) == scene) {
                    Block before = snapshot.block(state.id());
                    operations.add(new BlockOperation.Put(state, before == null ? 0 : before.version()));
                    if (before == null) {
                        created.add(state.id());
                        if (scene && removed != null) {
                            removed.variants(state.id(), snapshot)
                                    .forEach(below -> operations.add(new BlockOperation.Put(below, 0)));
                        }
                        continue;
                    }
                    if (!before.content().equals(state.content()) || !before.attributes().equals(state.attributes())) {
                        changed.add(state.id());
                    }
                    if (!before.parent().equals(state.parent()) || !before.orderKey().equals(state.orderKey())) {
                        moved.add(state.id());
                    }
                }
            }
        }
        oldLeaves.forEach(block -> delete(block, operations, deleted));
        for (Entry entry : old.entries().subList(region.fromEntry(), region.toEntry())) {
            delete(entry.block(), operations, deleted);
        }
        return new SyncResult(operations, created, changed, moved, deleted, cues, scenes);
    }

    private void delete(Block block, List<BlockOperation> operations, Set<String> deleted) {
        if (!kept.contains(block.id()) && deleted.add(block.id())) {
            operations.add(new BlockOperation.Delete(block.id(), block.version()));
        }
    }
}
