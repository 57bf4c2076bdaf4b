// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.filmwright.script.LineKind;
import org.filmwright.ui.Problems;

/**
 * Enter ends an element and writes the blank line that Fountain needs; Shift+Enter breaks the line. What Fountain makes of the text decides what an element is.
 */
final class ElementKeys implements VerifyKeyListener {
    private final StyledText text;
    private final IDocument document;
    private final Supplier<LineKinds> kinds;

    ElementKeys(StyledText text, IDocument document, Supplier<LineKinds> kinds) {
        this.text = text;
        this.document = document;
        this.kinds = kinds;
        text.addVerifyKeyListener(this);
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        if (event.character != SWT.CR || !text.getEditable() || (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0) {
            return;
        }
        try {
            if ((event.stateMask & SWT.SHIFT) != 0) {
                insert("\n");
                event.doit = false;
            } else if (enter()) {
                event.doit = false;
            }
        } catch (BadLocationException e) {
            Problems.log(Problems.error("Enter could not be taken.", e));
        }
    }

    private boolean enter() throws BadLocationException {
        int caret = text.getCaretOffset();
        int line = document.getLineOfOffset(caret);
        int start = document.getLineOffset(line);
        String content = document.get(start, document.getLineLength(line)).stripTrailing();
        if (content.isBlank() || caret < start + content.length() || text.getSelectionCount() > 0) {
            return false;
        }
        LineKind kind = kinds.get().kind(line);
        if (kind == LineKind.ACTION && looksLikeCue(line, content)) {
            insert("\n");
            return true;
        }
        switch (kind) {
            case HEADING -> {
                upper(start, content);
                insert("\n\n");
            }
            case TRANSITION, DIALOGUE, ACTION, CENTERED, SECTION, SYNOPSIS, NOTE, PAGE_BREAK -> insert("\n\n");
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A name in capitals under an empty line is a cue as soon as something stands below it. */
    private boolean looksLikeCue(int line, String content) {
        boolean afterBlank = line == 0 || kinds.get().kind(line - 1) == LineKind.BLANK;
        return afterBlank && content.chars().anyMatch(Character::isLetter)
                && content.equals(content.toUpperCase(Locale.ROOT)) && !content.endsWith(":");
    }

    private void upper(int start, String content) throws BadLocationException {
        String upper = content.toUpperCase(Locale.ROOT);
        if (!upper.equals(content) && upper.length() == content.length() && !content.startsWith(".")) {
            int caret = text.getCaretOffset();
            document.replace(start, content.length(), upper);
            text.setCaretOffset(caret);
        }
    }

    private void insert(String what) throws BadLocationException {
        String delimiter = document.getLineDelimiter(0) == null ? "\n" : document.getLineDelimiter(0);
        String value = what.replace("\n", delimiter);
        int from = text.getSelectionRange().x;
        document.replace(from, text.getSelectionRange().y, value);
        text.setSelection(from + value.length());
        text.showSelection();
    }
}
