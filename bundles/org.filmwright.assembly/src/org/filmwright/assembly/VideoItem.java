// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.List;
import java.util.Objects;

/**
 * One shot of the cut. The length of the cut is the sum of the durations: a dissolve lies across the cut and takes its
 * pictures from the handles (what lies before and after the used part; the edge frame where there is no more).
 *
 * @param id       the shot, for reports
 * @param source   its pictures
 * @param in       first frame used, in frames of the source
 * @param duration frames in the cut, at least 1
 * @param burnIns  captions drawn into the picture
 * @param fadeIn   frames of fade from black at the start, 0 for none
 * @param fadeOut  frames of fade to black at the end, 0 for none
 * @param dissolve frames of dissolve to the next item, 0 for a straight cut
 */
public record VideoItem(String id, PictureSource source, long in, int duration, List<BurnIn> burnIns, int fadeIn,
        int fadeOut, int dissolve) {
    public VideoItem {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        burnIns = List.copyOf(burnIns);
        if (in < 0 || duration < 1 || fadeIn < 0 || fadeOut < 0 || dissolve < 0) {
            throw new IllegalArgumentException("shot " + id + ": in " + in + ", duration " + duration);
        }
    }

    /** A straight cut from the source's first frame. */
    public static VideoItem of(String id, PictureSource source, int duration) {
        return new VideoItem(id, source, 0, duration, List.of(), 0, 0, 0);
    }

    public VideoItem withFades(int in, int out) {
        return new VideoItem(id, source, this.in, duration, burnIns, in, out, dissolve);
    }

    public VideoItem withDissolve(int frames) {
        return new VideoItem(id, source, in, duration, burnIns, fadeIn, fadeOut, frames);
    }

    public VideoItem withBurnIns(List<BurnIn> captions) {
        return new VideoItem(id, source, in, duration, captions, fadeIn, fadeOut, dissolve);
    }
}
