// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.filmwright.assembly.internal.text.CueText;
import org.filmwright.assembly.internal.text.CueTimes;

/**
 * Lays dialogue out as subtitles: every line once, in order, broken where the language pauses; the texts of all cues,
 * joined by spaces, are the dialogue with its white space made single (where a word longer than a row had to be broken,
 * without the space).
 */
public final class SubtitleLayout {
    private final Rules rules;
    private final VideoFormat format;

    /**
     * The rules of reading.
     *
     * @param columns          characters a row; wide East Asian ones count twice
     * @param rows             rows at a time
     * @param columnsPerSecond fastest reading
     * @param shortest         seconds that a cue stays at least
     * @param longest          seconds that a cue stays at most
     * @param gap              frames between two cues
     */
    public record Rules(int columns, int rows, double columnsPerSecond, double shortest, double longest, int gap) {
        /** Two rows of 42, 20 characters a second, 5/6 to 7 seconds, 2 frames apart. */
        public static final Rules STANDARD = new Rules(42, 2, 20, 5.0 / 6, 7, 2);
    }

    /**
     * A line of dialogue as it is spoken.
     *
     * @param id    of the line, for reports
     * @param text  what is said, without marks of emphasis or parentheticals
     * @param start first frame of speech
     * @param end   first frame after it
     */
    public record Line(String id, String text, long start, long end) {
    }

    public SubtitleLayout(VideoFormat format) {
        this(format, Rules.STANDARD);
    }

    public SubtitleLayout(VideoFormat format, Rules rules) {
        this.format = format;
        this.rules = rules;
    }

    /**
     * The cues of a cut.
     *
     * @param frames length of the cut; no cue ends later
     */
    public List<SubtitleCue> cues(List<Line> lines, long frames) {
        List<Line> spoken = lines.stream().filter(line -> !line.text().isBlank())
                .sorted(Comparator.comparingLong(Line::start)).toList();
        List<CueTimes.Wish> wishes = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            Line line = spoken.get(i);
            Line next = i + 1 < spoken.size() ? spoken.get(i + 1) : null;
            if (next != null && together(line, next)) {
                addTogether(wishes, line, next);
                i++;
            } else {
                add(wishes, line, line.start(), line.end());
            }
        }
        return new CueTimes(rules, format).solve(wishes, frames);
    }

    /** Two lines spoken over each other, for at least half of the shorter one. */
    private static boolean together(Line a, Line b) {
        long overlap = Math.min(a.end(), b.end()) - b.start();
        return overlap > 0 && 2 * overlap >= Math.min(a.end() - a.start(), b.end() - b.start());
    }

    /** Short lines share a cue, a row each; long ones follow each other within the time that both take. */
    private void addTogether(List<CueTimes.Wish> wishes, Line a, Line b) {
        String first = CueText.normal(a.text());
        String second = CueText.normal(b.text());
        long end = Math.max(a.end(), b.end());
        if (rules.rows() > 1 && CueText.columns(first) <= rules.columns()
                && CueText.columns(second) <= rules.columns()) {
            wishes.add(new CueTimes.Wish(List.of(first, second), List.of(a.id(), b.id()), a.start(), end));
            return;
        }
        double share = (double) CueText.columns(first) / (CueText.columns(first) + CueText.columns(second));
        long middle = a.start() + Math.round((end - a.start()) * share);
        add(wishes, a, a.start(), middle);
        add(wishes, b, middle, end);
    }

    private void add(List<CueTimes.Wish> wishes, Line line, long start, long end) {
        String text = CueText.normal(line.text());
        double seconds = format.seconds(Math.max(1, end - start));
        int all = Math.max(1, CueText.columns(text));
        int most = (int) Math.max(rules.columns() / 2.0, all * rules.longest() / seconds);
        List<List<String>> cues = new CueText(rules, most).cues(text);
        double done = 0;
        double total = 0;
        for (List<String> rows : cues) {
            total += columns(rows);
        }
        for (List<String> rows : cues) {
            long from = start + Math.round((end - start) * done / total);
            done += columns(rows);
            long to = start + Math.round((end - start) * done / total);
            wishes.add(new CueTimes.Wish(rows, List.of(line.id()), from, to));
        }
    }

    private static int columns(List<String> rows) {
        return rows.stream().mapToInt(CueText::columns).sum();
    }
}
