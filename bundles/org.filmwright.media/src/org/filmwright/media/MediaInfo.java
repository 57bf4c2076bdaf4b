// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a media file holds.
 *
 * @param type     its type by its first bytes
 * @param seconds  duration; 0 for a still
 * @param bytes    size of the file
 * @param streams  in the file's order
 * @param chapters in time order
 * @param tags     title and the like, keys in lower case
 */
public record MediaInfo(MediaType type, double seconds, long bytes, List<Stream> streams, List<Chapter> chapters,
        Map<String, String> tags) {

    /**
     * One stream.
     *
     * @param kind           {@code video}, {@code audio}, {@code subtitle} or {@code data}
     * @param codec          FFmpeg's codec name, such as {@code h264}
     * @param profile        the codec's profile, or empty
     * @param width          pixels as displayed before the aspect, 0 if not video
     * @param height         see width
     * @param pixelFormat    such as {@code yuv420p}, or empty
     * @param colour         colour matrix, transfer, primaries and range in this order, {@code unknown} if not tagged
     * @param fpsNumerator   average frame rate, 0 if unknown
     * @param fpsDenominator see above, at least 1
     * @param frames         number of frames or packets as the container tells, -1 if it does not
     * @param seconds        duration, 0 if unknown
     * @param sampleRate     samples a second, 0 if not audio
     * @param channels       audio channels, 0 if not audio
     * @param language       ISO 639-2 code, or empty
     */
    public record Stream(String kind, String codec, String profile, int width, int height, String pixelFormat,
            List<String> colour, int fpsNumerator, int fpsDenominator, long frames, double seconds, int sampleRate,
            int channels, String language) {
    }

    /** A named stretch of time in seconds. */
    public record Chapter(double start, double end, String title) {
    }

    public MediaInfo {
        streams = List.copyOf(streams);
        chapters = List.copyOf(chapters);
        tags = Map.copyOf(tags);
    }

    /** The first stream of a kind. */
    public Optional<Stream> first(String kind) {
        return streams.stream().filter(stream -> stream.kind().equals(kind)).findFirst();
    }

    public Optional<Stream> video() {
        return first("video");
    }

    public Optional<Stream> audio() {
        return first("audio");
    }
}
