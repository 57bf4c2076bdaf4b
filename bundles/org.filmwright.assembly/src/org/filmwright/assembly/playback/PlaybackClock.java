// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import org.filmwright.assembly.VideoFormat;

/** Which frame belongs to the sound that is heard now. Thread-safe. */
public final class PlaybackClock {
    private final AudioSink sink;
    private final VideoFormat format;
    private volatile long origin;

    public PlaybackClock(AudioSink sink, VideoFormat format) {
        this.sink = sink;
        this.format = format;
    }

    /** Sets the frame at which the sink counts from zero. */
    void startAt(long frame) {
        origin = frame;
    }

    /** The frame due now. */
    public long frame() {
        long sample = format.sample(origin) + sink.played();
        long frame = sample * format.fpsNumerator() / ((long) VideoFormat.SAMPLE_RATE * format.fpsDenominator());
        // Frames begin on rounded samples: the division may be off by one either way.
        while (format.sample(frame) > sample) {
            frame--;
        }
        while (format.sample(frame + 1) <= sample) {
            frame++;
        }
        return frame;
    }
}
