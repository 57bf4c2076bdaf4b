// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;

/** A button. */
public final class SWTBotButton {
    private final SWTWorkbenchBot bot;
    private final Button button;

    SWTBotButton(SWTWorkbenchBot bot, Button button) {
        this.bot = bot;
        this.button = button;
    }

    public boolean isEnabled() {
        return bot.syncExec(button::isEnabled);
    }

    /** Clicks it, once it is enabled. */
    public void click() {
        bot.waitUntil(Condition.of("the button is enabled", button::isEnabled));
        bot.syncExec(() -> button.notifyListeners(SWT.Selection, new Event()));
    }

    /** Clicks it without waiting for what it does, as a dialog that it opens. */
    public void clickAndGoOn() {
        bot.waitUntil(Condition.of("the button is enabled", button::isEnabled));
        bot.syncExec(() -> button.getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, new Event())));
    }
}
