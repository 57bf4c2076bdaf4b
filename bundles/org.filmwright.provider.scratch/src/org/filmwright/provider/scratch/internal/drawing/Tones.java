// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.drawing;

import java.awt.Color;

/** The pens of the storyboard artist: paper, ink and the grey markers between. */
public final class Tones {
    public static final Color PAPER = new Color(0xF7F5F0);
    public static final Color INK = new Color(0x24262B);
    public static final Color SKIN = new Color(0xF3ECE2);

    private Tones() {
    }

    /** A cool grey marker, 0 paper to 10 nearly black. */
    public static Color grey(double marker) {
        return mix(PAPER, new Color(0x33363D), Math.max(0, Math.min(1, marker / 10)));
    }

    /** The share of the second colour laid over the first. */
    public static Color mix(Color a, Color b, double share) {
        double t = Math.max(0, Math.min(1, share));
        return new Color(between(a.getRed(), b.getRed(), t), between(a.getGreen(), b.getGreen(), t),
                between(a.getBlue(), b.getBlue(), t));
    }

    private static int between(int a, int b, double t) {
        return (int) Math.round(a + (b - a) * t);
    }

    public static Color alpha(Color colour, double share) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * share));
    }

    /** An accent as a marker gives it: a little muted, neither too light nor too dark to outline. */
    public static Color accent(int rgb) {
        float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
        float saturation = Math.min(0.62f, hsb[1] * 0.85f);
        float brightness = Math.max(0.45f, Math.min(0.84f, hsb[2] * 0.95f));
        return new Color(Color.HSBtoRGB(hsb[0], saturation, brightness));
    }
}
