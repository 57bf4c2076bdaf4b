// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.io.IOException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.filmwright.ui.Problems;
import org.osgi.framework.Bundle;

/** The screenplay's typeface: Courier Prime where it is shipped, else the system's monospaced one. */
final class ScreenplayFonts {
    private static final int HEIGHT = 12;

    private ScreenplayFonts() {
    }

    static void apply(StyledText text) {
        boolean prime = false;
        for (String style : new String[] {"Regular", "Bold", "Italic", "BoldItalic"}) {
            prime |= load(text, "fonts/CourierPrime-" + style + ".ttf");
        }
        Font font = new Font(text.getDisplay(), prime ? "Courier Prime" : "monospace", HEIGHT, SWT.NORMAL);
        text.setFont(font);
        text.addDisposeListener(event -> font.dispose());
    }

    private static boolean load(StyledText text, String path) {
        Bundle bundle = Platform.getBundle("org.filmwright.fonts");
        URL entry = bundle == null ? null : bundle.getEntry(path);
        if (entry == null) {
            return false;
        }
        try {
            return text.getDisplay().loadFont(FileLocator.toFileURL(entry).getPath());
        } catch (IOException e) {
            Problems.log(Problems.error("The font " + path + " cannot be unpacked.", e));
            return false;
        }
    }
}
