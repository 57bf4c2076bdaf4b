// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what Markdown marks in a text: headings, bold, italic, links, lists and quotes. The text itself is never
 * changed. Pure.
 *
 * @since 0.1
 */
public final class Markdown {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}[ \\t]+.*$");
    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]*>.*$");
    private static final Pattern BULLET = Pattern.compile("(?m)^[ \\t]*(?:[-*+]|\\d{1,3}[.)])(?=[ \\t])");
    private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(?=\\S)[^\\n]*?\\S\\1");
    private static final Pattern ITALIC = Pattern.compile("(?<![*_\\p{L}\\p{N}])([*_])(?=[^\\s*_])[^\\n*_]*?\\1(?![*_\\p{L}\\p{N}])");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]\\n]+\\]\\([^)\\s]+\\)|https?://[^\\s<>)]+");

    private Markdown() {
    }

    /** Kinds of spans. */
    public enum Kind {
        HEADING, QUOTE, BULLET, BOLD, ITALIC, LINK
    }

    /** A span of the text. */
    public record Span(Kind kind, int start, int length) {
        int end() {
            return start + length;
        }
    }

    /** The spans of a text in order; none overlaps another. */
    public static List<Span> spans(String text) {
        List<Span> all = new ArrayList<>();
        find(text, HEADING, Kind.HEADING, all);
        find(text, LINK, Kind.LINK, all);
        find(text, BOLD, Kind.BOLD, all);
        find(text, ITALIC, Kind.ITALIC, all);
        find(text, BULLET, Kind.BULLET, all);
        find(text, QUOTE, Kind.QUOTE, all);
        all.sort(Comparator.comparingInt(Span::start));
        return all;
    }

    /** What a list says of a text: its first line that says something, without its marks. */
    public static String title(String text) {
        for (String line : text.split("\\R", 12)) {
            String plain = line.strip().replaceAll("^(#{1,6}|[-*+>])\\s+", "").replaceAll("\\*\\*|__", "").strip();
            if (!plain.isEmpty()) {
                return plain;
            }
        }
        return "";
    }

    private static void find(String text, Pattern pattern, Kind kind, List<Span> all) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Span span = new Span(kind, matcher.start(), matcher.end() - matcher.start());
            if (span.length() > 0 && all.stream().noneMatch(other -> other.start() < span.end() && span.start() < other.end())) {
                all.add(span);
            }
        }
    }
}
