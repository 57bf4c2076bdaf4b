// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.text;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.assembly.SubtitleCue;
import org.filmwright.assembly.SubtitleLayout;
import org.filmwright.assembly.VideoFormat;

/**
 * Gives cues their times: as spoken where that leaves time to read; else a cue stays longer and those after it come
 * later, to catch up in the next pause. At the end of the cut they come earlier.
 */
public final class CueTimes {
    private final SubtitleLayout.Rules rules;
    private final VideoFormat format;

    /**
     * A cue with the time at which it is spoken.
     *
     * @param rows  its rows
     * @param lines the lines it belongs to
     * @param start first frame of speech
     * @param end   first frame after it
     */
    public record Wish(List<String> rows, List<String> lines, long start, long end) {
    }

    public CueTimes(SubtitleLayout.Rules rules, VideoFormat format) {
        this.rules = rules;
        this.format = format;
    }

    /** The cues with their times, in order, not overlapping, within the cut. */
    public List<SubtitleCue> solve(List<Wish> wishes, long frames) {
        int n = wishes.size();
        long[] start = new long[n];
        long[] end = new long[n];
        for (int i = 0; i < n; i++) {
            Wish wish = wishes.get(i);
            start[i] = Math.max(wish.start(), i == 0 ? 0 : end[i - 1] + rules.gap());
            long least = start[i] + need(wish);
            long until = Math.max(wish.end(), least);
            if (i + 1 < n) {
                until = Math.max(least, Math.min(until, wishes.get(i + 1).start() - rules.gap()));
            }
            end[i] = Math.min(until, start[i] + longest());
        }
        if (n > 0 && end[n - 1] > frames) {
            pullBack(wishes, start, end, frames);
        }
        List<SubtitleCue> cues = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            cues.add(new SubtitleCue(start[i], end[i], wishes.get(i).rows(), wishes.get(i).lines()));
        }
        return cues;
    }

    private long need(Wish wish) {
        int columns = wish.rows().stream().mapToInt(CueText::columns).sum();
        double seconds = Math.max(rules.shortest(), columns / rules.columnsPerSecond());
        return Math.min(longest(), (long) Math.ceil(seconds * format.fps() - 1e-6));
    }

    private long longest() {
        return (long) Math.floor(rules.longest() * format.fps() + 1e-6);
    }

    private void pullBack(List<Wish> wishes, long[] start, long[] end, long frames) {
        long limit = frames;
        for (int i = end.length - 1; i >= 0 && end[i] > limit; i--) {
            end[i] = limit;
            start[i] = Math.min(start[i], end[i] - need(wishes.get(i)));
            limit = start[i] - rules.gap();
        }
        if (start[0] < 0) {
            squeeze(wishes, start, end, frames);
        }
    }

    /** More text than the whole cut has time for: each gets its share of it. */
    private void squeeze(List<Wish> wishes, long[] start, long[] end, long frames) {
        long all = wishes.stream().mapToLong(this::need).sum();
        long gap = frames > (rules.gap() + 1L) * start.length ? rules.gap() : 0;
        long room = Math.max(0, frames - gap * (start.length - 1));
        long done = 0;
        for (int i = 0; i < start.length; i++) {
            start[i] = room * done / all + gap * i;
            done += need(wishes.get(i));
            end[i] = room * done / all + gap * i;
        }
    }
}
