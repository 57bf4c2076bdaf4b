// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the operators of one page. */
final class ContentWriter {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final String SLANT = " 0 0.2126 1 ";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(8192);

    /** Begins content of a structure element. */
    void begin(String tag, int id) {
        text("/" + tag + " <</MCID " + id + ">> BDC\n");
    }

    /** Begins content that is no part of the text, such as a page number. */
    void beginArtifact() {
        text("/Artifact BMC\n");
    }

    void end() {
        text("EMC\n");
    }

    /** Draws glyphs with their left edge at {@code x}. */
    void draw(Piece piece, float x, float baseline) {
        if (piece.text() != null) {
            text("/Span <</ActualText <FEFF");
            hex(piece.text().getBytes(StandardCharsets.UTF_16BE));
            text(">>> BDC\n");
        }
        text("BT\n/" + piece.font().name() + " 12 Tf\n");
        boolean thicken = piece.font().thicken();
        if (thicken) {
            text("2 Tr 0.4 w\n");
        }
        if (piece.places() == null) {
            matrix(piece, x, baseline);
            out.write('<');
            for (int glyph : piece.glyphs()) {
                glyph(glyph);
            }
            text("> Tj\n");
        } else {
            for (int i = 0; i < piece.glyphs().length; i++) {
                matrix(piece, x + piece.places()[i], baseline + (piece.lifts() == null ? 0 : piece.lifts()[i]));
                out.write('<');
                glyph(piece.glyphs()[i]);
                text("> Tj\n");
            }
        }
        text(thicken ? "0 Tr\nET\n" : "ET\n");
        if (piece.text() != null) {
            text("EMC\n");
        }
    }

    private void matrix(Piece piece, float x, float y) {
        text(piece.font().slant() ? "1" + SLANT : "1 0 0 1 ");
        number(x);
        out.write(' ');
        number(y);
        text(" Tm\n");
    }

    /** All that is drawn from here on has this colour, 0xRRGGBB. */
    void color(int rgb) {
        number((rgb >> 16 & 0xFF) / 255f);
        out.write(' ');
        number((rgb >> 8 & 0xFF) / 255f);
        out.write(' ');
        number((rgb & 0xFF) / 255f);
        text(" rg\n");
    }

    /** Everything up to {@link #restore} is drawn this many times as large, with this point as origin. */
    void scaled(float scale, float x, float y) {
        text("q ");
        number(scale);
        text(" 0 0 ");
        number(scale);
        out.write(' ');
        number(x);
        out.write(' ');
        number(y);
        text(" cm\n");
    }

    void restore() {
        text("Q\n");
    }

    /** Fills a polygon of x and y in turn. */
    void polygon(float... points) {
        for (int i = 0; i + 1 < points.length; i += 2) {
            number(points[i]);
            out.write(' ');
            number(points[i + 1]);
            text(i == 0 ? " m\n" : " l\n");
        }
        text("h f\n");
    }

    /** Fills a rectangle from the page's lower left corner. */
    void fill(float width, float height) {
        text("0 0 ");
        number(width);
        out.write(' ');
        number(height);
        text(" re f\n");
    }

    /** Fills a rectangle. */
    void box(float x, float y, float width, float height) {
        number(x);
        out.write(' ');
        number(y);
        out.write(' ');
        number(width);
        out.write(' ');
        number(height);
        text(" re f\n");
    }

    /** A thin rule, as under a word. */
    void rule(float x, float y, float width) {
        number(x);
        out.write(' ');
        number(y);
        out.write(' ');
        number(width);
        text(" 0.6 re f\n");
    }

    /** Draws glyphs turned and enlarged in light grey across a page. */
    void watermark(Piece piece, float centerX, float centerY, float size) {
        float scale = size / 12;
        double angle = Math.toRadians(55);
        float cos = (float) Math.cos(angle) * scale;
        float sin = (float) Math.sin(angle) * scale;
        text("q 0.88 g\n");
        number(cos);
        out.write(' ');
        number(sin);
        out.write(' ');
        number(-sin);
        out.write(' ');
        number(cos);
        out.write(' ');
        number(centerX);
        out.write(' ');
        number(centerY);
        text(" cm\n");
        draw(piece, -piece.width() / 2, -4);
        text("Q\n");
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private void glyph(int glyph) {
        out.write(HEX[glyph >> 12 & 15]);
        out.write(HEX[glyph >> 8 & 15]);
        out.write(HEX[glyph >> 4 & 15]);
        out.write(HEX[glyph & 15]);
    }

    private void hex(byte[] bytes) {
        for (byte b : bytes) {
            out.write(HEX[b >> 4 & 15]);
            out.write(HEX[b & 15]);
        }
    }

    private void number(float value) {
        int thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.write('-');
            thousandths = -thousandths;
        }
        text(Integer.toString(thousandths / 1000));
        int rest = thousandths % 1000;
        if (rest != 0) {
            out.write('.');
            out.write('0' + rest / 100);
            if (rest % 100 != 0) {
                out.write('0' + rest / 10 % 10);
                if (rest % 10 != 0) {
                    out.write('0' + rest % 10);
                }
            }
        }
    }

    private void text(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            out.write(ascii.charAt(i));
        }
    }
}
