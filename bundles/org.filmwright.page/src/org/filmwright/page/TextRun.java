// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

/**
 * A stretch of text in one style.
 *
 * @param text  as printed, in logical order
 * @param style sum of {@link #BOLD}, {@link #ITALIC} and {@link #UNDERLINE}
 */
public record TextRun(String text, int style) {
    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int UNDERLINE = 4;

    public boolean bold() {
        return (style & BOLD) != 0;
    }

    public boolean italic() {
        return (style & ITALIC) != 0;
    }

    public boolean underline() {
        return (style & UNDERLINE) != 0;
    }
}
