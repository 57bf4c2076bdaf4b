// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.filmwright.api.Block;
import org.filmwright.api.Tags;
import org.filmwright.api.session.MergePlan.Conflict;
import org.filmwright.api.session.MergePlan.Merged;

/**
 * Merges the states of one block on two sides over their common state, feature by feature: content, place (parent and
 * order key together), each tag, each attribute, each link. What one side changed is taken; what both changed in
 * different ways is a conflict. Pure; cost follows the block's size.
 */
public final class BlockMerge {
    private final Block base;
    private final Block ours;
    private final Block theirs;
    private final List<Conflict> conflicts = new ArrayList<>();

    private BlockMerge(Block base, Block ours, Block theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
    }

    /** The outcome for one block, and its conflicts. */
    public record Outcome(Merged merged, List<Conflict> conflicts) {
    }

    /**
     * Merges one block; a null state means that the block is not there.
     *
     * @return null where ours stays as it is
     */
    public static Outcome of(Block base, Block ours, Block theirs) {
        return new BlockMerge(base, ours, theirs).run();
    }

    private Outcome run() {
        if (same(base, theirs) || same(ours, theirs)) {
            return null;
        }
        String id = (theirs != null ? theirs : base).id();
        if (same(base, ours)) {
            return new Outcome(new Merged(id, ours, theirs, theirs), List.of());
        }
        if (ours == null || theirs == null) {
            Conflict conflict = new Conflict(id, "deleted", text(base), text(ours), text(theirs));
            return new Outcome(new Merged(id, ours, ours, theirs), List.of(conflict));
        }
        Block left = combine(true);
        Block right = combine(false);
        return new Outcome(new Merged(id, ours, left, right), List.copyOf(conflicts));
    }

    private static boolean same(Block left, Block right) {
        return left == null ? right == null : left.sameState(right);
    }

    private static String text(Block block) {
        return block == null ? "" : block.content();
    }

    private Block combine(boolean takeOurs) {
        String content = pick("content", base == null ? null : base.content(), ours.content(), theirs.content(),
                takeOurs);
        String place = pick("place", base == null ? null : place(base), place(ours), place(theirs), takeOurs);
        Block placed = place.equals(place(ours)) ? ours : theirs;
        return new Block(ours.id(), 0, theirs.type(), placed.parent(), placed.orderKey(), content, tags(takeOurs),
                attributes(takeOurs), links(takeOurs));
    }

    private static String place(Block block) {
        return block.parent() + " " + block.orderKey();
    }

    private SortedSet<String> tags(boolean takeOurs) {
        SortedSet<String> old = base == null ? new TreeSet<>() : base.tags();
        SortedSet<String> merged = new TreeSet<>(ours.tags());
        String verdict = pick("tags", verdict(old), verdict(ours.tags()), verdict(theirs.tags()), takeOurs);
        for (String tag : theirs.tags()) {
            if (!old.contains(tag)) {
                merged.add(tag);
            }
        }
        merged.removeIf(tag -> old.contains(tag) && !theirs.tags().contains(tag));
        merged.removeAll(Tags.VERDICTS);
        if (!verdict.isEmpty()) {
            merged.add(verdict);
        }
        return merged;
    }

    private static String verdict(SortedSet<String> tags) {
        return tags.stream().filter(Tags.VERDICTS::contains).findFirst().orElse("");
    }

    private SortedMap<String, Object> attributes(boolean takeOurs) {
        return merge(base == null ? new TreeMap<>() : base.attributes(), ours.attributes(), theirs.attributes(),
                takeOurs);
    }

    private SortedMap<String, List<String>> links(boolean takeOurs) {
        return merge(base == null ? new TreeMap<>() : base.links(), ours.links(), theirs.links(), takeOurs);
    }

    private <T> SortedMap<String, T> merge(Map<String, T> old, Map<String, T> left, Map<String, T> right,
            boolean takeOurs) {
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        SortedMap<String, T> merged = new TreeMap<>();
        for (String name : names) {
            T value = pick(name, old.get(name), left.get(name), right.get(name), takeOurs);
            if (value != null) {
                merged.put(name, value);
            }
        }
        return merged;
    }

    private <T> T pick(String feature, T old, T left, T right, boolean takeOurs) {
        if (Objects.equals(left, right) || Objects.equals(old, right)) {
            return left;
        }
        if (Objects.equals(old, left)) {
            return right;
        }
        if (takeOurs) {
            conflicts.add(new Conflict(ours.id(), feature, shown(old), shown(left), shown(right)));
        }
        return takeOurs ? left : right;
    }

    private static String shown(Object value) {
        return value == null ? "" : value.toString();
    }
}
