// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.util.Locale;

import org.filmwright.api.FilmFormat;

/** Frames as timecode, counted without dropping. */
final class Timecodes {
    private Timecodes() {
    }

    /** hh:mm:ss:ff of a frame counted from 0. */
    static String of(FilmFormat format, long frame) {
        int rate = (int) Math.round(format.fps());
        long seconds = frame / rate;
        return String.format(Locale.ROOT, "%02d:%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60, frame % rate);
    }
}
