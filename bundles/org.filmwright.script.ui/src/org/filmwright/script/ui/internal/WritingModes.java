// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.filmwright.script.LineKind;

/**
 * Two ways to write: the typewriter keeps the caret's line in the middle of the window; focus leaves nothing but the text,
 * with all but the paragraph at the caret dimmed. Lives on the UI thread.
 */
final class WritingModes {
    private final StyledText text;
    private final ScreenplayLook look;
    private final ScreenplayFrame frame;
    private final ViewSettings settings;

    WritingModes(StyledText text, ScreenplayLook look, ScreenplayFrame frame, ViewSettings settings) {
        this.text = text;
        this.look = look;
        this.frame = frame;
        this.settings = settings;
        apply();
    }

    void toggle(String mode) {
        settings.toggle(mode);
        apply();
    }

    private void apply() {
        boolean focus = settings.on(ViewSettings.FOCUS);
        look.margin().hide(focus);
        frame.showStatus(!focus);
        frame.showPreview(!focus && settings.on(ViewSettings.PREVIEW));
        look.typewriter(settings.on(ViewSettings.TYPEWRITER));
        look.styles().focus(-1, -1);
        caretMoved();
        look.restyle();
    }

    void caretMoved() {
        int line = text.getLineAtOffset(text.getCaretOffset());
        if (settings.on(ViewSettings.TYPEWRITER)) {
            Point at = text.getLocationAtOffset(text.getCaretOffset());
            int middle = text.getClientArea().height / 2 - text.getLineHeight();
            if (Math.abs(at.y - middle) > 2) {
                text.setTopPixel(text.getTopPixel() + at.y - middle);
            }
        }
        if (settings.on(ViewSettings.FOCUS)) {
            int from = line;
            while (from > 0 && look.styles().kinds().kind(from - 1) != LineKind.BLANK) {
                from--;
            }
            int to = line;
            while (to + 1 < text.getLineCount() && look.styles().kinds().kind(to + 1) != LineKind.BLANK) {
                to++;
            }
            if (look.styles().focus(from, to)) {
                look.restyle();
            }
        }
    }
}
