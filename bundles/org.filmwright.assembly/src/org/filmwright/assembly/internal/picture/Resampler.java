// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.picture;

/**
 * Cuts a rectangle with fractional edges out of one plane and scales it to another, by a cubic kernel that widens where
 * the picture shrinks. Positions are continuous, so a slow move has no steps. Not thread-safe.
 */
final class Resampler {
    private static final int UNIT = 1 << 14;

    private final byte[] plane;
    private final int width;
    private final int height;

    Resampler(byte[] plane, int width, int height) {
        this.plane = plane;
        this.width = width;
        this.height = height;
    }

    /** Weights of one axis: for each output sample its first source sample and a fixed number of weights. */
    private record Taps(int count, int[] first, int[] weights) {
    }

    /**
     * Scales.
     *
     * @param x    left edge of the rectangle in samples of the plane
     * @param y    top edge
     * @param w    its width
     * @param h    its height
     * @param out  target
     * @param at   where the target begins
     * @param outW samples a row of the target
     * @param outH rows of the target
     */
    void scale(double x, double y, double w, double h, byte[] out, int at, int outW, int outH) {
        Taps columns = taps(x, w, outW, width);
        Taps rows = taps(y, h, outH, height);
        int left = columns.first[0];
        int right = left;
        for (int i = 0; i < outW; i++) {
            right = Math.max(right, columns.first[i] + columns.count);
        }
        int[] row = new int[right - left];
        for (int j = 0; j < outH; j++) {
            java.util.Arrays.fill(row, 0);
            for (int k = 0; k < rows.count; k++) {
                addRow(row, rows.first[j] + k, left, rows.weights[j * rows.count + k]);
            }
            for (int i = 0; i < outW; i++) {
                int start = columns.first[i] - left;
                long sum = 1L << 27;
                for (int k = 0; k < columns.count; k++) {
                    sum += (long) row[start + k] * columns.weights[i * columns.count + k];
                }
                out[at + j * outW + i] = (byte) Math.clamp(sum >> 28, 0, 255);
            }
        }
    }

    private void addRow(int[] row, int y, int left, int weight) {
        int base = Math.clamp(y, 0, height - 1) * width;
        int from = Math.max(0, -left);
        int to = Math.min(row.length, width - left);
        for (int i = 0; i < from; i++) {
            row[i] += (plane[base] & 0xff) * weight;
        }
        for (int i = from; i < to; i++) {
            row[i] += (plane[base + left + i] & 0xff) * weight;
        }
        for (int i = Math.max(to, from); i < row.length; i++) {
            row[i] += (plane[base + width - 1] & 0xff) * weight;
        }
    }

    private static Taps taps(double start, double length, int outputs, int limit) {
        double step = length / outputs;
        double stretch = Math.max(1, step);
        int count = (int) Math.ceil(4 * stretch) + 1;
        int[] first = new int[outputs];
        int[] weights = new int[outputs * count];
        double[] exact = new double[count];
        for (int i = 0; i < outputs; i++) {
            double centre = start + (i + 0.5) * step - 0.5;
            first[i] = Math.clamp((int) Math.floor(centre - 2 * stretch) + 1, -count, limit + count);
            double sum = 0;
            for (int k = 0; k < count; k++) {
                exact[k] = cubic((first[i] + k - centre) / stretch);
                sum += exact[k];
            }
            int rest = UNIT;
            int heaviest = 0;
            for (int k = 0; k < count; k++) {
                int weight = (int) Math.round(exact[k] / sum * UNIT);
                weights[i * count + k] = weight;
                rest -= weight;
                heaviest = exact[k] > exact[heaviest] ? k : heaviest;
            }
            weights[i * count + heaviest] += rest;
        }
        return new Taps(count, first, weights);
    }

    /** Catmull-Rom: exact at whole positions, sharp without much ringing. */
    private static double cubic(double distance) {
        double d = Math.abs(distance);
        if (d < 1) {
            return (1.5 * d - 2.5) * d * d + 1;
        }
        return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
    }
}
