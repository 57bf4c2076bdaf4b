// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.Locale;

/**
 * Size and frame rate of pictures.
 *
 * @param fpsNumerator   frames per second as a fraction: 24/1, 24000/1001
 * @param fpsDenominator see above
 * @param width          pixels, even
 * @param height         pixels, even
 */
public record VideoFormat(int fpsNumerator, int fpsDenominator, int width, int height) {
    /** Samples a second of every sound that is mixed. */
    public static final int SAMPLE_RATE = 48_000;

    private static final int FINEST = 12_000;

    public VideoFormat {
        if (fpsNumerator < 1 || fpsDenominator < 1 || fpsNumerator / fpsDenominator > 240) {
            throw new IllegalArgumentException("frame rate " + fpsNumerator + "/" + fpsDenominator);
        }
        if (width < 16 || height < 16 || width > 8192 || height > 8192 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("picture size " + width + "x" + height);
        }
    }

    /** The same rate at another size. */
    public VideoFormat sized(int newWidth, int newHeight) {
        return new VideoFormat(fpsNumerator, fpsDenominator, newWidth, newHeight);
    }

    public double fps() {
        return (double) fpsNumerator / fpsDenominator;
    }

    /** As FFmpeg writes it: {@code 24} or {@code 24000/1001}. */
    public String fpsText() {
        return fpsDenominator == 1 ? Integer.toString(fpsNumerator) : fpsNumerator + "/" + fpsDenominator;
    }

    public double seconds(long frames) {
        return (double) frames * fpsDenominator / fpsNumerator;
    }

    /** The nearest whole number of frames to a time. */
    public long frames(double seconds) {
        return Math.round(seconds * fpsNumerator / fpsDenominator);
    }

    /** The sound sample at which a frame begins, without drift. */
    public long sample(long frame) {
        return Math.floorDiv(frame * SAMPLE_RATE * fpsDenominator + fpsNumerator / 2, fpsNumerator);
    }

    /** The time unit of a track in which every frame has the same whole length. */
    public int timescale() {
        return fpsNumerator * factor();
    }

    /** Length of a frame in units of {@link #timescale}. */
    public int frameTicks() {
        return fpsDenominator * factor();
    }

    private int factor() {
        return Math.max(1, (FINEST + fpsNumerator - 1) / fpsNumerator);
    }

    /** {@code 1920x1080@24}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%dx%d@%s", width, height, fpsText());
    }
}
