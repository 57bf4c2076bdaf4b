// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.shots.DraftShot.Kind;

/**
 * The shots of one scene in the making. Rules split, join and cover them by the operations here, which keep every
 * character of every line in exactly one shot and in order. Confined to one thread.
 */
public final class SceneDraft {
    private final SceneContext context;
    private final List<DraftShot> shots;
    private final Map<String, ScriptLine> lines = new LinkedHashMap<>();
    private final Map<String, SortedSet<Integer>> sentenceCuts = new HashMap<>();
    private final Map<String, SortedSet<Integer>> fineCuts = new HashMap<>();
    private final List<String> order;
    private final boolean intercut;

    SceneDraft(SceneContext context) {
        this.context = context;
        context.lines().forEach(line -> lines.put(line.id(), line));
        intercut = isIntercut(context);
        shots = new Beats(context, intercut).shots();
        order = List.copyOf(orderOfAppearance());
    }

    public SceneContext context() {
        return context;
    }

    /** The shots so far, in order. */
    public List<DraftShot> shots() {
        return Collections.unmodifiableList(shots);
    }

    public DraftShot shot(int index) {
        return shots.get(index);
    }

    public int size() {
        return shots.size();
    }

    /** Whether the scene cuts between two ends of a telephone. */
    public boolean isIntercut() {
        return intercut;
    }

    public ScriptLine line(String id) {
        return lines.get(id);
    }

    /** The text that a shot carries, without cues and parentheticals. */
    public String text(int index) {
        StringBuilder text = new StringBuilder();
        for (LineRange range : shots.get(index).ranges()) {
            ScriptLine line = lines.get(range.line());
            switch (line.type()) {
                case CHARACTER, PARENTHETICAL -> {
                }
                default -> text.append(text.isEmpty() ? "" : "\n")
                        .append(line.text(), range.from(), range.to());
            }
        }
        return text.toString().strip();
    }

    /** Estimated seconds of a shot by itself. */
    public double seconds(int index) {
        return context.timing().seconds(shots.get(index).ranges());
    }

    /** Seconds of speech in a shot. */
    public double speech(int index) {
        return shots.get(index).ranges().stream().mapToDouble(context.timing()::speech).sum();
    }

    /**
     * A place where a shot can be cut in two.
     *
     * @param line   id of the line in which, or in front of which, it is cut
     * @param offset in the line's text; 0 cuts in front of it
     * @param before seconds of the shot in front of the cut, of speech where it speaks, else of the page
     */
    public record Cut(String line, int offset, double before) {
    }

    /** Where a shot can be cut at lines and sentences, or at clauses and words too; never behind a cue. */
    public List<Cut> cuts(int index, boolean fine) {
        return new CutFinder(this, shots.get(index)).cuts(fine);
    }

    /** Where the text of a line can be cut. */
    SortedSet<Integer> cutsInside(ScriptLine line, boolean fine) {
        return (fine ? fineCuts : sentenceCuts).computeIfAbsent(line.id(), id -> {
            SortedSet<Integer> all = new TreeSet<>(TextCuts.sentences(line.text()));
            if (fine) {
                all.addAll(TextCuts.clauses(line.text()));
                all.addAll(TextCuts.words(line.text()));
            }
            return all;
        });
    }

    /** Cuts a shot in two; both keep its coverage. Returns the second one's index. */
    public int split(int index, Cut cut) {
        DraftShot shot = shots.get(index);
        List<LineRange> first = new ArrayList<>();
        List<LineRange> second = new ArrayList<>();
        boolean behind = false;
        for (LineRange range : shot.ranges()) {
            if (range.line().equals(cut.line()) && cut.offset() >= range.from() && cut.offset() < range.to()
                    || range.line().equals(cut.line()) && cut.offset() == range.from()) {
                behind = true;
                if (cut.offset() > range.from()) {
                    first.add(new LineRange(range.line(), range.from(), cut.offset()));
                }
                second.add(new LineRange(range.line(), cut.offset(), range.to()));
            } else {
                (behind ? second : first).add(range);
            }
        }
        if (first.isEmpty() || second.isEmpty()) {
            return index;
        }
        shot.ranges(first);
        shots.add(index + 1, shot.copy(second));
        return index + 1;
    }

