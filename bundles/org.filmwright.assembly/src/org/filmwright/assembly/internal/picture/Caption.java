// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

import org.filmwright.assembly.BurnIn;

/** Captions drawn once and laid over any number of frames. */
public final class Caption {
    private final int width;
    private final int height;
    /** Coverage 0–255 and colour of every luma and chroma sample, in the frame's own layout. */
    private final byte[] alpha;
    private final byte[] colour;

    public Caption(List<BurnIn> burnIns, int width, int height, Font font) {
        this.width = width;
        this.height = height;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        for (BurnIn burnIn : burnIns) {
            draw(g, burnIn, font);
        }
        g.dispose();
        alpha = new byte[Frame.bytes(width, height)];
        colour = new byte[alpha.length];
        convert(image.getRGB(0, 0, width, height, null, 0, width));
    }

    /** The frame with the captions over it; the frame itself is not changed. */
    public byte[] over(byte[] frame) {
        byte[] result = frame.clone();
        for (int i = 0; i < result.length; i++) {
            int a = alpha[i] & 0xff;
            if (a != 0) {
                int below = frame[i] & 0xff;
                result[i] = (byte) (below + ((colour[i] & 0xff) - below) * a / 255);
            }
        }
        return result;
    }

    private void draw(Graphics2D g, BurnIn burnIn, Font font) {
        double share = switch (burnIn.place()) {
            case TOP, BOTTOM -> 0.04;
            case SUBTITLE -> 0.055;
            case TITLE -> 0.09;
        };
        g.setFont(font.deriveFont((float) Math.max(9, height * share)));
        FontMetrics metrics = g.getFontMetrics();
        List<TextLayout> rows = rows(burnIn.text(), g, width * 0.92);
        int line = metrics.getHeight();
        int block = line * rows.size();
        int pad = line / 4;
        int top = switch (burnIn.place()) {
            case TOP -> 0;
            case BOTTOM -> height - block - 2 * pad;
            case SUBTITLE -> height - block - height / 16;
            case TITLE -> (height - block) / 2;
        };
        boolean strip = burnIn.place() == BurnIn.Place.TOP || burnIn.place() == BurnIn.Place.BOTTOM;
        if (strip) {
            g.setColor(new Color(0, 0, 0, 190));
            g.fillRect(0, top, width, block + 2 * pad);
        }
        double y = top + (strip ? pad : 0) + metrics.getAscent();
        for (TextLayout row : rows) {
            double x = strip ? width * 0.03 : (width - row.getAdvance()) / 2;
            Shape outline = row.getOutline(AffineTransform.getTranslateInstance(x, y));
            if (!strip) {
                g.setColor(Color.BLACK);
                g.setStroke(new BasicStroke(Math.max(2, line / 9f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(outline);
            }
            g.setColor(Color.WHITE);
            g.fill(outline);
            y += line;
        }
    }

    private static List<TextLayout> rows(String text, Graphics2D g, double most) {
        List<TextLayout> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            AttributedString attributed = new AttributedString(line);
            attributed.addAttribute(TextAttribute.FONT, g.getFont());
            LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), g.getFontRenderContext());
            while (measurer.getPosition() < line.length()) {
                rows.add(measurer.nextLayout((float) most));
            }
        }
        return rows;
    }

    private void convert(int[] argb) {
        for (int i = 0; i < argb.length; i++) {
            int p = argb[i];
            alpha[i] = (byte) (p >>> 24);
            colour[i] = (byte) luma(p >> 16 & 0xff, p >> 8 & 0xff, p & 0xff);
        }
        int half = width / 2;
        int quarter = half * (height / 2);
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < half; x++) {
                int i = 2 * y * width + 2 * x;
                int at = width * height + y * half + x;
                int a = ((argb[i] >>> 24) + (argb[i + 1] >>> 24) + (argb[i + width] >>> 24)
                        + (argb[i + width + 1] >>> 24)) / 4;
                int p = argb[i];
                int r = p >> 16 & 0xff;
                int gr = p >> 8 & 0xff;
                int b = p & 0xff;
                alpha[at] = (byte) a;
                alpha[at + quarter] = (byte) a;
                colour[at] = (byte) Math.round(128 + (-0.1146 * r - 0.3854 * gr + 0.5 * b) * 224 / 255);
                colour[at + quarter] = (byte) Math.round(128 + (0.5 * r - 0.4542 * gr - 0.0458 * b) * 224 / 255);
            }
        }
    }

    private static long luma(int r, int g, int b) {
        return Math.round(16 + (0.2126 * r + 0.7152 * g + 0.0722 * b) * 219 / 255);
    }
}
