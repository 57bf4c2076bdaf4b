// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.List;

/**
 * The result of speaking a line: a WAV file of 48 kHz, 16 bits.
 *
 * @param frames samples per channel; the exact duration is frames / 48000
 * @param silent whether the file holds timed silence instead of a voice
 * @param note   one sentence that says so and why, or which other voice was used; empty when all went as asked
 * @param phrases where each phrase is heard
 */
public record SpokenLine(long frames, int channels, boolean silent, String note, List<Phrase> phrases) {
    /** Samples a second of every spoken line. */
    public static final int SAMPLE_RATE = 48_000;

    /** A stretch of speech between pauses. */
    public record Phrase(String text, double from, double to) {
    }

    public SpokenLine {
        phrases = List.copyOf(phrases);
    }

    public double seconds() {
        return frames / (double) SAMPLE_RATE;
    }
}
