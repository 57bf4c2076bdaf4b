// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import org.filmwright.provider.scratch.Setting;
import org.filmwright.provider.scratch.TimeOfDay;

/** Lays the light of the hour over a finished drawing: an ambient tone, lamps, and a vignette. */
public final class Grade {
    private static final int CELL = 8;

    private final double[] top;
    private final double[] bottom;
    private final double vignette;

    private Grade(double[] top, double[] bottom, double vignette) {
        this.top = top;
        this.bottom = bottom;
        this.vignette = vignette;
    }

    public static Grade of(TimeOfDay time, Setting setting) {
        boolean inside = setting == Setting.INT;
        return switch (time) {
            case NIGHT -> inside ? new Grade(rgb(0.55, 0.57, 0.64), rgb(0.5, 0.51, 0.57), 0.22)
                    : new Grade(rgb(0.42, 0.46, 0.57), rgb(0.44, 0.47, 0.56), 0.2);
            case DAWN -> inside ? new Grade(rgb(0.93, 0.9, 0.92), rgb(0.92, 0.87, 0.86), 0.1)
                    : new Grade(rgb(0.84, 0.84, 0.94), rgb(0.97, 0.86, 0.83), 0.08);
            case DUSK -> inside ? new Grade(rgb(0.9, 0.85, 0.81), rgb(0.84, 0.78, 0.76), 0.14)
                    : new Grade(rgb(0.78, 0.77, 0.84), rgb(0.92, 0.82, 0.74), 0.12);
            case MORNING -> new Grade(rgb(1, 0.99, 0.95), rgb(1, 0.97, 0.92), 0.04);
            default -> inside ? new Grade(rgb(1, 1, 1), rgb(0.98, 0.98, 0.98), 0.05)
                    : new Grade(rgb(1, 1, 1), rgb(0.99, 0.99, 0.98), 0.03);
        };
    }

    private static double[] rgb(double r, double g, double b) {
        return new double[] {r, g, b};
    }

    public void apply(BufferedImage image, List<Lamp> lamps) {
        int width = image.getWidth();
        int height = image.getHeight();
        int columns = width / CELL + 2;
        int rows = height / CELL + 2;
        float[][] light = new float[3][columns * rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cell(light, row * columns + column, column * CELL, row * CELL, width, height, lamps);
            }
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < height; y++) {
            row(pixels, y, width, columns, light);
        }
    }

    private void cell(float[][] light, int at, double x, double y, int width, int height, List<Lamp> lamps) {
        double t = Math.min(1, y / height);
        double dx = (x - width / 2.0) / width * 2;
        double dy = (y - height / 2.0) / height * 2;
        double edge = 1 - vignette * Math.min(1.6, dx * dx * 0.8 + dy * dy * 0.5);
        double cool = 0;
        double warm = 0;
        for (Lamp lamp : lamps) {
            double d = Math.hypot(x - lamp.x(), y - lamp.y()) / lamp.radius();
            if (d < 1) {
                double falloff = (1 - d * d) * (1 - d * d) * lamp.strength();
                warm += lamp.warm() ? falloff : 0;
                cool += lamp.warm() ? 0 : falloff;
            }
        }
        double[] tint = {warm + cool, warm * 0.93 + cool * 0.98, warm * 0.78 + cool * 1.04};
        for (int c = 0; c < 3; c++) {
            double ambient = (top[c] + (bottom[c] - top[c]) * t) * edge;
            light[c][at] = (float) Math.min(1.04, ambient + (1.02 - ambient) * Math.min(1, tint[c]));
        }
    }

    private static void row(int[] pixels, int y, int width, int columns, float[][] light) {
        int above = y / CELL * columns;
        float down = (y % CELL) / (float) CELL;
        for (int x = 0, at = y * width; x < width; x += CELL) {
            int cell = above + x / CELL;
            float[] left = new float[3];
            float[] step = new float[3];
            for (int c = 0; c < 3; c++) {
                float[] l = light[c];
                left[c] = l[cell] + (l[cell + columns] - l[cell]) * down;
                float right = l[cell + 1] + (l[cell + columns + 1] - l[cell + 1]) * down;
                step[c] = (right - left[c]) / CELL;
            }
            int end = Math.min(width, x + CELL);
            for (int i = x; i < end; i++, at++) {
                int pixel = pixels[at];
                int r = Math.min(255, (int) ((pixel >> 16 & 255) * left[0]));
                int g = Math.min(255, (int) ((pixel >> 8 & 255) * left[1]));
                int b = Math.min(255, (int) ((pixel & 255) * left[2]));
                pixels[at] = r << 16 | g << 8 | b;
                left[0] += step[0];
                left[1] += step[1];
                left[2] += step[2];
            }
        }
    }
}
