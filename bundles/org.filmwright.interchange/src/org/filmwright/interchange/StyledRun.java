// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

/**
 * Text in one style.
 *
 * @param text  may hold line feeds
 * @param style sum of {@link #BOLD}, {@link #ITALIC} and {@link #UNDERLINE}, or {@link #MARKUP}
 */
public record StyledRun(String text, int style) {
    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int UNDERLINE = 4;
    /** Fountain to be written as it is, such as a note. */
    public static final int MARKUP = 8;
}
