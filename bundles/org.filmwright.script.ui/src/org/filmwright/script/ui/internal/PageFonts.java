// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.text.Bidi;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.filmwright.page.Cells;
import org.filmwright.page.Column;
import org.filmwright.page.LineKind;
import org.filmwright.page.PageLine;
import org.filmwright.page.PageProfile;
import org.filmwright.page.TextRun;

/** Draws text on the cells of a page at any scale: each word begins where its first cell is. Lives on the UI thread. */
final class PageFonts {
    private static final int POINTS_PER_INCH = 72;
    private static final int SIZE = 12;
    private static final int STYLES = 4;

    private final Canvas canvas;
    private final Font[] fonts = new Font[STYLES];
    private double scale;

    PageFonts(Canvas canvas) {
        this.canvas = canvas;
        canvas.addListener(SWT.Dispose, event -> dispose());
    }

    /** Pixels of an inch. */
    void scale(double pixels) {
        if (pixels != scale) {
            scale = pixels;
            dispose();
        }
    }

    private void dispose() {
        for (int i = 0; i < STYLES; i++) {
            if (fonts[i] != null) {
                fonts[i].dispose();
                fonts[i] = null;
            }
        }
    }

    private Font font(int style) {
        int index = style & (TextRun.BOLD | TextRun.ITALIC);
        if (fonts[index] == null) {
            double pixels = SIZE * scale / POINTS_PER_INCH;
            FontData data = ScreenplayFonts.data(canvas.getDisplay());
            data.setStyle(((style & TextRun.BOLD) != 0 ? SWT.BOLD : 0)
                    | ((style & TextRun.ITALIC) != 0 ? SWT.ITALIC : 0));
            data.height = (float) (pixels * POINTS_PER_INCH / canvas.getDisplay().getDPI().y);
            fonts[index] = new Font(canvas.getDisplay(), data);
        }
        return fonts[index];
    }

    /** Draws a line of a page whose left edge is at {@code x}. */
    void line(GC gc, PageLine line, int x, int y, Color color, PageProfile profile) {
        String text = line.text();
        double at = x + line.x() * scale;
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            rightToLeft(gc, text, line, x, y, color, profile);
            return;
        }
        for (TextRun run : line.runs()) {
            at = draw(gc, run.text(), run.style(), at, y, color);
        }
    }

    private void rightToLeft(GC gc, String text, PageLine line, int x, int y, Color color, PageProfile profile) {
        gc.setFont(font(line.runs().isEmpty() ? 0 : line.runs().get(0).style()));
        gc.setForeground(color);
        Column action = profile.columns().of(LineKind.ACTION);
        double mirrored = 2 * action.left() + action.cells() * Column.CELL - line.x();
        boolean mirror = line.kind() != LineKind.CENTERED && new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                .getBaseLevel() % 2 == 1;
        double at = mirror ? x + mirrored * scale - gc.textExtent(text).x : x + line.x() * scale;
        gc.drawText(text, (int) at, y, SWT.DRAW_TRANSPARENT);
    }

    /** Draws text; returns where the next cell begins. */
    double draw(GC gc, String text, int style, double x, double y, Color color) {
        gc.setFont(font(style));
        gc.setForeground(color);
        double cell = Column.CELL * scale;
        double at = x;
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf(' ', from);
            to = to < 0 ? text.length() : to + 1;
            String word = text.substring(from, to);
            gc.drawText(word, (int) Math.round(at), (int) Math.round(y), SWT.DRAW_TRANSPARENT);
            at += Cells.of(word) * cell;
            from = to;
        }
        if ((style & TextRun.UNDERLINE) != 0) {
            int base = (int) Math.round(y + scale / 6.5);
            gc.drawLine((int) x, base, (int) at, base);
        }
        return at;
    }
}
