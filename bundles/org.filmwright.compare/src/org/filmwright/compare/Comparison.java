// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Branches;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.api.stage.Stages;

/**
 * What differs between two points of a film's history, as the rows of a list: the script scene by scene, all else block
 * by block. Immutable; costs what differs.
 */
public final class Comparison {
    private final List<Row> rows;

    /** What became of a thing. */
    public enum Kind {
        ADDED, REMOVED, CHANGED, MOVED
    }

    /**
     * One difference.
     *
     * @param stage    id of the stage it belongs to
     * @param block    id of the scene or block
     * @param title    what it is called in the newer point, else in the older
     * @param before   its text at the older point; empty where it was added
     * @param after    its text at the newer point; empty where it was removed
     * @param picture  asset of its picture at the older point, or null; {@code newPicture} at the newer one
     * @param tags     verdicts and tags on either side
     * @param changes  the blocks that differ
     */
    public record Row(String stage, String block, Kind kind, String title, String before, String after, String picture,
            String newPicture, List<String> tags, List<BlockChange> changes) {
        public Row {
            tags = List.copyOf(tags);
            changes = List.copyOf(changes);
        }
    }

    private Comparison(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    /** Compares two points: alternates, drafts, or numbers of edits. Reads the disk. */
    public static Comparison of(FilmSession film, String older, String newer) throws CoreException {
        Branches branches = film.branches();
        Snapshot present = film.snapshot();
        PointState before = new PointState(present, branches.diff(present.branch(), older));
        PointState after = new PointState(present, branches.diff(present.branch(), newer));
        return of(before, after, branches.diff(older, newer));
    }

    /**
     * Compares two points that are known by the blocks in which they differ from the present film.
     *
     * @param changes the blocks that differ between the two
     */
    public static Comparison of(Snapshot present, List<BlockChange> older, List<BlockChange> newer,
            List<BlockChange> changes) {
        return of(new PointState(present, older), new PointState(present, newer), changes);
    }

    static Comparison of(PointState before, PointState after, List<BlockChange> changes) {
        Map<String, List<BlockChange>> scenes = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (BlockChange change : changes) {
            Block top = after.top(change.id()) != null ? after.top(change.id()) : before.top(change.id());
            if (top == null) {
                continue;
            }
            if (top.parent().equals(Stages.SCREENPLAY)) {
                scenes.computeIfAbsent(top.id(), id -> new ArrayList<>()).add(change);
            } else {
                others.add(row(top.parent(), change));
            }
        }
        scenes.forEach((id, parts) -> rows.add(scene(id, before, after, parts)));
        rows.sort(Comparator.comparing(row -> place(row, before, after)));
        rows.addAll(others);
        return new Comparison(rows);
    }

    private static String place(Row row, PointState before, PointState after) {
        Block block = after.block(row.block());
        return (block == null ? before.block(row.block()) : block).orderKey();
    }

    private static Row scene(String id, PointState before, PointState after, List<BlockChange> parts) {
        Block old = before.block(id);
        Block now = after.block(id);
        Kind kind = old == null ? Kind.ADDED : now == null ? Kind.REMOVED
                : parts.size() == 1 && movedOnly(parts.get(0)) ? Kind.MOVED : Kind.CHANGED;
        return new Row(Stages.SCREENPLAY, id, kind, title(now == null ? old : now), text(before, old, parts),
                text(after, now, parts), null, null, tags(parts), parts);
    }

    private static String text(PointState film, Block top, List<BlockChange> parts) {
        if (top == null) {
            return "";
        }
        if (!top.is(BlockTypes.SCENE)) {
            return top.content();
        }
        StringBuilder text = new StringBuilder(elements(film, top.id()));
        if (text.isEmpty()) {
            text.append(top.content());
        }
        for (Block variant : film.children(top.id())) {
            if (variant.is(BlockTypes.SCENE_VARIANT) && !variant.id().equals(top.link(Features.VARIANT))
                    && touched(film, variant, parts)) {
                text.append("\n— ").append(variant.text(Features.NAME)).append(" (not in the script) —\n\n")
                        .append(elements(film, variant.id()));
            }
        }
        return text.toString();
    }

    private static String elements(PointState film, String parent) {
        StringBuilder text = new StringBuilder();
        for (Block element : film.children(parent)) {
            if (element.is(BlockTypes.SCRIPT_ELEMENT)) {
                text.append(element.content());
            }
        }
        return text.toString();
    }

    /** Whether a variant that is not in the script, or a line of it, is among the changes. */
    private static boolean touched(PointState film, Block variant, List<BlockChange> parts) {
        return parts.stream().map(part -> film.block(part.id())).anyMatch(
                block -> block != null && (block.id().equals(variant.id()) || block.parent().equals(variant.id())));
    }

    /** The row of one block. */
    public static Row row(String stage, BlockChange change) {
        Kind kind = change.added() ? Kind.ADDED : change.removed() ? Kind.REMOVED
                : movedOnly(change) ? Kind.MOVED : Kind.CHANGED;
        Block shown = change.removed() ? change.before() : change.after();
        return new Row(stage, change.id(), kind, title(shown), described(change.before(), change.after()),
                described(change.after(), change.before()), picture(change.before()), picture(change.after()),
                tags(List.of(change)), List.of(change));
    }

    private static boolean movedOnly(BlockChange change) {
        if (change.added() || change.removed()) {
            return false;
        }
        Block before = change.before();
        Block after = change.after();
        return before.content().equals(after.content()) && before.tags().equals(after.tags())
                && before.attributes().equals(after.attributes()) && before.links().equals(after.links());
    }

    private static List<String> tags(List<BlockChange> changes) {
        TreeSet<String> tags = new TreeSet<>();
        for (BlockChange change : changes) {
            if (change.before() != null) {
                tags.addAll(change.before().tags());
            }
            if (change.after() != null) {
                tags.addAll(change.after().tags());
            }
        }
        return List.copyOf(tags);
    }

    private static String title(Block block) {
        String text = block.content().strip();
        if (text.isEmpty()) {
            text = block.text(Features.NAME);
        }
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    /** Text and tags of a block, and the attributes in which it differs from the other. */
    private static String described(Block block, Block other) {
        if (block == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(block.content().strip());
        if (other == null || !other.tags().equals(block.tags())) {
            line(text, "Tags", String.join(", ", block.tags()));
        }
        TreeSet<String> names = new TreeSet<>(block.attributes().keySet());
        if (other != null) {
            names.addAll(other.attributes().keySet());
        }
        for (String name : names) {
            boolean differs = other == null || !Objects.equals(block.attributes().get(name), other.attributes().get(name));
            if (differs && !name.equals(Features.GENERATED) && !name.equals(Features.RECIPE)) {
                line(text, name, block.text(name));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(name).append(": ").append(value);
        }
    }

    private static String picture(Block block) {
        if (block == null) {
            return null;
        }
        return block.links().entrySet().stream().filter(link -> link.getKey().startsWith(Block.ASSET_PREFIX))
                .map(link -> link.getValue().get(0)).findFirst().orElse(null);
    }
}
