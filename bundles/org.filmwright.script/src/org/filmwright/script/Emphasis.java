// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int CLOSING = 3;

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

    /** Marks that may open emphasis and have no partner yet, by style, the newest last. */
    private static final class Openers {
        private int[] places = new int[4];
        private int count;

        void push(int at) {
            places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
            places[count++] = at;
        }

        int top() {
            return count == 0 ? -1 : places[count - 1];
        }
    }

    /** One pass over a text; {@code styles} has a set of style bits for every character. */
    private static final class Scan {
        private final String text;
        private final byte[] styles;
        private final byte[] events;
        private final List<Integer> unclosed;
        private final Openers bold = new Openers();
        private final Openers italic = new Openers();
        private final Openers underline = new Openers();

        Scan(String text, List<Integer> unclosed) {
            this.text = text;
            this.unclosed = unclosed;
            this.styles = new byte[text.length()];
            this.events = new byte[text.length()];
        }

        byte[] run() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '\n' || c == '\r') {
                    endLine();
                    at++;
                } else if (c == '\\' && at + 1 < text.length()
                        && (text.charAt(at + 1) == '*' || text.charAt(at + 1) == '_')) {
                    styles[at] |= DROPPED;
                    at += 2;
                } else if (c == '*') {
                    at = stars(at);
                } else if (c == '_') {
                    if (!(closes(at, at + 1, true) && close(UNDERLINE, at, 1)) && opens(at, at + 1, true)) {
                        underline.push(at);
                    }
                    at++;
                } else {
                    at++;
                }
            }
            endLine();
            paint(BOLD);
            paint(ITALIC);
            paint(UNDERLINE);
            return styles;
        }

        /** Pairs of one style nest; what stands inside any of them has the style. */
        private void paint(int style) {
            int depth = 0;
            for (int i = 0; i < styles.length; i++) {
                depth += (events[i] & style) != 0 ? 1 : (events[i] & style << CLOSING) != 0 ? -1 : 0;
                if (depth > 0 && (styles[i] & DROPPED) == 0) {
                    styles[i] |= (byte) style;
                }
            }
        }

        private void endLine() {
            for (Openers openers : List.of(bold, italic, underline)) {
                for (int i = 0; unclosed != null && i < openers.count; i++) {
                    unclosed.add(openers.places[i]);
                }
                openers.count = 0;
            }
        }

        /** Handles a run of asterisks and returns the offset behind it. */
        private int stars(int from) {
            int to = from;
            while (to < text.length() && text.charAt(to) == '*') {
                to++;
            }
            int left = to - from;
            if (left > 3) {
                return to;
            }
            int at = from;
            if (closes(from, to, false)) {
                if (left == 3 && italic.top() > bold.top() && close(ITALIC, at, 1)) {
                    at++;
                    left--;
                }
                if (left >= 2 && close(BOLD, at, 2)) {
                    at += 2;
                    left -= 2;
                }
                if (left % 2 == 1 && close(ITALIC, at, 1)) {
                    at++;
                    left--;
                }
            }
            if (left > 0 && opens(from, to, false)) {
                if (left >= 2) {
                    bold.push(at);
                    at += 2;
                }
                if (left % 2 == 1) {
                    italic.push(at);
                }
            }
            return to;
        }

        /** Closes the newest opener of this style, if there is one with something between. */
        private boolean close(int style, int at, int length) {
            Openers openers = style == BOLD ? bold : style == ITALIC ? italic : underline;
            int open = openers.top();
            if (open < 0 || open + length >= at) {
                return false;
            }
            openers.count--;
            events[open] |= (byte) style;
            events[at] |= (byte) (style << CLOSING);
            Arrays.fill(styles, open, open + length, DROPPED);
            Arrays.fill(styles, at, at + length, DROPPED);
            return true;
        }

        private boolean opens(int from, int to, boolean atWord) {
            return to < text.length() && !Character.isWhitespace(text.charAt(to))
                    && (!atWord || from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)));
        }

        private boolean closes(int from, int to, boolean atWord) {
            return from > 0 && !Character.isWhitespace(text.charAt(from - 1))
                    && (!atWord || to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
        }
    }

    /** The text in runs, in order; line breaks are part of them. Empty for an empty text. */
    public static List<Run> parse(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (!hasMarks(text)) {
            return List.of(new Run(text, false, false, false, 0));
        }
        byte[] styles = new Scan(text, null).run();
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
        byte[] styles = new Scan(text, null).run();
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
        new Scan(text, found).run();
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean hasMarks(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('_') >= 0 || text.indexOf('\\') >= 0;
    }
}
