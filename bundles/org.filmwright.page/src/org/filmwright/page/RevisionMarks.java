// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.script.Emphasis;
import org.filmwright.script.ScriptElement;

/** Where a script differs from an earlier state of it, for the asterisks in the margin. Immutable. */
public final class RevisionMarks {

    /** No marks. */
    public static final RevisionMarks NONE = new RevisionMarks(Map.of());

    /** Changed characters of an element's visible text; the whole element where {@code to} is its length or more. */
    private record Range(int from, int to) {
    }

    private static final List<Range> WHOLE = List.of(new Range(0, Integer.MAX_VALUE));

    private final Map<Integer, List<Range>> ranges;

    private RevisionMarks(Map<Integer, List<Range>> ranges) {
        this.ranges = ranges;
    }

    /**
     * The marks of the changes between two states. What is new or was moved is marked as a whole, of what was changed
     * the words, and where something went away what stands there now.
     *
     * @param keysBefore per element of the earlier state what it is known by
     * @param keys       per element now what it is known by
     */
    public static RevisionMarks between(List<ScriptElement> before, List<String> keysBefore, List<ScriptElement> now,
            List<String> keys) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < keysBefore.size(); i++) {
            places.put(keysBefore.get(i), i);
        }
        int[] old = new int[now.size()];
        for (int i = 0; i < old.length; i++) {
            old[i] = places.getOrDefault(keys.get(i), -1);
        }
        boolean[] inPlace = rising(old);
        Set<String> present = new HashSet<>(keys);
        Map<Integer, List<Range>> ranges = new HashMap<>();
        int last = -1;
        boolean replaced = false;
        for (int i = 0; i < old.length; i++) {
            if (!inPlace[i]) {
                ranges.put(i, WHOLE);
                replaced = true;
                continue;
            }
            List<Range> changed = changed(before.get(old[i]), now.get(i));
            boolean removed = !replaced && old[i] > last + 1 && isGone(before, keysBefore, last + 1, old[i], present);
            if (changed.isEmpty() && removed) {
                changed = List.of(new Range(0, 1));
            }
            if (!changed.isEmpty()) {
                ranges.put(i, changed);
            }
            last = old[i];
            replaced = false;
        }
        if (last >= 0 && !replaced && isGone(before, keysBefore, last + 1, before.size(), present)) {
            ranges.putIfAbsent(old.length - 1, WHOLE);
        }
        return new RevisionMarks(Map.copyOf(ranges));
    }

    /** Whether something that was printed is not there any more. */
    private static boolean isGone(List<ScriptElement> before, List<String> keysBefore, int from, int to,
            Set<String> present) {
        for (int i = from; i < to; i++) {
            boolean printed = switch (before.get(i).type()) {
                case NOTE, BONEYARD, SECTION, SYNOPSIS, PAGE_BREAK, TITLE_PAGE -> false;
                default -> !before.get(i).text().isBlank();
            };
            if (printed && !present.contains(keysBefore.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static List<Range> changed(ScriptElement before, ScriptElement now) {
        if (before.type() != now.type() || before.dual() != now.dual()) {
            return WHOLE;
        }
        return before.text().equals(now.text()) ? List.of()
                : words(Emphasis.strip(before.text()), Emphasis.strip(now.text()));
    }

    /** The words that are new, and those behind a gap; the longest common sequence of words stays unmarked. */
    private static List<Range> words(String before, String now) {
        List<Range> a = split(before);
        List<Range> b = split(now);
        if ((long) a.size() * b.size() > 4_000_000L || b.isEmpty()) {
            return WHOLE;
        }
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int k = b.size() - 1; k >= 0; k--) {
                common[i][k] = same(before, a.get(i), now, b.get(k)) ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        List<Range> changed = new ArrayList<>();
        int i = 0;
        int k = 0;
        boolean gap = false;
        while (k < b.size()) {
            if (i < a.size() && same(before, a.get(i), now, b.get(k)) && common[i][k] == common[i + 1][k + 1] + 1) {
                if (gap) {
                    changed.add(b.get(k));
                }
                gap = false;
                i++;
                k++;
            } else if (i < a.size() && common[i + 1][k] >= common[i][k + 1]) {
                gap = true;
                i++;
            } else {
                changed.add(b.get(k++));
                gap = false;
            }
        }
        if (changed.isEmpty()) {
            changed.add(b.get(b.size() - 1));
        }
        return List.copyOf(changed);
    }

    private static boolean same(String before, Range a, String now, Range b) {
        int length = b.to() - b.from();
        return a.to() - a.from() == length && before.regionMatches(a.from(), now, b.from(), length);
    }

    private static List<Range> split(String text) {
        List<Range> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new Range(start, at));
            }
        }
        return words;
    }

    /** Members of a longest rising sequence; negative values are in none. */
    static boolean[] rising(int[] values) {
        int[] tails = new int[values.length];
        int[] previous = new int[values.length];
        int size = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] < 0) {
                continue;
            }
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[tails[middle]] < values[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            size = Math.max(size, low + 1);
        }
        boolean[] member = new boolean[values.length];
        for (int i = size == 0 ? -1 : tails[size - 1]; i >= 0; i = previous[i]) {
            member[i] = true;
        }
        return member;
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Whether anything of an element is marked. */
    public boolean isMarked(int element) {
        return ranges.containsKey(element);
    }

    /** Whether a character of an element's visible text is marked. */
    public boolean isMarked(int element, int offset) {
        return ranges.getOrDefault(element, List.of()).stream()
                .anyMatch(range -> range.from() <= offset && offset < range.to());
    }

    /** Whether a printed line of an element gets an asterisk; generated lines get none. */
    public boolean isMarked(int element, PageLine line) {
        List<Range> of = ranges.get(element);
        if (of == null || line.kind().isGenerated() || line.runs().isEmpty()) {
            return false;
        }
        int from = Math.max(0, line.start());
        int to = from + Math.max(1, line.text().length());
        return of.stream().anyMatch(range -> range.from() < to && range.to() > from);
    }
}
