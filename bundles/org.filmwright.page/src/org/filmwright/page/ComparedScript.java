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

/** Two states of a script as one text that says what was taken out, what is new and what was moved. Immutable. */
public final class ComparedScript {
    private static final long LARGEST = 4_000_000L;

    private final List<ScriptElement> elements = new ArrayList<>();
    private final Map<Integer, List<Range>> ranges = new HashMap<>();

    /** What became of some words. */
    public enum Mark {
        REMOVED, ADDED, MOVED
    }

    /** Characters of an element's visible text; the whole element where {@code to} is its length or more. */
    public record Range(int from, int to, Mark mark) {
    }

    private ComparedScript() {
    }

    /**
     * Compares two states.
     *
     * @param keysBefore per element of the earlier state what it is known by
     * @param keys       per element now what it is known by
     */
    public static ComparedScript of(List<ScriptElement> before, List<String> keysBefore, List<ScriptElement> now,
            List<String> keys) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < keysBefore.size(); i++) {
            places.put(keysBefore.get(i), i);
        }
        int[] old = new int[now.size()];
        for (int i = 0; i < old.length; i++) {
            old[i] = places.getOrDefault(keys.get(i), -1);
        }
        boolean[] inPlace = RevisionMarks.rising(old);
        Set<String> present = new HashSet<>(keys);
        ComparedScript script = new ComparedScript();
        int next = 0;
        for (int i = 0; i < old.length; i++) {
            if (inPlace[i]) {
                script.gone(before, keysBefore, next, old[i], present);
                script.changed(before.get(old[i]), now.get(i));
                next = old[i] + 1;
            } else if (old[i] < 0) {
                script.add(now.get(i), new Range(0, Integer.MAX_VALUE, Mark.ADDED));
            } else {
                script.moved(before.get(old[i]), now.get(i));
            }
        }
        script.gone(before, keysBefore, next, before.size(), present);
        return script;
    }

    /** The text of both: what was taken out stands before what came for it. */
    public List<ScriptElement> elements() {
        return List.copyOf(elements);
    }

    /** What is marked of an element, in order. */
    public List<Range> marks(int element) {
        return ranges.getOrDefault(element, List.of());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    private void add(ScriptElement element, Range... marks) {
        if (marks.length > 0) {
            ranges.put(elements.size(), List.of(marks));
        }
        elements.add(element);
    }

    private void gone(List<ScriptElement> before, List<String> keys, int from, int to, Set<String> present) {
        for (int i = from; i < to; i++) {
            if (!present.contains(keys.get(i))) {
                add(before.get(i), new Range(0, Integer.MAX_VALUE, Mark.REMOVED));
            }
        }
    }

    private void moved(ScriptElement before, ScriptElement now) {
        if (before.text().equals(now.text())) {
            add(now, new Range(0, Integer.MAX_VALUE, Mark.MOVED));
        } else {
            changed(before, now);
        }
    }

    private void changed(ScriptElement before, ScriptElement now) {
        if (before.type() != now.type() || before.dual() != now.dual()) {
            add(before, new Range(0, Integer.MAX_VALUE, Mark.REMOVED));
            add(now, new Range(0, Integer.MAX_VALUE, Mark.ADDED));
        } else if (before.text().equals(now.text())) {
            add(now);
        } else {
            words(before, now);
        }
    }

    /** A word and what lies before it. */
    private record Word(String before, String text) {
    }

    private void words(ScriptElement before, ScriptElement now) {
        List<Word> a = split(Emphasis.strip(before.text()));
        List<Word> b = split(Emphasis.strip(now.text()));
        if ((long) a.size() * b.size() > LARGEST) {
            add(before, new Range(0, Integer.MAX_VALUE, Mark.REMOVED));
            add(now, new Range(0, Integer.MAX_VALUE, Mark.ADDED));
            return;
        }
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int k = b.size() - 1; k >= 0; k--) {
                common[i][k] = a.get(i).text.equals(b.get(k).text) ? common[i + 1][k + 1] + 1
                        : Math.max(common[i + 1][k], common[i][k + 1]);
            }
        }
        StringBuilder text = new StringBuilder();
        List<Range> found = new ArrayList<>();
        int i = 0;
        int k = 0;
        while (i < a.size() || k < b.size()) {
            boolean same = i < a.size() && k < b.size() && a.get(i).text.equals(b.get(k).text);
            if (same) {
                append(text, b.get(k++), null, found);
                i++;
            } else if (k == b.size() || i < a.size() && common[i + 1][k] >= common[i][k + 1]) {
                append(text, a.get(i++), Mark.REMOVED, found);
            } else {
                append(text, b.get(k++), Mark.ADDED, found);
            }
        }
        if (found.isEmpty()) {
            add(now);
            return;
        }
        add(new ScriptElement(now.type(), escaped(text.toString()), now.line(), now.offset(), now.source(), now.depth(),
                now.sceneNumber(), now.name(), now.extensions(), now.dual(), now.forced()),
                found.toArray(new Range[0]));
    }

    private static void append(StringBuilder text, Word word, Mark mark, List<Range> found) {
        if (!text.isEmpty()) {
            text.append(word.before.isEmpty() ? " " : word.before);
        }
        int from = text.length();
        text.append(word.text);
        if (mark == null) {
            return;
        }
        Range last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean follows = last != null && last.mark == mark && text.substring(last.to, from).isBlank();
        if (follows) {
            found.set(found.size() - 1, new Range(last.from, text.length(), mark));
        } else {
            found.add(new Range(from, text.length(), mark));
        }
    }

    private static List<Word> split(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int blank = at;
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at > start) {
                words.add(new Word(text.substring(blank, start), text.substring(start, at)));
            }
        }
        return words;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("*", "\\*").replace("_", "\\_");
    }
}
