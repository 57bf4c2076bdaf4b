// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a text may be cut: behind lines, sentences, clauses, words. */
public final class TextCuts {
    private static final String TITLES = " mr mrs ms dr st prof sgt lt capt col gen jr sr vs no etc det insp ";
    private static final String CLOSERS = ".!?\u2026\u3002\uFF01\uFF1F\"')]\u201D\u2019\u00BB\u300D\u300F\uFF09*_";

    private TextCuts() {
    }

    /** Starts of the sentences and lines of a text after the first one. */
    public static List<Integer> sentences(String text) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                if (endsLine(text, i)) {
                    add(cuts, i + 1, text);
                }
            } else if ("\u3002\uFF01\uFF1F".indexOf(c) >= 0) {
                add(cuts, closers(text, i + 1), text);
            } else if (".!?\u2026\u061F\u0964".indexOf(c) >= 0) {
                int end = closers(text, i + 1);
                int start = spaces(text, end);
                if (start > end && start < text.length() && begins(text, start)
                        && !(c == '.' && isAbbreviation(text, i))) {
                    add(cuts, start, text);
                }
            }
        }
        return cuts;
    }

    /** Whether a line break ends a sentence: not where the next line goes on in lower case. */
    private static boolean endsLine(String text, int lineEnd) {
        int next = spaces(text, lineEnd + 1);
        return next < text.length() && !Character.isLowerCase(text.codePointAt(next));
    }

    /** Starts of clauses: behind commas, semicolons, colons and dashes. */
    public static List<Integer> clauses(String text) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = "\u3001\uFF0C\uFF1B\uFF1A".indexOf(c) >= 0;
            if (wide) {
                add(cuts, i + 1, text);
            } else if (",;:\u060C\u061B\u2014\u2013".indexOf(c) >= 0
                    || c == '-' && i > 0 && text.charAt(i - 1) == '-') {
                int start = spaces(text, i + 1);
                if (start > i + 1 || c == '\u2014' || c == '-') {
                    add(cuts, start, text);
                }
            }
        }
        return cuts;
    }

    /** Starts of words after the first one; of characters where a script writes without spaces. */
    public static List<Integer> words(String text) {
        List<Integer> cuts = new ArrayList<>();
        for (int i = 1; i < text.length(); i++) {
            boolean wordStart = Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i));
            boolean wide = Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i - 1));
            if (wordStart || wide) {
                add(cuts, i, text);
            }
        }
        return cuts;
    }

    private static void add(List<Integer> cuts, int at, String text) {
        boolean further = cuts.isEmpty() ? hasText(text, 0, at) : cuts.get(cuts.size() - 1) < at;
        if (further && hasText(text, at, text.length())) {
            cuts.add(at);
        }
    }

    private static boolean hasText(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(String text, int at) {
        int point = text.codePointAt(at);
        return !Character.isLowerCase(point) && point != '.' && point != '\u2026';
    }

    private static boolean isAbbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int letters = dot - start;
        if (letters == 1) {
            return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
        }
        return letters > 0 && letters <= 4
                && TITLES.contains(" " + text.substring(start, dot).toLowerCase(Locale.ROOT) + " ");
    }

    private static int closers(String text, int at) {
        int i = at;
        while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int spaces(String text, int at) {
        int i = at;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
