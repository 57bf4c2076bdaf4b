// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** What a single line looks like, its neighbours apart. All take the visible line without outer blanks. */
final class LineRules {
    private static final String[] PREFIXES = {"int./ext", "ext./int", "int/ext", "int", "ext", "est", "i/e"};

    private LineRules() {
    }

    /**
     * Length of the heading prefix ({@code INT EXT EST INT./EXT INT/EXT I/E} in any case, followed by a dot or a blank)
     * with its dot, or 0.
     */
    static int headingPrefix(CharSequence text, int from, int to) {
        int length = to - from;
        if (length < 4) {
            return 0;
        }
        char first = lower(text.charAt(from));
        if (first != 'i' && first != 'e') {
            return 0;
        }
        for (String word : PREFIXES) {
            int at = from + word.length();
            if (at < to && matches(text, from, to, word)) {
                char next = text.charAt(at);
                if (next == '.' || Lines.isSpace(next)) {
                    return next == '.' ? at + 1 - from : at - from;
                }
            }
        }
        return 0;
    }

    /** Ends in {@code TO:} and has no small letter. */
    static boolean isTransition(CharSequence text, int from, int to) {
        return to - from >= 3 && text.charAt(to - 1) == ':' && text.charAt(to - 2) == 'O' && text.charAt(to - 3) == 'T'
                && !hasSmallLetter(text, from, to);
    }

    /**
     * Upper case with at least one capital outside the parentheses; what stands in closed parentheses is free. Scripts
     * without case need a forced cue.
     */
    static boolean isCue(CharSequence text, int from, int to) {
        boolean capital = false;
        boolean smallInside = false;
        int depth = 0;
        for (int i = from; i < to;) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c);
            if (c == '(') {
                depth++;
            } else if (c == ')' && depth > 0) {
                depth--;
                smallInside &= depth > 0;
            } else if (c < 128) {
                if (c >= 'A' && c <= 'Z') {
                    capital |= depth == 0;
                } else if (c >= 'a' && c <= 'z') {
                    if (depth == 0) {
                        return false;
                    }
                    smallInside = true;
                }
            } else if (isSmall(c)) {
                if (depth == 0) {
                    return false;
                }
                smallInside = true;
            } else if (depth == 0 && (Character.isUpperCase(c) || Character.isTitleCase(c))) {
                capital = true;
            }
        }
        return capital && !smallInside;
    }

    /** Wholly in one pair of parentheses. */
    static boolean isParenthetical(CharSequence text, int from, int to) {
        return to - from >= 2 && text.charAt(from) == '(' && text.charAt(to - 1) == ')'
                && closing(text, from, to, 0) == to;
    }

    /**
     * Offset behind the parenthesis that brings the depth back to zero, or minus the depth at the end (1 or more) where
     * none does.
     */
    static int closing(CharSequence text, int from, int to, int openBefore) {
        int depth = openBefore;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -depth;
    }

    /** Three or more equals signs and nothing else. */
    static boolean isPageBreak(CharSequence text, int from, int to) {
        if (to - from < 3) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '=') {
                return false;
            }
        }
        return true;
    }

    /** Number of pound signs of a section that has a text, or 0. */
    static int sectionDepth(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) == '#') {
            at++;
        }
        return Lines.first(text, at, to) < to ? at - from : 0;
    }

    static boolean hasSmallLetter(CharSequence text, int from, int to) {
        for (int i = from; i < to;) {
            int c = Character.codePointAt(text, i);
            if (isSmall(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** The German sharp s has no usual capital and may stand among capitals. */
    private static boolean isSmall(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' : c != '\u00df' && Character.getType(c) == Character.LOWERCASE_LETTER;
    }

    private static boolean matches(CharSequence text, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(text.charAt(from + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