    /** Joins a shot with the one behind it; it keeps its own coverage. */
    public void join(int index) {
        DraftShot first = shots.get(index);
        DraftShot second = shots.remove(index + 1);
        List<LineRange> ranges = new ArrayList<>(first.ranges());
        for (LineRange range : second.ranges()) {
            LineRange last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            if (last != null && last.line().equals(range.line())) {
                ranges.set(ranges.size() - 1, new LineRange(range.line(), last.from(), range.to()));
            } else {
                ranges.add(range);
            }
        }
        first.ranges(ranges);
        Set<String> seen = new LinkedHashSet<>(first.speakers());
        seen.addAll(second.speakers());
        Set<String> heard = new LinkedHashSet<>(first.voices());
        heard.addAll(second.voices());
        heard.removeAll(seen);
        first.speakers(List.copyOf(seen), List.copyOf(heard));
        first.telephone(first.isOnTelephone() || second.isOnTelephone());
        if (second.isLongTake()) {
            first.markLongTake();
        }
        if (!first.isSpeech() && second.isSpeech()) {
            first.kind(second.kind());
        }
    }

    /** Adds a shot that carries no line, in front of another one. */
    public void addWithoutLines(int index, Kind kind, Coverage coverage, String rule) {
        DraftShot shot = new DraftShot(kind, List.of(), List.of(), List.of());
        shot.cover(coverage, rule);
        shots.add(index, shot);
    }

    /** Decides, or changes, how a shot is covered. */
    public void cover(int index, Coverage coverage, String rule) {
        shots.get(index).cover(coverage, rule);
    }

    public void setKind(int index, Kind kind) {
        shots.get(index).kind(kind);
    }

    /** Marks a shot as written: its size stays. */
    public void fix(int index) {
        shots.get(index).fix();
    }

    /** Lifts the limit of length. */
    public void markLongTake(int index) {
        shots.get(index).markLongTake();
    }

    /** People of the scene in order of appearance; the first stays left, the second right, further ones between. */
    public List<String> people() {
        return order;
    }

    /** Somebody at the place that is theirs in this scene. */
    public Figure figure(String name) {
        double x = place(name);
        return new Figure(name, x < 0.4 ? Side.LEFT : x > 0.6 ? Side.RIGHT : Side.CENTRE);
    }

    /** Two people, one on each side, each on the side nearer to their place. */
    public List<Figure> pair(String one, String other) {
        boolean left = place(one) <= place(other);
        return List.of(new Figure(one, left ? Side.LEFT : Side.RIGHT), new Figure(other, left ? Side.RIGHT
                : Side.LEFT));
    }

    /** Several people, spread over the screen in the order of their places. */
    public List<Figure> figures(List<String> names) {
        if (names.size() < 2) {
            return names.stream().map(this::figure).toList();
        }
        List<String> across = names.stream().sorted(Comparator.comparingDouble(this::place)).toList();
        return names.stream().map(name -> {
            double x = (double) across.indexOf(name) / (across.size() - 1);
            return new Figure(name, x < 0.34 ? Side.LEFT : x > 0.66 ? Side.RIGHT : Side.CENTRE);
        }).toList();
    }

    /** Where somebody is at the other end of a telephone; null for the scene's own set. */
    public SceneSet elsewhere(String name) {
        SceneSet place = intercut ? context.places().get(name) : null;
        return place == null || place.key().equals(context.set().key()) ? null : place;
    }

    /** Places across the screen from 0 to 1: 0, 1, 1/2, 1/4, 3/4, 1/8… */
    private double place(String name) {
        int index = Math.max(0, order.indexOf(name));
        if (index < 2) {
            return index;
        }
        double x = 0;
        double step = 0.5;
        for (int rest = index - 1; rest > 0; rest /= 2) {
            x += (rest % 2) * step;
            step /= 2;
        }
        return x;
    }

    private Set<String> orderOfAppearance() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < shots.size(); i++) {
            DraftShot shot = shots.get(i);
            names.addAll(shot.speakers());
            if (!shot.isSpeech()) {
                names.addAll(context.figures().in(text(i)));
            }
        }
        return names;
    }

    private static boolean isIntercut(SceneContext context) {
        return context.scene().headingText().toUpperCase(Locale.ROOT).contains("INTERCUT") || context.scene().lines()
                .stream().anyMatch(line -> !line.isSpoken() && line.text().contains("INTERCUT"));
    }
}
