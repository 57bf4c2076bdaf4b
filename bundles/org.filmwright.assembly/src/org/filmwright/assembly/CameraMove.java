// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

/**
 * A camera move over a still from one framing to another, easing in and out.
 *
 * @param from    what the first frame shows
 * @param to      what the last frame shows
 * @param easeIn  share of the time in which the move gathers speed, 0 to 0.5
 * @param easeOut share of the time in which it slows down, 0 to 0.5
 */
public record CameraMove(Framing from, Framing to, double easeIn, double easeOut) {
    private static final double DEFAULT_EASE = 0.3;

    public CameraMove {
        easeIn = Math.clamp(easeIn, 0, 0.5);
        easeOut = Math.clamp(easeOut, 0, 0.5);
    }

    /** A move with the usual ease. */
    public static CameraMove between(Framing from, Framing to) {
        return new CameraMove(from, to, DEFAULT_EASE, DEFAULT_EASE);
    }

    /** What a frame of the shot shows; before the first and after the last the camera stands. */
    public Framing at(long frame, long frames) {
        if (frames <= 1) {
            return from;
        }
        double time = Math.clamp((double) frame / (frames - 1), 0, 1);
        return from.towards(to, ease(time));
    }

    /** Way covered at a time: the speed rises and falls as a half cosine, so it never jumps. */
    double ease(double time) {
        double full = 1 - (easeIn + easeOut) / 2;
        double way;
        if (time < easeIn) {
            way = risen(time, easeIn);
        } else if (time <= 1 - easeOut) {
            way = easeIn / 2 + time - easeIn;
        } else {
            way = full - risen(1 - time, easeOut);
        }
        return Math.clamp(way / full, 0, 1);
    }

    private static double risen(double time, double ramp) {
        return (time - ramp / Math.PI * Math.sin(Math.PI * time / ramp)) / 2;
    }
}
