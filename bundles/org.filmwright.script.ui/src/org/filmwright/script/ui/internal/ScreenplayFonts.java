// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** The screenplay's typeface: Courier Prime where it is shipped, else the system's monospaced one. */
final class ScreenplayFonts {
    private static final String PRIME = "Courier Prime";
    private static final int HEIGHT = 12;

    private ScreenplayFonts() {
    }

    static FontData data(Display display) {
        boolean prime = display.getFontList(PRIME, true).length > 0;
        return new FontData(prime ? PRIME : "monospace", HEIGHT, SWT.NORMAL);
    }

    static void apply(StyledText text) {
        Font font = new Font(text.getDisplay(), data(text.getDisplay()));
        text.setFont(font);
        text.addDisposeListener(event -> font.dispose());
    }
}
