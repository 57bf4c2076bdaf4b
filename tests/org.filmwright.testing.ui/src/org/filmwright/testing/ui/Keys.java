// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Sends keys to a control as the system would; call on the UI thread. */
final class Keys {
    private Keys() {
    }

    static void press(Control control, int keyCode, char character, int stateMask) {
        Event down = new Event();
        down.type = SWT.KeyDown;
        down.keyCode = keyCode;
        down.character = character;
        down.stateMask = stateMask;
        down.doit = true;
        control.notifyListeners(SWT.KeyDown, down);
        Event up = new Event();
        up.type = SWT.KeyUp;
        up.keyCode = keyCode;
        up.character = character;
        up.stateMask = stateMask;
        control.notifyListeners(SWT.KeyUp, up);
    }

    static void traverse(Control control, int detail) {
        Event event = new Event();
        event.detail = detail;
        event.doit = true;
        control.notifyListeners(SWT.Traverse, event);
    }

    static void type(Control control, String text) {
        for (char c : text.toCharArray()) {
            press(control, c == '\n' ? SWT.CR : Character.toLowerCase(c), c == '\n' ? SWT.CR : c, 0);
        }
    }
}
