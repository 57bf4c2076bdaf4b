// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** Finds characters in a text whose notes and boneyards are not looked at. */
final class VisibleText {
    private final String text;
    private final HiddenSpans spans;

    VisibleText(String text, HiddenSpans spans) {
        this.text = text;
        this.spans = spans;
    }

    boolean isHidden(int offset) {
        return spans.covers(offset);
    }

    /** Offset of the first visible character that is no blank, or {@code to}. */
    int first(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHidden(i) && !Lines.isSpace(text.charAt(i))) {
                return i;
            }
        }
        return to;
    }

    /** Offset behind the last visible character that is no blank, or {@code from}. */
    int last(int from, int to) {
        for (int i = to; i > from; i--) {
            if (!isHidden(i - 1) && !Lines.isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return from;
    }

    /** Offset of the first visible {@code wanted}, or {@code to}. */
    int index(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted && !isHidden(i)) {
                return i;
            }
        }
        return to;
    }

    /** Where the visible character of this index stands; blanks doubled by a comment are not counted. */
    int offset(int from, int to, int index) {
        int left = index;
        boolean afterHidden = false;
        char before = ' ';
        for (int i = from; i < to; i++) {
            if (isHidden(i)) {
                afterHidden = true;
                continue;
            }
            char c = text.charAt(i);
            if (afterHidden && Lines.isSpace(c) && Lines.isSpace(before)) {
                continue;
            }
            afterHidden = false;
            if (left-- == 0) {
                return i;
            }
            before = c;
        }
        return to;
    }
}
