// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One font of one document; only the glyphs used are embedded. */
final class EmbeddedFont {

    private static final float SIZE = 12;

    private final byte[] file;
    private final PDType0Font font;
    private final TrueTypeFont trueType;
    private final CmapLookup characters;
    private final float scale;
    private final String name;
    private final boolean thicken;
    private final boolean slant;
    private final BitSet used = new BitSet();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final Set<Integer> usedGlyphs = new HashSet<>();
    private Font shaping;

    /**
     * @param name    resource name on the pages
     * @param thicken whether bold has to be drawn from a regular face
     * @param slant   whether italic has to be drawn from an upright face
     */
    EmbeddedFont(PDDocument document, byte[] file, String name, boolean thicken, boolean slant) throws IOException {
        this.file = file;
        this.name = name;
        this.thicken = thicken;
        this.slant = slant;
        this.trueType = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
        this.font = PDType0Font.load(document, trueType, true);
        this.characters = trueType.getUnicodeCmapLookup();
        this.scale = SIZE / trueType.getUnitsPerEm();
    }

    /** A second style drawn from the same face. */
    EmbeddedFont(EmbeddedFont face, String name, boolean thicken, boolean slant) {
        this.file = face.file;
        this.font = face.font;
        this.trueType = face.trueType;
        this.characters = face.characters;
        this.scale = face.scale;
        this.name = name;
        this.thicken = thicken;
        this.slant = slant;
    }

    PDType0Font font() {
        return font;
    }

    String name() {
        return name;
    }

    boolean thicken() {
        return thicken;
    }

    boolean slant() {
        return slant;
    }

    /** Glyph of a character, 0 for none. */
    int glyph(int point) {
        return point < 0x250 ? characters.getGlyphId(point)
                : glyphs.computeIfAbsent(point, key -> characters.getGlyphId(key));
    }

    /** Glyph of a character that is going to be drawn. */
    int use(int point) {
        int glyph = glyph(point);
        if (!used.get(point)) {
            used.set(point);
            font.addToSubset(point);
        }
        return glyph;
    }

    /** Takes a glyph that no single character stands for. */
    void useGlyph(int glyph) {
        if (usedGlyphs.add(glyph)) {
            font.addGlyphsToSubset(Set.of(glyph));
        }
    }

    /** Width of a glyph at 12 points. */
    float advance(int glyph) throws IOException {
        return trueType.getAdvanceWidth(glyph) * scale;
    }

    /** The same face for the shaping engine of the JDK. */
    Font shaping() throws IOException {
        if (shaping == null) {
            try {
                shaping = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(SIZE);
            } catch (FontFormatException e) {
                throw new IOException("The font " + font.getName() + " cannot be used for shaping", e);
            }
        }
        return shaping;
    }
}
