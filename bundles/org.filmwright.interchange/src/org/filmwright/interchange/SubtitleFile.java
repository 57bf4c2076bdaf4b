// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.util.ArrayList;
import java.util.List;

/** Subtitles as SubRip (.srt) or WebVTT (.vtt). */
public final class SubtitleFile {

    private static final int WIDEST = 42;

    private SubtitleFile() {
    }

    /**
     * One subtitle.
     *
     * @param start   in milliseconds from the start of the cut
     * @param end     after {@code start}
     * @param speaker who says it, or an empty text
     * @param text    what is said; line feeds are kept
     */
    public record Line(long start, long end, String speaker, String text) {
    }

    /** As SubRip; line ends are LF. */
    public static String srt(List<Line> lines) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Line line : lines) {
            String text = wrapped(line.text());
            if (!text.isEmpty()) {
                out.append(number++).append('\n').append(time(line.start(), ',')).append(" --> ")
                        .append(time(line.end(), ',')).append('\n').append(text).append("\n\n");
            }
        }
        return out.toString();
    }

    /** As WebVTT, with the speakers as voices. */
    public static String vtt(List<Line> lines) {
        StringBuilder out = new StringBuilder("WEBVTT\n\n");
        for (Line line : lines) {
            String text = escaped(wrapped(line.text()));
            if (!text.isEmpty()) {
                String voice = line.speaker() == null || line.speaker().isBlank() ? ""
                        : "<v " + escaped(line.speaker().strip()) + ">";
                out.append(time(line.start(), '.')).append(" --> ").append(time(line.end(), '.')).append('\n')
                        .append(voice).append(text).append("\n\n");
            }
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String time(long milliseconds, char mark) {
        long at = Math.max(0, milliseconds);
        return String.format("%02d:%02d:%02d%c%03d", at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, mark, at % 1000);
    }

    /** Lines of at most 42 characters, the two of a pair about equally long. */
    private static String wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            String rest = line.strip();
            while (rest.length() > WIDEST) {
                int target = rest.length() <= 2 * WIDEST ? (rest.length() + 1) / 2 : WIDEST;
                int after = rest.indexOf(' ', target);
                int before = rest.lastIndexOf(' ', Math.min(target, WIDEST));
                int cut = after >= 0 && after <= WIDEST && after - target < target - before ? after : before;
                if (cut <= 0) {
                    cut = after;
                }
                if (cut <= 0) {
                    break;
                }
                lines.add(rest.substring(0, cut).strip());
                rest = rest.substring(cut).strip();
            }
            if (!rest.isEmpty()) {
                lines.add(rest);
            }
        }
        return String.join("\n", lines);
    }
}
