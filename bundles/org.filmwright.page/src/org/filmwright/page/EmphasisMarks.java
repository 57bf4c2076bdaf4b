// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.Arrays;

/** Emphasis of Fountain: {@code *i*}, {@code **b**}, {@code ***bi***}, {@code _u_}, nested, within one line. */
final class EmphasisMarks {

    private final String marked;
    private final StringBuilder text;
    private final byte[] styles;

    private EmphasisMarks(String marked) {
        this.marked = marked;
        this.text = new StringBuilder(marked.length());
        this.styles = new byte[marked.length()];
    }

    static StyledText read(String marked) {
        EmphasisMarks reader = new EmphasisMarks(marked);
        int from = 0;
        while (from <= marked.length()) {
            int end = marked.indexOf('\n', from);
            if (end < 0) {
                end = marked.length();
            }
            reader.line(from, end, 0);
            if (end < marked.length()) {
                reader.add('\n', 0);
            }
            from = end + 1;
        }
        return StyledText.of(reader.text.toString(), Arrays.copyOf(reader.styles, reader.text.length()));
    }

    private void add(char c, int style) {
        styles[text.length()] = (byte) style;
        text.append(c);
    }

    private void line(int from, int to, int style) {
        int i = from;
        while (i < to) {
            char c = marked.charAt(i);
            if (c == '\\' && i + 1 < to && (marked.charAt(i + 1) == '*' || marked.charAt(i + 1) == '_')) {
                add(marked.charAt(i + 1), style);
                i += 2;
                continue;
            }
            if (c == '*' || c == '_') {
                int width = c == '_' ? 1 : Math.min(3, runLength(i, to));
                int close = opens(i, width, to) ? close(i + width, to, c, width) : -1;
                if (close >= 0) {
                    line(i + width, close, style | styleOf(c, width));
                    i = close + width;
                    continue;
                }
                for (int k = 0; k < width; k++) {
                    add(c, style);
                }
                i += width;
                continue;
            }
            add(c, style);
            i++;
        }
    }

    private static int styleOf(char mark, int width) {
        if (mark == '_') {
            return TextRun.UNDERLINE;
        }
        return width == 1 ? TextRun.ITALIC : width == 2 ? TextRun.BOLD : TextRun.BOLD | TextRun.ITALIC;
    }

    private int runLength(int at, int to) {
        int end = at;
        while (end < to && marked.charAt(end) == '*') {
            end++;
        }
        return end - at;
    }

    private boolean opens(int at, int width, int to) {
        int next = at + width;
        if (next >= to || Character.isWhitespace(marked.charAt(next))) {
            return false;
        }
        return marked.charAt(at) != '_' || at == 0 || !Character.isLetterOrDigit(marked.charAt(at - 1));
    }

    private int close(int from, int to, char mark, int width) {
        for (int i = from; i + width <= to; i++) {
            char c = marked.charAt(i);
            if (c == '\\') {
                i++;
                continue;
            }
            if (c != mark) {
                continue;
            }
            int run = mark == '_' ? 1 : runLength(i, to);
            boolean fits = run == width || run == 3 && width < 3;
            boolean closes = i > from && !Character.isWhitespace(marked.charAt(i - 1))
                    && (mark != '_' || i + 1 >= marked.length() || !Character.isLetterOrDigit(marked.charAt(i + 1)));
            if (fits && closes) {
                return i + run - width;
            }
            i += run - 1;
        }
        return -1;
    }
}
