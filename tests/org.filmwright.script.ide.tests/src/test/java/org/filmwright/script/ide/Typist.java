// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import org.filmwright.script.LineClassifier;
import org.filmwright.script.LineKind;
import org.filmwright.script.ScriptLines;

/** Types on an {@link ElementFlow} key by key, as the editor does. */
final class Typist {
    static final char ENTER = '\n';
    static final char TAB = '\t';
    static final char BREAK = '\u000b';
    static final char BACKSPACE = '\b';

    final ElementFlow flow = new ElementFlow();
    String text;
    int caret;
    private final String lineEnd;

    Typist(String text, String lineEnd) {
        this.text = text;
        this.lineEnd = lineEnd;
        caret = text.length();
    }

    Typist(String text) {
        this(text, "\n");
    }

    Typist at(int offset) {
        caret = offset;
        flow.caretMoved(CaretLine.at(text, caret).start());
        return this;
    }

    Typist keys(String keys) {
        keys.chars().forEach(key -> key((char) key));
        return this;
    }

    private void key(char key) {
        LineKind kind = kind();
        Change change = switch (key) {
            case ENTER -> flow.enter(text, caret, kind, lineEnd);
            case TAB -> flow.tab(text, caret, kind, lineEnd);
            case BREAK -> flow.breakLine(text, caret, kind, lineEnd);
            case BACKSPACE -> flow.backspace(text, caret, kind);
            default -> flow.typed(text, caret, kind, key);
        };
        if (change == null) {
            change = key == BACKSPACE ? new Change(caret - 1, 1, "", caret - 1)
                    : key == ENTER ? new Change(caret, 0, lineEnd, caret + lineEnd.length())
                    : new Change(caret, 0, String.valueOf(key), caret + 1);
        }
        text = change.applied(text);
        caret = change.caret();
    }

    LineKind kind() {
        ScriptLines lines = LineClassifier.classify(text);
        LineKind kind = LineKind.BLANK;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.start(i) <= caret) {
                kind = lines.kind(i);
                if (kind == LineKind.BLANK || caret > lines.end(i)) {
                    kind = caret <= lines.end(i) || i + 1 < lines.count() && caret >= lines.start(i + 1) ? kind
                            : LineKind.BLANK;
                }
            }
        }
        return kind;
    }
}
