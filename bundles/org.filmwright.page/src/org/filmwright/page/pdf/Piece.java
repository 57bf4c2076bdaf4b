// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.util.Arrays;

/**
 * Glyphs of one font in a row.
 *
 * @param font   their font
 * @param style  style as of a text run
 * @param glyphs in visual order
 * @param places left edge of every glyph from the piece's left edge; null where each takes one cell
 * @param lifts  how far every glyph is raised; null where none is
 * @param width  of the whole piece, in points
 * @param text   what the glyphs say where a reader could not tell from them, else null
 */
record Piece(EmbeddedFont font, int style, int[] glyphs, float[] places, float[] lifts, float width, String text) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Piece that && font == that.font && style == that.style && width == that.width
                && Arrays.equals(glyphs, that.glyphs) && Arrays.equals(places, that.places)
                && Arrays.equals(lifts, that.lifts) && java.util.Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(glyphs);
    }
}
