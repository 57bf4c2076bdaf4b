// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.filmwright.script.LineClassifier;
import org.filmwright.script.LineKind;
import org.filmwright.script.ScriptLines;

/** What each line of a text is, line by line as a text widget counts them. Immutable; no SWT. */
final class LineKinds {
    static final LineKinds NONE = new LineKinds(new LineKind[0]);

    private final LineKind[] kinds;

    private LineKinds(LineKind[] kinds) {
        this.kinds = kinds;
    }

    /** Classifies a text of so many lines. */
    static LineKinds of(String text, int lineCount) {
        ScriptLines lines = LineClassifier.classify(text);
        LineKind[] kinds = new LineKind[lineCount];
        for (int i = 0; i < lines.count(); i++) {
            int first = lines.number(i) - 1;
            int behind = i + 1 < lines.count() ? lines.number(i + 1) - 1 : lineCount;
            for (int line = first; line < behind && line < lineCount; line++) {
                kinds[line] = lines.kind(i);
            }
        }
        return new LineKinds(kinds);
    }

    /** The kind of a line counted from 0. */
    LineKind kind(int line) {
        return line >= 0 && line < kinds.length && kinds[line] != null ? kinds[line] : LineKind.BLANK;
    }

    /** What a writer calls a kind of line. */
    static String name(LineKind kind) {
        return switch (kind) {
            case HEADING -> "Scene Heading";
            case CUE -> "Character";
            case PARENTHETICAL, PARENTHETICAL_REST -> "Parenthetical";
            case DIALOGUE, DIALOGUE_BREAK -> "Dialogue";
            case LYRICS -> "Lyrics";
            case TRANSITION -> "Transition";
            case CENTERED -> "Centered";
            case SECTION -> "Section";
            case SYNOPSIS -> "Synopsis";
            case NOTE -> "Note";
            case BONEYARD -> "Omitted Text";
            case PAGE_BREAK -> "Page Break";
            case TITLE_KEY, TITLE_VALUE -> "Title Page";
            default -> "Action";
        };
    }

    /** The same kinds but for one line. */
    LineKinds with(int line, LineKind kind) {
        if (line >= kinds.length || kinds[line] == kind) {
            return this;
        }
        LineKind[] next = kinds.clone();
        next[line] = kind;
        return new LineKinds(next);
    }

    int count() {
        return kinds.length;
    }

    /** The same kinds after lines came or went behind a line, until the text is classified again. */
    LineKinds shifted(int line, int added) {
        if (added == 0) {
            return this;
        }
        LineKind[] next = new LineKind[Math.max(1, kinds.length + added)];
        int keep = Math.min(line + 1, Math.min(kinds.length, next.length));
        System.arraycopy(kinds, 0, next, 0, keep);
        int from = Math.max(keep, keep - Math.min(0, added));
        int to = Math.max(keep, keep + Math.max(0, added));
        int count = Math.min(kinds.length - from, next.length - to);
        if (count > 0) {
            System.arraycopy(kinds, from, next, to, count);
        }
        return new LineKinds(next);
    }
}
