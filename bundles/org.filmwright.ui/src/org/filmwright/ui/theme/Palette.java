// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * The colours of what Filmwright draws itself, light or dark as the workbench's theme. The colours need no disposal.
 *
 * @param dark     whether it is the dark one
 * @param surface  of pages and lists
 * @param chrome   of bars around them
 * @param raised   of cards and the current item
 * @param text     main text
 * @param muted    secondary text
 * @param line     hairlines
 * @param accent   the current thing, focus, progress
 * @param onAccent text on the accent
 * @param accentSoft background of selected things
 * @param good     saved, kept
 * @param warn     stale, to rewrite
 * @param bad      failures, hated
 * @param love     loved
 */
public record Palette(boolean dark, Color surface, Color chrome, Color raised, Color text, Color muted, Color line,
        Color accent, Color onAccent, Color accentSoft, Color good, Color warn, Color bad, Color love) {

    /** Data key of the display: Boolean, whether the theme is dark. */
    public static final String DARK_KEY = "org.filmwright.ui.theme.dark";

    /** The palette of the theme that is on. */
    public static Palette of(Control control) {
        return of(control.getDisplay());
    }

    /** The palette of the theme that is on. */
    public static Palette of(Display display) {
        return Boolean.TRUE.equals(display.getData(DARK_KEY)) ? darkColours() : lightColours();
    }

    private static Palette lightColours() {
        return new Palette(false, color(0xFFFFFF), color(0xF3F1ED), color(0xFBFAF8), color(0x23262B), color(0x6E737C),
                color(0xDCD8D1), color(0xB8621B), color(0xFFFFFF), color(0xF8E9D8), color(0x2E7D4F), color(0xB7791F),
                color(0xB3372F), color(0xB83280));
    }

    private static Palette darkColours() {
        return new Palette(true, color(0x1F2125), color(0x17191C), color(0x2A2D33), color(0xE6E4E0), color(0x9BA0A8),
                color(0x3A3E45), color(0xF0A44B), color(0x1B1408), color(0x4A3620), color(0x6CC08B), color(0xE0B050),
                color(0xEE7F76), color(0xE58BC0));
    }

    private static Color color(int rgb) {
        return new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    /** The colour of a verdict. */
    public Color verdict(String tag) {
        return switch (tag) {
            case "keep" -> good;
            case "rewrite" -> warn;
            case "love" -> love;
            case "hate" -> bad;
            default -> muted;
        };
    }
}
