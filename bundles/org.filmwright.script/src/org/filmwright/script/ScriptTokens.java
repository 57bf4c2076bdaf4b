// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.Arrays;
import java.util.List;

/**
 * The tokens of a script, or of a part that begins and ends at scene boundaries: one for each element, more for cues,
 * headings, sections and title pages, and hidden ones between. Together they cover the text without gap. They are what
 * the Xtext parser reads and what an editor colours.
 */
public final class ScriptTokens {
    private static final TokenKind[] KINDS = TokenKind.values();

    private final ScriptLines lines;
    private final String text;
    private final HiddenSpans spans;
    private final List<ScriptElement> elements;
    private int count;
    private int[] starts;
    private byte[] kinds;
    private int at;
    private int span;
    private int line;

    private ScriptTokens(ScriptLines lines) {
        this.lines = lines;
        this.text = lines.text();
        this.spans = lines.spans();
        this.elements = FountainParser.elements(lines);
        this.starts = new int[elements.size() * 3 + 16];
        this.kinds = new byte[starts.length];
        this.at = lines.from();
    }

    /** The tokens of a whole script. */
    public static ScriptTokens of(String text) {
        return of(LineClassifier.classify(text));
    }

    /** The tokens of lines that were classified before. */
    public static ScriptTokens of(ScriptLines lines) {
        ScriptTokens tokens = new ScriptTokens(lines);
        tokens.run();
        return tokens;
    }

    public int count() {
        return count;
    }

    public TokenKind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** Offset of the token in the text. */
    public int start(int token) {
        return starts[token];
    }

    /** Offset behind the token in the text. */
    public int end(int token) {
        return token + 1 < count ? starts[token + 1] : lines.to();
    }

