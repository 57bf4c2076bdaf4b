// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.filmwright.ui.theme.Palette;

/**
 * Colours of the screenplay.
 *
 * @param paper     the page
 * @param text      action and dialogue
 * @param heading   scene headings
 * @param cue       who speaks
 * @param quiet     parentheticals, sections, synopses, numbers
 * @param note      notes
 * @param hidden    boneyard
 * @param mark      transitions and centered text
 */
record ScreenplayColours(Color paper, Color text, Color heading, Color cue, Color quiet, Color note, Color hidden,
        Color mark, Color caretLine) {

    static ScreenplayColours of(Control control) {
        Palette palette = Palette.of(control);
        return palette.dark()
                ? new ScreenplayColours(color(0x222428), color(0xE4E1DB), color(0xF2B265), color(0x8FC7E8), palette.muted(),
                        color(0xB6A3E0), color(0x6C7078), color(0xD9A7C0), color(0x2A2D33))
                : new ScreenplayColours(color(0xFFFFFF), color(0x1F2226), color(0x9A4A0B), color(0x1D5C86), palette.muted(),
                        color(0x6B4FA3), color(0xA4A8AE), color(0x8A3A66), color(0xFAF6F0));
    }

    private static Color color(int rgb) {
        return new Color(new RGB(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }
}
