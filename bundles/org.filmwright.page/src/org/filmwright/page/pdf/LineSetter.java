// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.filmwright.page.Cells;
import org.filmwright.page.TextRun;

/**
 * Sets one line of text in glyphs, in visual order. Latin, Greek, Cyrillic and CJK stand on the grid; Arabic, Hebrew
 * and the scripts of India and South East Asia are shaped as their writing asks.
 */
final class LineSetter {

    static final float CELL = 7.2f;

    private final FontSet fonts;
    private final FontRenderContext context = new FontRenderContext(null, true, true);

    LineSetter(FontSet fonts) {
        this.fonts = fonts;
    }

    /** @param rightToLeft direction of the paragraph the line belongs to */
    List<Piece> set(List<TextRun> runs, boolean rightToLeft) throws IOException {
        List<Piece> pieces = new ArrayList<>(runs.size());
        if (!rightToLeft && isPlain(runs)) {
            for (TextRun run : runs) {
                pieces.add(latin(run));
            }
            return pieces;
        }
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            text.append(run.text());
        }
        byte[] styles = new byte[text.length()];
        int at = 0;
        for (TextRun run : runs) {
            Arrays.fill(styles, at, at + run.text().length(), (byte) run.style());
            at += run.text().length();
        }
        direct(text.toString(), styles, rightToLeft, pieces);
        return pieces;
    }

    private boolean isPlain(List<TextRun> runs) throws IOException {
        for (TextRun run : runs) {
            String text = run.text();
            EmbeddedFont font = fonts.latin(run.style());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c >= 0x7F && (c >= 0x250 && (c < 0x2010 || c > 0x2044) || font.glyph(c) == 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Piece latin(TextRun run) throws IOException {
        EmbeddedFont font = fonts.latin(run.style());
        String text = run.text();
        int[] glyphs = new int[text.length()];
        for (int i = 0; i < glyphs.length; i++) {
            glyphs[i] = font.use(text.charAt(i));
        }
        return new Piece(font, run.style(), glyphs, null, null, glyphs.length * CELL, null);
    }

    private void direct(String text, byte[] styles, boolean rightToLeft, List<Piece> pieces) throws IOException {
        if (!rightToLeft && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            left(text, styles, 0, text.length(), pieces);
            return;
        }
        Bidi bidi = new Bidi(text, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        for (Integer run : order) {
            int from = bidi.getRunStart(run);
            int to = bidi.getRunLimit(run);
            if (bidi.getRunLevel(run) % 2 == 0) {
                left(text, styles, from, to, pieces);
            } else {
                right(text, styles, from, to, pieces);
            }
        }
    }

    /** A run from left to right: stretches of one font and style. */
    private void left(String text, byte[] styles, int from, int to, List<Piece> pieces) throws IOException {
        int start = from;
        while (start < to) {
            EmbeddedFont font = fonts.font(text.codePointAt(start), styles[start]);
            boolean complex = isComplex(text.codePointAt(start));
            int end = start + Character.charCount(text.codePointAt(start));
            while (end < to && styles[end] == styles[start]) {
                int point = text.codePointAt(end);
                boolean mark = Cells.of(point) == 0;
                if (!mark && (isComplex(point) != complex || fonts.font(point, styles[end]) != font)) {
                    break;
                }
                end += Character.charCount(point);
            }
            pieces.add(complex ? shaped(text.substring(start, end), font, styles[start], false)
                    : gridded(text, start, end, font, styles[start]));
            start = end;
        }
    }

    private void right(String text, byte[] styles, int from, int to, List<Piece> pieces) throws IOException {
        int end = to;
        while (end > from) {
            int start = end - 1;
            EmbeddedFont font = null;
            while (start >= from && styles[start] == styles[end - 1]) {
                int point = text.codePointBefore(start + 1);
                boolean neutral = Cells.of(point) == 0 || !Character.isLetter(point);
                EmbeddedFont own = neutral ? font : fonts.font(point, styles[start]);
                if (font != null && own != font) {
                    break;
                }
                font = own;
                start -= Character.charCount(point);
            }
            String part = text.substring(start + 1, end);
            EmbeddedFont used = font == null ? fonts.font(part.codePointAt(0), styles[end - 1]) : font;
            pieces.add(shaped(part, used, styles[end - 1], true));
            end = start + 1;
        }
    }

    private Piece gridded(String text, int from, int to, EmbeddedFont font, int style) throws IOException {
        int count = text.codePointCount(from, to);
        int[] glyphs = new int[count];
        float[] places = new float[count];
        int cells = 0;
        int next = 0;
        for (int i = from; i < to;) {
            int point = text.codePointAt(i);
            int width = Cells.of(point);
            i += Character.charCount(point);
            if (width == 0 && font.glyph(point) == 0) {
                continue;
            }
            glyphs[next] = font.use(point);
            float advance = font.advance(glyphs[next]);
            float free = width * CELL - advance;
            places[next] = width == 0 ? Math.max(0, cells - 1) * CELL : cells * CELL + Math.max(0, free / 2);
            cells += width;
            next++;
        }
        return new Piece(font, style, Arrays.copyOf(glyphs, next), Arrays.copyOf(places, next), null, cells * CELL,
                null);
    }

    private Piece shaped(String text, EmbeddedFont font, int style, boolean rightToLeft) throws IOException {
        char[] chars = text.toCharArray();
        GlyphVector vector = font.shaping().layoutGlyphVector(context, chars, 0, chars.length,
                rightToLeft ? java.awt.Font.LAYOUT_RIGHT_TO_LEFT : java.awt.Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        int[] glyphs = new int[count];
        float[] places = new float[count];
        float[] lifts = new float[count];
        int next = 0;
        for (int i = 0; i < count; i++) {
            int glyph = vector.getGlyphCode(i);
            if (glyph != 0xFFFF && glyph != 0xFFFE) {
                Point2D place = vector.getGlyphPosition(i);
                font.useGlyph(glyph);
                glyphs[next] = glyph;
                places[next] = (float) place.getX();
                lifts[next++] = (float) -place.getY();
            }
        }
        float width = (float) vector.getGlyphPosition(count).getX();
        return new Piece(font, style, Arrays.copyOf(glyphs, next), Arrays.copyOf(places, next),
                Arrays.copyOf(lifts, next), width, text);
    }

    private static boolean isComplex(int point) {
        if (point < 0x590) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case ARABIC, HEBREW, SYRIAC, THAANA, NKO, DEVANAGARI, BENGALI, GURMUKHI, GUJARATI, ORIYA, TAMIL, TELUGU,
                    KANNADA, MALAYALAM, SINHALA, THAI, LAO, TIBETAN, MYANMAR, KHMER, MONGOLIAN -> true;
            default -> false;
        };
    }
}
