// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import java.io.IOException;

import org.filmwright.assembly.VideoFormat;

/** A WAV file at 48 kHz from any rate, by a windowed-sinc filter whose phases are interpolated. */
final class WavReader implements PcmReader {
    private static final int PHASES = 512;
    private static final int HALF = 16;
    private static final double KAISER = 8.0;
    private static final int CHUNK = 4096;

    private final WavFile file;
    private final double step;
    private final int half;
    private final float[] table;
    private float[] window;
    private int filled;
    private boolean ended;
    /** Position of the next output in samples of the file, counted from the window's start. */
    private double position;

    WavReader(WavFile file, long in) throws IOException {
        this.file = file;
        step = (double) file.rate() / VideoFormat.SAMPLE_RATE;
        if (step == 1) {
            half = 0;
            table = null;
            file.seek(in);
            return;
        }
        double cutoff = Math.min(1, 1 / step);
        half = (int) Math.ceil(HALF / cutoff);
        table = table(half, cutoff);
        window = new float[2 * (CHUNK + 2 * half + 2)];
        double start = in * step;
        long first = (long) Math.floor(start);
        long lead = Math.min(first, half);
        file.seek(first - lead);
        filled = (int) (half - lead);
        position = half + start - first;
    }

    private static float[] table(int half, double cutoff) {
        int taps = 2 * half;
        float[] table = new float[(PHASES + 1) * taps];
        for (int phase = 0; phase <= PHASES; phase++) {
            double sum = 0;
            double[] row = new double[taps];
            for (int k = 0; k < taps; k++) {
                double x = k - half + 1 - (double) phase / PHASES;
                row[k] = cutoff * sinc(cutoff * x) * kaiser(x / half);
                sum += row[k];
            }
            for (int k = 0; k < taps; k++) {
                table[phase * taps + k] = (float) (row[k] / sum);
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) >= 1 ? 0 : bessel(KAISER * Math.sqrt(1 - x * x)) / bessel(KAISER);
    }

    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; k < 30; k++) {
            term *= x / (2 * k) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }

    @Override
    public int read(float[] target, int pairs) throws IOException {
        if (table == null) {
            return file.read(target, 0, pairs);
        }
        int done = 0;
        while (done < pairs) {
            int at = (int) position;
            if (at + half + 1 > filled) {
                if (!fill()) {
                    break;
                }
                continue;
            }
            interpolate(target, 2 * done, at, position - at);
            position += step;
            done++;
        }
        return done;
    }

    private void interpolate(float[] target, int out, int at, double fraction) {
        int taps = 2 * half;
        double exact = fraction * PHASES;
        int phase = (int) exact;
        float share = (float) (exact - phase);
        int a = phase * taps;
        int b = a + taps;
        int from = 2 * (at - half + 1);
        float left = 0;
        float right = 0;
        for (int k = 0; k < taps; k++) {
            float weight = table[a + k] + (table[b + k] - table[a + k]) * share;
            left += window[from + 2 * k] * weight;
            right += window[from + 2 * k + 1] * weight;
        }
        target[out] = left;
        target[out + 1] = right;
    }

    /** Moves the window on; after the file's end it is followed by enough silence to finish. */
    private boolean fill() throws IOException {
        int keep = Math.max(0, (int) position - half + 1);
        keep = Math.min(keep, filled);
        System.arraycopy(window, 2 * keep, window, 0, 2 * (filled - keep));
        filled -= keep;
        position -= keep;
        int room = window.length / 2 - filled;
        if (ended) {
            return false;
        }
        int read = file.read(window, 2 * filled, room);
        filled += read;
        if (read < room) {
            ended = true;
            int tail = Math.min(half + 1, window.length / 2 - filled);
            java.util.Arrays.fill(window, 2 * filled, 2 * (filled + tail), 0);
            filled += tail;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
