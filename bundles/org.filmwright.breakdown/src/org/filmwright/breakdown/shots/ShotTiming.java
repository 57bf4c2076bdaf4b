// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.filmwright.api.FilmFormat;
import org.filmwright.breakdown.script.ScriptLine;

/**
 * The one function of time: a shot takes the longer of its speech, with 8 frames before and 12 after, and its share of
 * the page (a page is 60 seconds). Shots that split one line share its speech without a gap. What the page gives beyond
 * the speech is spent on the action, else behind the lines that got more paper than breath. No shot is longer than
 * {@link #LONGEST} unless it is marked as a long take, none shorter than {@link #SHORTEST} unless it is a piece of a
 * speech. Confined to one thread.
 */
public final class ShotTiming {
    /** Seconds that a shot may last unless it is marked. */
    public static final double LONGEST = 20;
    /** Seconds that a picture needs to be read. */
    public static final double SHORTEST = 1.5;
    /** Seconds of a (beat) or (pause). */
    public static final double BEAT = 1;
    /** Seconds between two speakers in one shot. */
    public static final double BETWEEN_SPEAKERS = 0.4;
    /** Seconds between two lines of one speech. */
    public static final double BETWEEN_LINES = 0.2;
    /** Seconds before the first word: 8 frames of 24. */
    public static final double BEFORE = 8 / 24.0;
    /** Seconds after the last word: 12 frames of 24. */
    public static final double AFTER = 12 / 24.0;

    private static final Pattern PAUSE = Pattern.compile("\\b(beat|pause|pauses|pausing|silence)\\b");

    private final Map<String, ScriptLine> lines;
    private final SpeechClock speech;
    private final PageClock page;
    private final FilmFormat format;
    private final Map<String, double[]> progress = new HashMap<>();

    /** @param lines every line of the scene by id */
    public ShotTiming(Map<String, ScriptLine> lines, SpeechClock speech, PageClock page, FilmFormat format) {
        this.lines = Map.copyOf(lines);
        this.speech = speech;
        this.page = page;
        this.format = format;
    }

    /**
     * A shot to be timed.
     *
     * @param ranges   what it carries, in order
     * @param extra    seconds of its own besides its lines, such as those of the heading
     * @param longTake may be longer than {@link #LONGEST}
     */
    public record Load(List<LineRange> ranges, double extra, boolean longTake) {
        public Load {
            ranges = List.copyOf(ranges);
        }
    }

    /** Times of the shots of a scene, in order. */
    public List<ShotTime> times(List<Load> shots) {
        List<ShotTime> times = new ArrayList<>(shots.size());
        int from = 0;
        for (int i = 1; i <= shots.size(); i++) {
            if (i == shots.size() || !continues(shots.get(i - 1), shots.get(i))) {
                times.addAll(new SpeechRun(this, shots.subList(from, i)).times());
                from = i;
            }
        }
        return times;
    }

    /** Seconds of one shot by itself. */
    public double seconds(List<LineRange> ranges) {
        return new SpeechRun(this, List.of(new Load(ranges, 0, true))).seconds();
    }

    /** Seconds of speech in a range; zero where it is not spoken. */
    public double speech(LineRange range) {
        ScriptLine line = lines.get(range.line());
        if (line == null || !line.isSpoken()) {
            return 0;
        }
        double[] spoken = progress.computeIfAbsent(range.line(), id -> progress(line));
        return spoken[Math.min(range.to(), spoken.length - 1)] - spoken[range.from()];
    }

    /** Share of the page of a range, in seconds. */
    public double page(LineRange range) {
        ScriptLine line = lines.get(range.line());
        if (line == null) {
            return 0;
        }
        double all = page.seconds(range.line());
        return line.text().isEmpty() ? all : all * (range.to() - range.from()) / line.text().length();
    }

    /** Whether a parenthetical is a pause of one second. */
    public static boolean isPause(String parenthetical) {
        return PAUSE.matcher(parenthetical.toLowerCase(Locale.ROOT)).find();
    }

    ScriptLine line(String id) {
        return lines.get(id);
    }

    int frames(double seconds) {
        return (int) format.frames(seconds);
    }

    /** Seconds of a line that are said at each position; rises with every character. */
    private double[] progress(ScriptLine line) {
        double all = Math.max(0, speech.seconds(line));
        double[] estimate = SpeechEstimate.progress(line.text());
        int length = line.text().length();
        double whole = estimate[length] + length * 1e-4;
        double[] said = new double[length + 1];
        for (int i = 1; i <= length; i++) {
            said[i] = all * (estimate[i] + i * 1e-4) / whole;
        }
        return said;
    }

    private static boolean continues(Load before, Load next) {
        if (before.ranges().isEmpty() || next.ranges().isEmpty()) {
            return false;
        }
        LineRange last = before.ranges().get(before.ranges().size() - 1);
        return next.ranges().get(0).line().equals(last.line());
    }
}
