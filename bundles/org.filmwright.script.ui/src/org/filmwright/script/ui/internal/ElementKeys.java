// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.filmwright.script.ElementType;
import org.filmwright.script.LineKind;
import org.filmwright.script.ide.Change;
import org.filmwright.script.ide.ElementFlow;
import org.filmwright.ui.Problems;

/** Hands Enter, Tab, Backspace and letters to the {@link ElementFlow}. Lives on the UI thread. */
final class ElementKeys implements VerifyKeyListener, IDocumentListener {
    private final StyledText text;
    private final IDocument document;
    private final Supplier<LineKinds> kinds;
    private final Runnable chosen;
    private final ElementFlow flow = new ElementFlow();
    private boolean own;

    /**
     * @param kinds  what the lines are
     * @param chosen runs after another element was chosen for a line without a change of the text
     */
    ElementKeys(ITextViewer viewer, Supplier<LineKinds> kinds, Runnable chosen) {
        this.text = viewer.getTextWidget();
        this.document = viewer.getDocument();
        this.kinds = kinds;
        this.chosen = chosen;
        ((ITextViewerExtension) viewer).appendVerifyKeyListener(this);
        document.addDocumentListener(this);
        text.addCaretListener(event -> caretMoved(event.caretOffset));
    }

    /** The kinds of lines with what was chosen for the caret's line, which the text does not say. */
    LineKinds with(LineKinds classified) {
        ElementType type = flow.chosen();
        int offset = flow.chosenLine();
        if (type == null || offset > document.getLength()) {
            return classified;
        }
        try {
            return classified.with(document.getLineOfOffset(offset), kind(type));
        } catch (BadLocationException e) {
            Problems.log(Problems.error("The line of an element was not found.", e));
            return classified;
        }
    }

    /** The element that is being written at an offset. */
    ElementType element(int offset) {
        try {
            return flow.element(document.get(), offset, kinds.get().kind(document.getLineOfOffset(offset)));
        } catch (BadLocationException e) {
            Problems.log(Problems.error("The element at the caret was not found.", e));
            return ElementType.ACTION;
        }
    }

    private static LineKind kind(ElementType type) {
        return switch (type) {
            case SCENE_HEADING -> LineKind.HEADING;
            case CHARACTER -> LineKind.CUE;
            case DIALOGUE -> LineKind.DIALOGUE;
            case PARENTHETICAL -> LineKind.PARENTHETICAL;
            case TRANSITION -> LineKind.TRANSITION;
            default -> LineKind.ACTION;
        };
    }

    @Override
    public void verifyKey(VerifyEvent event) {
        if (!event.doit || !text.getEditable() || (event.stateMask & (SWT.MOD1 | SWT.ALT)) != 0
                || text.getSelectionCount() > 0 || event.character == 0) {
            return;
        }
        try {
            ElementType before = flow.chosen();
            Change change = change(event);
            if (change != null) {
                event.doit = false;
                apply(change);
            }
            if (before != flow.chosen()) {
                chosen.run();
            }
        } catch (BadLocationException e) {
            Problems.log(Problems.error("A key could not be taken.", e));
        }
    }

    private Change change(VerifyEvent event) throws BadLocationException {
        int caret = text.getCaretOffset();
        LineKind kind = kinds.get().kind(document.getLineOfOffset(caret));
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        return switch (event.character) {
            case SWT.CR, SWT.LF -> shift ? flow.breakLine(document.get(), caret, kind, lineEnd())
                    : flow.enter(document.get(), caret, kind, lineEnd());
            case SWT.TAB -> shift ? null : flow.tab(document.get(), caret, kind, lineEnd());
            case SWT.BS -> flow.backspace(document.get(), caret, kind);
            default -> Character.isISOControl(event.character) ? null
                    : flow.typed(document.get(), caret, kind, event.character);
        };
    }

    private String lineEnd() throws BadLocationException {
        String first = document.getLineDelimiter(0);
        return first == null ? "\n" : first;
    }

    private void apply(Change change) throws BadLocationException {
        own = true;
        try {
            if (change.length() > 0 || !change.text().isEmpty()) {
                document.replace(change.offset(), change.length(), change.text());
            }
        } finally {
            own = false;
        }
        text.setSelection(change.caret());
        text.showSelection();
    }

    private void caretMoved(int offset) {
        if (own || flow.chosen() == null) {
            return;
        }
        try {
            flow.caretMoved(document.getLineOffset(document.getLineOfOffset(Math.min(offset, document.getLength()))));
            if (flow.chosen() == null) {
                chosen.run();
            }
        } catch (BadLocationException e) {
            Problems.log(Problems.error("The caret's line was not found.", e));
        }
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) {
        // nothing to prepare
    }

    @Override
    public void documentChanged(DocumentEvent event) {
        if (!own) {
            int added = event.getText() == null ? 0 : event.getText().length();
            flow.textChanged(event.getOffset(), event.getLength(), added);
        }
    }
}
