// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import java.util.List;

/** Cuts the elements of a script into tokens: what an element is made of, in the order it is written. */
final class TokenCutter {
    private final ScriptLines lines;
    private final String text;
    private final List<ScriptElement> elements;
    private final VisibleText visible;
    private final TokenSink sink;
    private int line;

    private TokenCutter(ScriptLines lines, List<ScriptElement> elements) {
        this.lines = lines;
        this.text = lines.text();
        this.elements = elements;
        this.visible = new VisibleText(text, lines.spans());
        this.sink = new TokenSink(lines, elements.size() * 3 + 16);
    }

    static TokenSink cut(ScriptLines lines, List<ScriptElement> elements) {
        TokenCutter cutter = new TokenCutter(lines, elements);
        cutter.cut();
        return cutter.sink;
    }

    private void cut() {
        boolean speech = false;
        for (int i = 0; i < elements.size(); i++) {
            ScriptElement element = elements.get(i);
            if (element.isEmbedded()) {
                continue;
            }
            int end = element.offset() + element.source().length();
            while (line < lines.count()
                    && (lines.start(line) < element.offset() || lines.kind(line) == LineKind.BLANK)) {
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
        sink.blank(lines.to());
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
                int marks = visible.first(start, end);
                sink.mark(marks);
                sink.emit(TokenKind.SECTION_MARKS, marks, marks + element.depth());
                sink.emit(TokenKind.SECTION_TEXT, marks + element.depth(), end);
            }
            case SYNOPSIS -> sink.emit(TokenKind.SYNOPSIS_TEXT, start, end);
            case SCENE_HEADING -> heading(element, start, end);
            case ACTION -> sink.emit(TokenKind.ACTION_TEXT, start, end);
            case CHARACTER -> cue(element, start, end);
            case PARENTHETICAL -> sink.emit(TokenKind.PARENTHETICAL_TEXT, start, end);
            case DIALOGUE -> sink.emit(TokenKind.DIALOGUE_TEXT,
                    element.offset() > lines.from() ? element.offset() : start, end);
            case LYRICS -> sink.emit(inSpeech ? TokenKind.SUNG_TEXT : TokenKind.LYRICS_TEXT, start, end);
            case TRANSITION -> sink.emit(TokenKind.TRANSITION_TEXT, start, end);
            case CENTERED -> sink.emit(TokenKind.CENTERED_TEXT, start, end);
            case PAGE_BREAK -> sink.emit(TokenKind.PAGE_BREAK_TEXT, start, end);
            case NOTE -> sink.hidden(inSpeech ? TokenKind.SPEECH_NOTE_TEXT : TokenKind.NOTE_TEXT, end);
            case BONEYARD -> sink.hidden(inSpeech ? TokenKind.SPEECH_BONEYARD_TEXT : TokenKind.BONEYARD_TEXT, end);
            default -> throw new IllegalStateException("No tokens for " + element.type());
        }
    }

    private void title(int start, int end) {
        int index = line;
        while (index < lines.count() && lines.start(index) < end) {
            int from = lines.start(index);
            int to = lines.end(index);
            if (lines.kind(index) == LineKind.TITLE_KEY) {
                int colon = visible.index(':', from, to);
                sink.emit(TokenKind.TITLE_KEY_TEXT, from, colon);
                sink.token(TokenKind.MARK, colon, colon + 1);
                from = colon + 1;
            }
            sink.emit(TokenKind.TITLE_VALUE_TEXT, from, to);
            index++;
        }
    }

    private void heading(ScriptElement element, int start, int end) {
        int from = visible.first(start, end);
        sink.mark(from);
        if (element.forced()) {
            sink.token(TokenKind.FORCED_HEADING, from, from + 1);
            from = visible.first(from + 1, end);
            sink.mark(from);
        }
        int to = end;
        int hash = -1;
        if (element.sceneNumber() != null) {
            hash = text.lastIndexOf('#', end);
            while (visible.isHidden(hash)) {
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
            place = visible.offset(from, to, place);
            placeEnd = visible.offset(from, to, placeEnd);
        }
        int shift = plain ? from : 0;
        int prefixEnd = plain ? from + prefix : visible.offset(from, to, prefix);
        int timeAt = parts.time() < 0 ? to : plain ? from + parts.time() : visible.offset(from, to, parts.time());
        if (prefix > 0) {
            sink.emit(element.forced() ? TokenKind.FORCED_PREFIX : TokenKind.PREFIX, from, prefixEnd);
        }
        if (!parts.set().isEmpty()) {
            sink.mark(place + shift);
            sink.emit(TokenKind.SET, place + shift, placeEnd + shift);
        }
        if (parts.time() >= 0) {
            sink.mark(timeAt);
            sink.emit(TokenKind.TIME, timeAt, to);
        }
        sink.mark(to);
        if (hash >= 0) {
            sink.token(TokenKind.MARK, hash, hash + 1);
            int close = hash + 1 + element.sceneNumber().length();
            sink.token(TokenKind.NUMBER, hash + 1, close);
            sink.token(TokenKind.MARK, close, close + 1);
        }
        sink.mark(end);
    }

    private void cue(ScriptElement element, int start, int end) {
        int from = visible.first(start, end);
        sink.mark(from);
        boolean dual = element.dual();
        if (element.forced()) {
            sink.token(dual ? TokenKind.FORCED_DUAL_CUE : TokenKind.FORCED_CUE, from, from + 1);
            from = visible.first(from + 1, end);
            sink.mark(from);
        }
        int last = end;
        int caret = -1;
        int lastVisible = visible.last(from, end);
        if (lastVisible > from && text.charAt(lastVisible - 1) == '^') {
            caret = lastVisible - 1;
            last = caret;
        }
        TokenKind name = element.forced() ? TokenKind.FORCED_NAME : dual ? TokenKind.DUAL_NAME : TokenKind.NAME;
        int open = element.extensions().isEmpty() ? -1 : visible.index('(', from, last);
        if (open == from && !element.forced()) {
            // a cue must begin with a name
            open = -1;
        }
        sink.emit(name, from, open < 0 ? last : open);
        int ends = open < 0 ? last : open;
        while (open >= 0 && open < last) {
            int close = closing(open, last);
            if (close < 0) {
                break;
            }
            sink.token(TokenKind.EXTENSION, open, close);
            sink.skipComments(close);
            ends = close;
            open = visible.index('(', close, last);
            if (open < last && closing(open, last) < 0) {
                open = last;
            }
            sink.emit(TokenKind.NAME_REST, close, open);
        }
        sink.mark(last);
        if (caret >= 0) {
            sink.blank(Math.max(ends, sink.at()));
            sink.mark(caret);
            sink.token(TokenKind.CARET, caret, caret + 1);
        }
        sink.mark(end);
    }

    private int closing(int open, int to) {
        int depth = 0;
        for (int i = open; i < to; i++) {
            if (visible.isHidden(i)) {
                continue;
            }
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return -1;
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
