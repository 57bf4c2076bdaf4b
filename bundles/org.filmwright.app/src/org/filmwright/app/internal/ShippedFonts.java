// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Enumeration;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * Makes the shipped fonts known to GTK. It reads its list of fonts once, when the display is made, and
 * {@code Display.loadFont} comes too late for it; elsewhere that method does.
 */
final class ShippedFonts {
    private ShippedFonts() {
    }

    /** Call it before the display is made. */
    static void register() {
        Bundle bundle = Platform.getBundle("org.filmwright.fonts");
        if (bundle == null || !Platform.WS_GTK.equals(Platform.getWS())) {
            return;
        }
        try {
            Method add = Class.forName("org.eclipse.swt.internal.gtk.OS").getMethod("FcConfigAppFontAddFile", long.class, byte[].class);
            Enumeration<URL> fonts = bundle.findEntries("fonts", "CourierPrime-*.ttf", false);
            while (fonts != null && fonts.hasMoreElements()) {
                URL font = fonts.nextElement();
                byte[] path = FileLocator.toFileURL(font).getPath().getBytes(StandardCharsets.UTF_8);
                add.invoke(null, 0L, Arrays.copyOf(path, path.length + 1));
            }
        } catch (ReflectiveOperationException | IOException e) {
            ILog.of(ShippedFonts.class).warn("The shipped fonts cannot be used on screen.", e);
        }
    }
}
