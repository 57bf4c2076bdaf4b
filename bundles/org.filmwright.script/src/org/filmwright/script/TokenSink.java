// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.Arrays;

/** Collects tokens without gaps between them, cut where notes and boneyards stand inside. */
final class TokenSink {
    private final String text;
    private final HiddenSpans spans;
    private int count;
    private int[] starts;
    private byte[] kinds;
    private int at;
    /** Index of the first note or boneyard that has no token yet. */
    private int span;

    TokenSink(ScriptLines lines, int guess) {
        this.text = lines.text();
        this.spans = lines.spans();
        this.starts = new int[guess];
        this.kinds = new byte[guess];
        this.at = lines.from();
    }

    int count() {
        return count;
    }

    int[] starts() {
        return starts;
    }

    byte[] kinds() {
        return kinds;
    }

    /** Offset behind the last token. */
    int at() {
        return at;
    }

    /** The notes and boneyards up to here need no token of their own. */
    void skipComments(int offset) {
        while (span < spans.count() && spans.start(span) < offset) {
            span++;
        }
    }

    /** Emits the notes and boneyards up to {@code end}, the first one as this kind. */
    void hidden(TokenKind kind, int end) {
        boolean isFirst = true;
        while (span < spans.count() && spans.end(span) <= end) {
            blank(spans.start(span));
            token(isFirst ? kind : TokenKind.COMMENT, spans.start(span), spans.end(span));
            isFirst = false;
            span++;
        }
        blank(end);
    }

    /**
     * Emits a text; comments cut it in pieces that, put together, read as {@link ScriptLines#visible} does. Only action
     * keeps its outer blanks.
     */
    void emit(TokenKind kind, int from, int to) {
        boolean verbatim = kind == TokenKind.ACTION_TEXT;
        boolean first = true;
        boolean afterComment = false;
        char before = '\n';
        int piece = from;
        while (piece < to) {
            int spanAt = span < spans.count() && spans.start(span) < to ? spans.start(span) : to;
            boolean strip = afterComment ? isBlank(before) : !verbatim && first;
            int start = strip ? skipSpaces(piece, spanAt) : piece;
            boolean trim = spanAt == to ? !verbatim : endsLine(span, to);
            int end = trim ? trimmed(start, spanAt) : spanAt;
            if (start < end) {
                blank(start);
                token(first ? kind : TokenKind.REST, start, end);
                first = false;
                before = text.charAt(end - 1);
            }
            piece = spanAt;
            if (spanAt < to) {
                blank(spanAt);
                token(TokenKind.COMMENT, spanAt, spans.end(span));
                piece = spans.end(span++);
                afterComment = true;
            }
        }
        blank(Math.max(at, to));
    }

    /** Whether nothing but blanks and further comments stands between this comment and the end of its line. */
    private boolean endsLine(int index, int to) {
        int offset = spans.end(index);
        for (int next = index + 1;; next++) {
            offset = skipSpaces(offset, to);
            if (offset >= to || text.charAt(offset) == '\n' || text.charAt(offset) == '\r') {
                return true;
            }
            if (next >= spans.count() || spans.start(next) != offset) {
                return false;
            }
            offset = spans.end(next);
        }
    }

    private boolean isAllBlank(int from, int to) {
        return Lines.isBlank(text, from, to);
    }

    private int skipSpaces(int from, int to) {
        int i = from;
        while (i < to && Lines.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int trimmed(int from, int to) {
        int i = to;
        while (i > from && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** What stands between the last token and here is hidden. */
    void blank(int to) {
        if (at < to) {
            token(TokenKind.BLANK, at, to);
        }
    }

    /** What is left up to here says nothing. */
    void mark(int to) {
        while (at < to) {
            int next = span < spans.count() && spans.start(span) < to ? spans.start(span) : to;
            if (at < next) {
                token(isAllBlank(at, next) ? TokenKind.BLANK : TokenKind.MARK, at, next);
            }
            if (next < to) {
                token(TokenKind.COMMENT, next, spans.end(span));
                span++;
            }
        }
    }

    /** Adds a token, and a hidden one for the gap in front of it. */
    void token(TokenKind kind, int from, int to) {
        if (from > at) {
            token(TokenKind.BLANK, at, from);
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            kinds = Arrays.copyOf(kinds, count * 2);
        }
        starts[count] = from;
        kinds[count++] = (byte) kind.ordinal();
        at = to;
    }

    private static boolean isBlank(char c) {
        return Lines.isSpace(c) || c == '\n' || c == '\r';
    }
}
