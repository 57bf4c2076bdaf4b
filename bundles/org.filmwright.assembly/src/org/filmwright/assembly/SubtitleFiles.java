// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.List;
import java.util.Locale;

/** Subtitles as text files. */
public final class SubtitleFiles {
    private SubtitleFiles() {
    }

    /** SubRip; its readers take {@code <i>} and the like as markup, there is no escape for it. */
    public static String srt(List<SubtitleCue> cues, VideoFormat format) {
        StringBuilder text = new StringBuilder();
        int number = 1;
        for (SubtitleCue cue : cues) {
            text.append(number++).append('\n').append(time(cue.start(), format, ',')).append(" --> ")
                    .append(time(cue.end(), format, ',')).append('\n').append(cue.text()).append("\n\n");
        }
        return text.toString();
    }

    /** WebVTT. */
    public static String vtt(List<SubtitleCue> cues, VideoFormat format) {
        StringBuilder text = new StringBuilder("WEBVTT\n\n");
        for (SubtitleCue cue : cues) {
            text.append(time(cue.start(), format, '.')).append(" --> ").append(time(cue.end(), format, '.'))
                    .append('\n').append(cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String time(long frame, VideoFormat format, char point) {
        long millis = Math.round(format.seconds(frame) * 1000);
        return String.format(Locale.ROOT, "%02d:%02d:%02d%c%03d", millis / 3_600_000, millis / 60_000 % 60,
                millis / 1000 % 60, point, millis % 1000);
    }
}
