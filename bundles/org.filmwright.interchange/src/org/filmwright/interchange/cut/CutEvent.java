// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

/**
 * One clip of a cut. Times are frames of the cut's rate.
 *
 * @param id          what the film knows it by; empty for a clip of another program
 * @param name        as shown
 * @param sound       whether it is sound
 * @param start       first frame in the cut
 * @param duration    frames in the cut
 * @param in          first frame used of the source
 * @param media       file as a path or URL; empty where there is none
 * @param mediaFrames length of the source; 0 where it is not known
 * @param fadeIn      frames of fade from black at its start
 * @param fadeOut     frames of fade to black at its end
 * @param dissolve    frames of dissolve to the next clip, half of them before the cut
 */
public record CutEvent(String id, String name, boolean sound, long start, long duration, long in, String media,
        long mediaFrames, long fadeIn, long fadeOut, long dissolve) {

    /** A plain clip of pictures. */
    public static CutEvent picture(String name, long start, long duration, long in, String media) {
        return new CutEvent("", name, false, start, duration, in, media, 0, 0, 0, 0);
    }

    public long end() {
        return start + duration;
    }

    public CutEvent withId(String other) {
        return new CutEvent(other, name, sound, start, duration, in, media, mediaFrames, fadeIn, fadeOut, dissolve);
    }

    public CutEvent withName(String other) {
        return new CutEvent(id, other, sound, start, duration, in, media, mediaFrames, fadeIn, fadeOut, dissolve);
    }

    public CutEvent withMedia(String other) {
        return new CutEvent(id, name, sound, start, duration, in, other, mediaFrames, fadeIn, fadeOut, dissolve);
    }

    public CutEvent withDissolve(long frames) {
        return new CutEvent(id, name, sound, start, duration, in, media, mediaFrames, fadeIn, fadeOut, frames);
    }

    /** With another length and, where a dissolve moved it, another beginning. */
    public CutEvent withPlace(long newStart, long newDuration, long newIn) {
        return new CutEvent(id, name, sound, newStart, newDuration, newIn, media, mediaFrames, fadeIn, fadeOut,
                dissolve);
    }
}
