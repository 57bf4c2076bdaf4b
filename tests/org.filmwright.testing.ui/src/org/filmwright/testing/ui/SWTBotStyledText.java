// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/** A styled text. */
public final class SWTBotStyledText {
    private final SWTWorkbenchBot bot;
    private final StyledText text;

    SWTBotStyledText(SWTWorkbenchBot bot, StyledText text) {
        this.bot = bot;
        this.text = text;
    }

    public String getText() {
        return bot.syncExec(() -> text.getText());
    }

    /** Puts the caret there. */
    public SWTBotStyledText navigateTo(int offset) {
        bot.syncExec(() -> text.setSelection(offset));
        return this;
    }

    public int caret() {
        return bot.syncExec(text::getCaretOffset);
    }

    /** Types, key by key; a line end is Enter. */
    public SWTBotStyledText typeText(String value) {
        bot.syncExec(() -> {
            text.setFocus();
            Keys.type(text, value);
        });
        return this;
    }

    /** Types with Shift+Enter for line ends. */
    public SWTBotStyledText typeLines(String value) {
        bot.syncExec(() -> {
            text.setFocus();
            for (char c : value.toCharArray()) {
                Keys.press(text, c == '\n' ? SWT.CR : Character.toLowerCase(c), c == '\n' ? SWT.CR : c,
                        c == '\n' ? SWT.SHIFT : 0);
            }
        });
        return this;
    }
}
