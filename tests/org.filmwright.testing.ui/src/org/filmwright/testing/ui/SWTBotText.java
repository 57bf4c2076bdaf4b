// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/** A field. */
public final class SWTBotText {
    private final SWTWorkbenchBot bot;
    private final Text text;

    SWTBotText(SWTWorkbenchBot bot, Text text) {
        this.bot = bot;
        this.text = text;
    }

    public SWTBotText setText(String value) {
        bot.syncExec(() -> text.setText(value));
        return this;
    }

    public String getText() {
        return bot.syncExec(() -> text.getText());
    }

    /** Ends the field with Enter. */
    public void pressEnter() {
        bot.syncExec(() -> Keys.traverse(text, SWT.TRAVERSE_RETURN));
    }

    /** Leaves the field as Tab would. */
    public void leave() {
        bot.syncExec(() -> text.notifyListeners(SWT.FocusOut, new Event()));
    }

    /** Leaves the field with Escape. */
    public void pressEscape() {
        bot.syncExec(() -> Keys.traverse(text, SWT.TRAVERSE_ESCAPE));
    }

    /** Presses Enter in a field of a form, which takes its default action. */
    public void enter() {
        bot.syncExec(() -> text.notifyListeners(SWT.DefaultSelection, new Event()));
    }
}
