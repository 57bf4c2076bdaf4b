// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One sound in the cut; sounds may overlap. Times are samples at 48 kHz.
 *
 * @param file     sound file, or a video file for its sound
 * @param sha      its SHA-256, the identity of its content
 * @param start    where it begins in the cut
 * @param in       first sample used
 * @param duration samples in the cut; a shorter file ends in silence
 * @param gain     in decibels, 0 to leave as it is
 * @param fadeIn   samples
 * @param fadeOut  samples
 */
public record AudioItem(Path file, String sha, long start, long in, long duration, double gain, long fadeIn,
        long fadeOut) {
    public AudioItem {
        Objects.requireNonNull(file);
        Objects.requireNonNull(sha);
        if (start < 0 || in < 0 || duration < 0 || fadeIn < 0 || fadeOut < 0 || !Double.isFinite(gain)) {
            throw new IllegalArgumentException("sound " + file + " at " + start + " for " + duration);
        }
    }

    /** A whole sound placed on a frame, for a number of frames. */
    public static AudioItem at(Path file, String sha, VideoFormat format, long startFrame, long frames) {
        long start = format.sample(startFrame);
        return new AudioItem(file, sha, start, 0, format.sample(startFrame + frames) - start, 0, 0, 0);
    }

    public long end() {
        return start + duration;
    }
}
