// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Bold, italic and underline. {@code *i* **b** ***bi*** _u_} nest freely and overlap, do not reach over a line break,
 * open only before and close only behind something that is no blank. {@code \*} and {@code \_} are the characters
 * themselves; an underscore inside a word and a mark without partner are too.
 */
public final class Emphasis {
    private static final int BOLD = 1;
    private static final int ITALIC = 2;
    private static final int UNDERLINE = 4;
    private static final byte DROPPED = 8;

    private Emphasis() {
    }

    /**
     * A stretch of text in one style.
     *
     * @param text   without marks
     * @param offset where it stands in the marked text; it is the same there, character for character
     */
    public record Run(String text, boolean bold, boolean italic, boolean underline, int offset) {
        public boolean isPlain() {
            return !bold && !italic && !underline;
        }
    }

    private record Opener(int style, int at) {
    }

    /** The text in runs, in order; line breaks are part of them. Empty for an empty text. */
    public static List<Run> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!hasMarks(text)) {
            return List.of(new Run(text, false, false, false, 0));
        }
        byte[] styles = styles(text, null);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            byte style = styles[at];
            while (at < text.length() && styles[at] == style) {
                at++;
            }
            if ((style & DROPPED) == 0) {
                runs.add(new Run(text.substring(start, at), (style & BOLD) != 0, (style & ITALIC) != 0,
                        (style & UNDERLINE) != 0, start));
            }
        }
        return runs;
    }

    /** The text without its emphasis marks. */
    public static String strip(String text) {
        if (!hasMarks(text)) {
            return text;
        }
        byte[] styles = styles(text, null);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if ((styles[i] & DROPPED) == 0) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** Offsets of marks that could open emphasis and find no partner on their line. */
    static int[] unclosed(String text) {
        if (!hasMarks(text)) {
            return new int[0];
        }
        List<Integer> found = new ArrayList<>();
        styles(text, found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean hasMarks(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('_') >= 0 || text.indexOf('\\') >= 0;
    }

    private static byte[] styles(String text, List<Integer> unclosed) {
        byte[] styles = new byte[text.length()];
        Deque<Opener> open = new ArrayDeque<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                report(open, unclosed);
                open.clear();
                at++;
            } else if (c == '\\' && at + 1 < text.length()
                    && (text.charAt(at + 1) == '*' || text.charAt(at + 1) == '_')) {
                styles[at] |= DROPPED;
                at += 2;
            } else if (c == '*') {
                at = stars(text, at, styles, open);
            } else if (c == '_') {
                if (!closes(text, at, at + 1, true) || !close(UNDERLINE, at, 1, styles, open)) {
                    if (opens(text, at, at + 1, true)) {
                        open.push(new Opener(UNDERLINE, at));
                    }
                }
                at++;
            } else {
                at++;
            }
        }
        report(open, unclosed);
        return styles;
    }

    private static void report(Deque<Opener> open, List<Integer> unclosed) {
        if (unclosed != null) {
            open.forEach(opener -> unclosed.add(opener.at));
        }
    }

    /** Handles a run of asterisks and returns the offset behind it. */
    private static int stars(String text, int from, byte[] styles, Deque<Opener> open) {
        int to = from;
        while (to < text.length() && text.charAt(to) == '*') {
            to++;
        }
        int left = to - from;
        if (left > 3) {
            return to;
        }
        int at = from;
        if (closes(text, from, to, false)) {
            if (left == 3 && isTop(ITALIC, open) && close(ITALIC, at, 1, styles, open)) {
                at++;
                left--;
            }
            if (left >= 2 && close(BOLD, at, 2, styles, open)) {
                at += 2;
                left -= 2;
            }
            if (left % 2 == 1 && close(ITALIC, at, 1, styles, open)) {
                at++;
                left--;
            }
        }
        if (left > 0 && opens(text, from, to, false)) {
            if (left >= 2) {
                open.push(new Opener(BOLD, at));
                at += 2;
            }
            if (left % 2 == 1) {
                open.push(new Opener(ITALIC, at));
            }
        }
        return to;
    }

    private static boolean isTop(int style, Deque<Opener> open) {
        for (Opener opener : open) {
            if (opener.style != UNDERLINE) {
                return opener.style == style;
            }
        }
        return false;
    }

    /** Closes the newest opener of this style, if there is one with something between. */
    private static boolean close(int style, int at, int length, byte[] styles, Deque<Opener> open) {
        for (Iterator<Opener> it = open.iterator(); it.hasNext();) {
            Opener opener = it.next();
            if (opener.style == style) {
                if (opener.at + length >= at) {
                    return false;
                }
                it.remove();
                for (int i = opener.at + length; i < at; i++) {
                    styles[i] |= (byte) style;
                }
                Arrays.fill(styles, opener.at, opener.at + length, DROPPED);
                Arrays.fill(styles, at, at + length, DROPPED);
                return true;
            }
        }
        return false;
    }

    private static boolean opens(String text, int from, int to, boolean atWord) {
        return to < text.length() && !Character.isWhitespace(text.charAt(to))
                && (!atWord || from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
    }

    private static boolean closes(String text, int from, int to, boolean atWord) {
        return from > 0 && !Character.isWhitespace(text.charAt(from - 1))
                && (!atWord || to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
    }
}
