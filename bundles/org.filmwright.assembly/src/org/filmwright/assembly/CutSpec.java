// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.List;
import java.util.Objects;

/**
 * A whole cut as plain data.
 *
 * @param format    frame rate, and the film's own size
 * @param video     the shots in order
 * @param audio     the sounds, in any order
 * @param subtitles in order, not overlapping
 * @param chapters  in order
 * @param title     the film's title, or empty
 * @param language  BCP 47 tag of dialogue and subtitles, or empty
 */
public record CutSpec(VideoFormat format, List<VideoItem> video, List<AudioItem> audio, List<SubtitleCue> subtitles,
        List<Chapter> chapters, String title, String language) {
    public CutSpec {
        Objects.requireNonNull(format);
        video = List.copyOf(video);
        audio = List.copyOf(audio);
        subtitles = List.copyOf(subtitles);
        chapters = List.copyOf(chapters);
        Objects.requireNonNull(title);
        Objects.requireNonNull(language);
    }

    /** Pictures only. */
    public static CutSpec of(VideoFormat format, List<VideoItem> video) {
        return new CutSpec(format, video, List.of(), List.of(), List.of(), "", "");
    }

    public CutSpec withFormat(VideoFormat other) {
        return new CutSpec(other, video, audio, subtitles, chapters, title, language);
    }

    /** The cut's length: the sum of its shots. */
    public long frames() {
        return video.stream().mapToLong(VideoItem::duration).sum();
    }
}
