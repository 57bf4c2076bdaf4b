// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** Line ends (LF, CRLF and CR) and blanks in a text. */
public final class Lines {
    private Lines() {
    }

    /** Whether a blank: what stands between words of a line without being read. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\u00a0' || c == '\u3000' || c == '\f' || c == '\u000b';
    }

    /** Offset of the line end at or behind {@code from}, or {@code to}. */
    public static int end(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c <= '\r' && (c == '\n' || c == '\r')) {
                return i;
            }
        }
        return to;
    }

    /** Offset behind the line end that stands at {@code end}. */
    public static int next(String text, int end, int to) {
        if (end >= to) {
            return to;
        }
        return text.charAt(end) == '\r' && end + 1 < to && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
    }

    /** Whether nothing but blanks stands there. */
    public static boolean isBlank(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether exactly two spaces stand there, which keep dialogue and notes together. */
    public static boolean isTwoSpaces(CharSequence text, int start, int end) {
        return end - start == 2 && text.charAt(start) == ' ' && text.charAt(start + 1) == ' ';
    }

    /** First offset that is no blank, or {@code end}. */
    public static int first(CharSequence text, int start, int end) {
        int at = start;
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Offset behind the last character that is no blank, or {@code start}. */
    public static int last(CharSequence text, int start, int end) {
        int at = end;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Without outer blanks. */
    public static String strip(CharSequence text, int start, int end) {
        int from = first(text, start, end);
        return text.subSequence(from, last(text, from, end)).toString();
    }

    /** Without outer blanks. */
    public static String strip(String text) {
        return strip(text, 0, text.length());
    }

    /** With every line end as {@code \n}. */
    public static String unify(String text) {
        if (text.indexOf('\r') < 0) {
            return text;
        }
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