    /** Index of the token at this offset; the last one for the end of the text, -1 where there is none. */
    public int at(int offset) {
        int found = Arrays.binarySearch(starts, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    /** The elements the tokens were made from. */
    public List<ScriptElement> elements() {
        return elements;
    }

    private void run() {
        boolean speech = false;
        for (int i = 0; i < elements.size(); i++) {
            ScriptElement element = elements.get(i);
            if (element.isEmbedded()) {
                continue;
            }
            int end = element.offset() + element.source().length();
            while (line < lines.count() && (lines.start(line) < element.offset() || lines.kind(line) == LineKind.BLANK)) {
                line++;
            }
            if (line == lines.count() || lines.start(line) >= end) {
                continue;
            }
            speech = switch (element.type()) {
                case CHARACTER -> true;
                case PARENTHETICAL, DIALOGUE -> speech;
                case LYRICS -> speech && lines.kind(line - 1) != LineKind.BLANK;
                case NOTE, BONEYARD -> speech;
                default -> false;
            };
            boolean inSpeech = speech && (element.type() != ElementType.NOTE && element.type() != ElementType.BONEYARD
                    || goesOn(i));
            element(element, lines.start(line), end(element, end), inSpeech);
        }
        blank(lines.to());
    }

    /** Whether the speech goes on behind a note or boneyard. */
    private boolean goesOn(int index) {
        int nextLine = line + 1;
        for (int i = index + 1; i < elements.size(); i++) {
            ScriptElement next = elements.get(i);
            if (next.isEmbedded()) {
                continue;
            }
            while (nextLine < lines.count() && lines.start(nextLine) < next.offset()) {
                nextLine++;
            }
            switch (next.type()) {
                case NOTE, BONEYARD -> {
                    // as well
                }
                case PARENTHETICAL, DIALOGUE -> {
                    return true;
                }
                case LYRICS -> {
                    return lines.kind(nextLine - 1) != LineKind.BLANK;
                }
                default -> {
                    return next.dual();
                }
            }
        }
        return false;
    }

    /** Offset behind the last character that is read; blanks at the end of action are. */
    private int end(ScriptElement element, int sourceEnd) {
        int end = sourceEnd;
        while (end > element.offset() && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (element.type() == ElementType.ACTION) {
            while (end < sourceEnd && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return Lines.isSpace(c) || c == '\n' || c == '\r';
    }

    private void element(ScriptElement element, int start, int end, boolean inSpeech) {
        switch (element.type()) {
            case TITLE_PAGE -> title(start, end);
            case SECTION -> {
                int marks = visibleFirst(start, end);
                mark(marks);
                emit(TokenKind.SECTION_MARKS, marks, marks + element.depth());
                emit(TokenKind.SECTION_TEXT, marks + element.depth(), end);
            }
            case SYNOPSIS -> emit(TokenKind.SYNOPSIS_TEXT, start, end);
            case SCENE_HEADING -> heading(element, start, end);
            case ACTION -> emit(TokenKind.ACTION_TEXT, start, end);
            case CHARACTER -> cue(element, start, end);
            case PARENTHETICAL -> emit(TokenKind.PARENTHETICAL_TEXT, start, end);
            case DIALOGUE -> emit(TokenKind.DIALOGUE_TEXT, element.offset() > lines.from() ? element.offset() : start, end);
            case LYRICS -> emit(inSpeech ? TokenKind.SUNG_TEXT : TokenKind.LYRICS_TEXT, start, end);
            case TRANSITION -> emit(TokenKind.TRANSITION_TEXT, start, end);
            case CENTERED -> emit(TokenKind.CENTERED_TEXT, start, end);
            case PAGE_BREAK -> emit(TokenKind.PAGE_BREAK_TEXT, start, end);
            case NOTE -> hidden(inSpeech ? TokenKind.SPEECH_NOTE_TEXT : TokenKind.NOTE_TEXT, end);
            case BONEYARD -> hidden(inSpeech ? TokenKind.SPEECH_BONEYARD_TEXT : TokenKind.BONEYARD_TEXT, end);
            default -> throw new IllegalStateException("No tokens for " + element.type());
        }
    }

    private void title(int start, int end) {
        int index = line;
        while (index < lines.count() && lines.start(index) < end) {
            int from = lines.start(index);
            int to = lines.end(index);
            if (lines.kind(index) == LineKind.TITLE_KEY) {
                int colon = visibleIndex(':', from, to);
                emit(TokenKind.TITLE_KEY_TEXT, from, colon);
                token(TokenKind.MARK, colon, colon + 1);
                from = colon + 1;
            }
            emit(TokenKind.TITLE_VALUE_TEXT, from, to);
            index++;
        }
    }

    private void heading(ScriptElement element, int start, int end) {
        int from = visibleFirst(start, end);
        mark(from);
        if (element.forced()) {
            token(TokenKind.FORCED_HEADING, from, from + 1);
            from = visibleFirst(from + 1, end);
            mark(from);
        }
        int to = end;
        int hash = -1;
        if (element.sceneNumber() != null) {
            hash = text.lastIndexOf('#', end);
            while (isHidden(hash)) {
                hash = text.lastIndexOf('#', hash - 1);
            }
            hash = text.lastIndexOf('#', hash - 1);
            to = hash;
        }
        String heading = element.text();
        SceneHeading parts = SceneHeadings.parse(heading);
        int prefix = SceneHeadings.prefixLength(heading);
        int place = skipDashes(heading, prefix);
        int placeEnd = parts.time() >= 0 ? parts.time() : heading.length();
        while (placeEnd > place && isDash(heading.charAt(placeEnd - 1))) {
            placeEnd--;
        }
        boolean plain = heading.length() <= to - from && text.startsWith(heading, from);
        if (!plain) {
            // notes stand inside: find the parts from the front
            place = visibleOffset(from, to, place);
            placeEnd = visibleOffset(from, to, placeEnd);
        }
        int shift = plain ? from : 0;
        int prefixEnd = plain ? from + prefix : visibleOffset(from, to, prefix);
        int timeAt = parts.time() < 0 ? to : plain ? from + parts.time() : visibleOffset(from, to, parts.time());
        if (prefix > 0) {
            emit(element.forced() ? TokenKind.FORCED_PREFIX : TokenKind.PREFIX, from, prefixEnd);
        }
        if (!parts.set().isEmpty()) {
            mark(place + shift);
            emit(TokenKind.SET, place + shift, placeEnd + shift);
        }
        if (parts.time() >= 0) {
            mark(timeAt);
            emit(TokenKind.TIME, timeAt, to);
        }
        mark(to);
        if (hash >= 0) {
            token(TokenKind.MARK, hash, hash + 1);
            token(TokenKind.NUMBER, hash + 1, hash + 1 + element.sceneNumber().length());
            token(TokenKind.MARK, hash + 1 + element.sceneNumber().length(), hash + 2 + element.sceneNumber().length());
        }
        mark(end);
    }

    private void cue(ScriptElement element, int start, int end) {
        int from = visibleFirst(start, end);
        mark(from);
        boolean dual = element.dual();
        if (element.forced()) {
            token(dual ? TokenKind.FORCED_DUAL_CUE : TokenKind.FORCED_CUE, from, from + 1);
            from = visibleFirst(from + 1, end);
            mark(from);
        }
        int last = end;
        int caret = -1;
        int lastVisible = visibleLast(from, end);
        if (lastVisible > from && text.charAt(lastVisible - 1) == '^') {
            caret = lastVisible - 1;
            last = caret;
        }
        TokenKind name = element.forced() ? TokenKind.FORCED_NAME : dual ? TokenKind.DUAL_NAME : TokenKind.NAME;
        int open = element.extensions().isEmpty() ? -1 : visibleIndex('(', from, last);
        emit(name, from, open < 0 ? last : open);
        int ends = open < 0 ? last : open;
        while (open >= 0 && open < last) {
            int close = closing(open, last);
            if (close < 0) {
                break;
            }
            mark(open);
            blank(open);
            token(TokenKind.EXTENSION, open, close);
            span = skipSpans(close);
            ends = close;
            open = visibleIndex('(', close, last);
        }
        mark(last);
        if (caret >= 0) {
            blank(Math.max(ends, at));
            mark(caret);
            token(TokenKind.CARET, caret, caret + 1);
        }
        mark(end);
    }

    private int closing(int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            if (isHidden(i)) {
                continue;
            }
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
    }

    /** Emits the notes and boneyards up to {@code end}, the first one as this kind. */
    private void hidden(TokenKind kind, int end) {
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
    private void emit(TokenKind kind, int from, int to) {
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

    private void blank(int to) {
        if (at < to) {
            token(TokenKind.BLANK, at, to);
        }
    }

    /** What is left up to here says nothing. */
    private void mark(int to) {
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

    private void token(TokenKind kind, int from, int to) {
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

    private int skipSpans(int offset) {
        int index = span;
        while (index < spans.count() && spans.start(index) < offset) {
            index++;
        }
        return index;
    }

    private boolean isHidden(int offset) {
        for (int i = span; i < spans.count() && spans.start(i) <= offset; i++) {
            if (offset < spans.end(i)) {
                return true;
            }
        }
        return false;
    }

    private int visibleFirst(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isHidden(i) && !Lines.isSpace(text.charAt(i))) {
                return i;
            }
        }
        return to;
    }

    private int visibleLast(int from, int to) {
        for (int i = to; i > from; i--) {
            if (!isHidden(i - 1) && !Lines.isSpace(text.charAt(i - 1))) {
                return i;
            }
        }
        return from;
    }

    private int visibleIndex(char wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == wanted && !isHidden(i)) {
                return i;
            }
        }
        return to;
    }

    /** Where the visible character of this index stands; blanks doubled by a comment are not counted. */
    private int visibleOffset(int from, int to, int index) {
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

    private static int skipDashes(String heading, int from) {
        int i = from;
        while (i < heading.length() && isDash(heading.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDash(char c) {
        return Lines.isSpace(c) || c == '-' || c >= '\u2012' && c <= '\u2015';
    }
}
