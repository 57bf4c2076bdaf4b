// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A frame rate with its timecode. Timecode counts frames and drops none.
 *
 * @param numerator frames in {@code denominator} seconds
 */
public record Rate(int numerator, int denominator) {
    private static final Pattern TIMECODE = Pattern.compile("(\\d{1,2}):(\\d\\d):(\\d\\d)([:;.,])(\\d\\d)");

    public Rate {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("No frame rate: " + numerator + "/" + denominator);
        }
    }

    /** The rate of so many frames a second; 23.976, 29.97 and 59.94 become the fractions they stand for. */
    public static Rate of(double fps) {
        long whole = Math.round(fps);
        boolean ntsc = Math.abs(fps - whole * 1000.0 / 1001) < 0.005 && Math.abs(fps - whole) > 0.005;
        return ntsc ? new Rate((int) whole * 1000, 1001) : Math.abs(fps - whole) < 1e-6 ? new Rate((int) whole, 1)
                : new Rate((int) Math.round(fps * 1000), 1000);
    }

    public double fps() {
        return (double) numerator / denominator;
    }

    /** Frames that a second of timecode has. */
    public int nominal() {
        return (int) Math.max(1, Math.round(fps()));
    }

    /** The frame at a time in seconds, the nearest one. */
    public long frame(double seconds) {
        return Math.round(seconds * numerator / denominator);
    }

    /** As {@code hh:mm:ss:ff}. */
    public String timecode(long frame) {
        long seconds = frame / nominal();
        return String.format(Locale.ROOT, "%02d:%02d:%02d:%02d", seconds / 3600 % 100, seconds / 60 % 60, seconds % 60,
                frame % nominal());
    }

    /**
     * The frame of a timecode; one with {@code ;} drops frame numbers as NTSC does.
     *
     * @return the frame, or -1 where the text is no timecode of this rate
     */
    public long frame(String timecode) {
        Matcher matcher = TIMECODE.matcher(timecode.strip());
        if (!matcher.matches()) {
            return -1;
        }
        long minutes = Long.parseLong(matcher.group(1)) * 60 + Long.parseLong(matcher.group(2));
        long frames = Long.parseLong(matcher.group(5));
        if (frames >= nominal()) {
            return -1;
        }
        long dropped = matcher.group(4).equals(";") && denominator == 1001 && nominal() % 30 == 0
                ? nominal() / 15 * (minutes - minutes / 10) : 0;
        return (minutes * 60 + Long.parseLong(matcher.group(3))) * nominal() + frames - dropped;
    }
}
