// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import org.filmwright.script.Lines;

/** The line that the caret stands in. */
record CaretLine(String text, int caret, int start, int end) {

    static CaretLine at(String text, int caret) {
        int start = caret;
        while (start > 0 && !isLineEnd(text.charAt(start - 1))) {
            start--;
        }
        int end = caret;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return new CaretLine(text, caret, start, end);
    }

    String content() {
        return text.substring(start, end);
    }

    String before() {
        return text.substring(start, caret);
    }

    String after() {
        return text.substring(caret, end);
    }

    boolean isBlank() {
        return Lines.isBlank(text, start, end);
    }

    /** Whether nothing but blanks stands behind the caret. */
    boolean isAtEnd() {
        return Lines.isBlank(text, caret, end);
    }

    /** The line above is empty, or there is none. */
    boolean isAfterBlank() {
        if (start == 0) {
            return true;
        }
        CaretLine above = above();
        return above.isBlank() && !Lines.isTwoSpaces(text, above.start, above.end);
    }

    boolean isBeforeBlank() {
        int next = next();
        return next < 0 || at(text, next).isBlank();
    }

    /** The line above this one, which is not the first. */
    CaretLine above() {
        int at = start - 1;
        if (at > 0 && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r') {
            at--;
        }
        return at(text, at);
    }

    /** Where the next line begins, or -1. */
    int next() {
        return end == text.length() ? -1 : Lines.next(text, end, text.length());
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
