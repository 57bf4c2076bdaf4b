// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.api.stage.Stages;

/** The picture track of the cut at two points, with what became of each clip. Immutable. */
public final class CutComparison {
    private final List<Clip> older;
    private final List<Clip> newer;

    /** What became of a clip; of several the first that holds. */
    public enum Fate {
        SAME, ADDED, REMOVED, REPLACED, TRIMMED, MOVED
    }

    /**
     * A clip in its place.
     *
     * @param start  frames from the start of the cut
     * @param length in frames
     */
    public record Clip(String id, String title, long start, long length, Fate fate) {
    }

    private CutComparison(List<Clip> older, List<Clip> newer) {
        this.older = List.copyOf(older);
        this.newer = List.copyOf(newer);
    }

    /** Compares two points that are known by the blocks in which they differ from the present film. */
    public static CutComparison of(Snapshot present, List<BlockChange> older, List<BlockChange> newer) {
        PointState before = new PointState(present, older);
        PointState after = new PointState(present, newer);
        List<Block> old = clips(before);
        List<Block> now = clips(after);
        return new CutComparison(line(before, old, now, Fate.REMOVED), line(after, now, old, Fate.ADDED));
    }

    public List<Clip> older() {
        return older;
    }

    public List<Clip> newer() {
        return newer;
    }

    /** Whether the two cuts are the same clip by clip. */
    public boolean isSame() {
        return older.stream().allMatch(clip -> clip.fate() == Fate.SAME)
                && newer.stream().allMatch(clip -> clip.fate() == Fate.SAME);
    }

    private static List<Block> clips(PointState film) {
        return film.children(Stages.REVIEW).stream().filter(block -> block.is(BlockTypes.CLIP)).toList();
    }

    private static List<Clip> line(PointState film, List<Block> clips, List<Block> others, Fate alone) {
        Map<String, Block> other = new HashMap<>();
        others.forEach(clip -> other.put(clip.id(), clip));
        List<String> shared = clips.stream().map(Block::id).filter(other::containsKey).toList();
        List<String> otherShared = others.stream().map(Block::id).filter(new HashSet<>(shared)::contains).toList();
        Set<String> kept = common(shared, otherShared);
        List<Clip> line = new ArrayList<>();
        long at = 0;
        for (Block clip : clips) {
            long length = clip.number(Features.DURATION, 0);
            Fate fate = fate(clip, other.get(clip.id()), kept.contains(clip.id()), alone);
            line.add(new Clip(clip.id(), title(film, clip), at, length, fate));
            at += length - clip.number(Features.DISSOLVE, 0);
        }
        return line;
    }

    private static Fate fate(Block clip, Block other, boolean inPlace, Fate alone) {
        if (other == null) {
            return alone;
        }
        if (!clip.links(Features.TAKE).equals(other.links(Features.TAKE)) || !clip.links(Features.SHOT).equals(other.links(Features.SHOT))) {
            return Fate.REPLACED;
        }
        if (!inPlace) {
            return Fate.MOVED;
        }
        return same(clip, other, Features.IN) && same(clip, other, Features.DURATION) ? Fate.SAME : Fate.TRIMMED;
    }

    private static boolean same(Block clip, Block other, String feature) {
        return Objects.equals(clip.attributes().get(feature), other.attributes().get(feature));
    }

    private static String title(PointState film, Block clip) {
        Block shot = clip.link(Features.SHOT) == null ? null : film.block(clip.link(Features.SHOT));
        String words = shot == null ? clip.content() : shot.text(Features.ACTION);
        return words.isBlank() ? clip.content().strip() : words.strip();
    }

    /** The longest common sequence: what neither side moved. */
    private static Set<String> common(List<String> left, List<String> right) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < right.size(); i++) {
            places.put(right.get(i), i);
        }
        List<Integer> tails = new ArrayList<>();
        int[] previous = new int[left.size()];
        List<Integer> tailAt = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            int place = places.get(left.get(i));
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (tails.get(middle) < place) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tailAt.get(low - 1);
            if (low == tails.size()) {
                tails.add(place);
                tailAt.add(i);
            } else {
                tails.set(low, place);
                tailAt.set(low, i);
            }
        }
        Set<String> kept = new HashSet<>();
        for (int i = tailAt.isEmpty() ? -1 : tailAt.get(tailAt.size() - 1); i >= 0; i = previous[i]) {
            kept.add(left.get(i));
        }
        return kept;
    }
}
