// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/** Finds where sentences end, for breaks that do not cut a line of thought. */
final class Sentences {

    private static final String TITLES = " mr mrs ms dr st prof sgt lt capt col gen jr sr vs no etc ";

    private Sentences() {
    }

    /** Start of the sentence after the one that holds {@code from}, or -1 where it is the last. */
    static int next(String text, int from) {
        int length = text.length();
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1 < length ? i + 1 : -1;
            }
            if (c == '。' || c == '！' || c == '？') {
                int start = closers(text, i + 1);
                return start < length ? start : -1;
            }
            if (c == '.' || c == '!' || c == '?' || c == '…' || c == '؟' || c == '।') {
                int after = closers(text, i + 1);
                int start = spaces(text, after);
                if (start >= length) {
                    return -1;
                }
                if (start > after && begins(text, start) && !(c == '.' && isAbbreviation(text, from, i))) {
                    return start;
                }
            }
        }
        return -1;
    }

    private static boolean begins(String text, int at) {
        int point = text.codePointAt(at);
        return !Character.isLowerCase(point) && point != '.' && point != '…';
    }

    private static boolean isAbbreviation(String text, int from, int dot) {
        int start = dot;
        while (start > from && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int letters = dot - start;
        if (letters == 1) {
            return Character.isUpperCase(text.charAt(start)) && text.charAt(start) != 'I';
        }
        return letters > 0 && letters <= 4
                && TITLES.contains(" " + text.substring(start, dot).toLowerCase(java.util.Locale.ROOT) + " ");
    }

    private static int closers(String text, int at) {
        int i = at;
        while (i < text.length() && ".!?…\"')]”’»」』）".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int spaces(String text, int at) {
        int i = at;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
