// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import org.eclipse.swt.widgets.Canvas;

/** A canvas of our own, driven by keys. */
public final class SWTBotCanvas {
    private final SWTWorkbenchBot bot;
    private final Canvas canvas;

    SWTBotCanvas(SWTWorkbenchBot bot, Canvas canvas) {
        this.bot = bot;
        this.canvas = canvas;
    }

    /** Presses a key with modifiers, as {@code SWT.SHIFT}. */
    public SWTBotCanvas pressShortcut(int modifiers, int key) {
        bot.syncExec(() -> {
            canvas.setFocus();
            Keys.press(canvas, key, key < 128 ? (char) key : 0, modifiers);
        });
        return this;
    }
}
