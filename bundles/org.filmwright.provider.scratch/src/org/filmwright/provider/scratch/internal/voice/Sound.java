// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.voice;

import java.util.Arrays;

/** Signal processing for voices. */
final class Sound {
    private static final double QUIET = 0.004;
    private static final double KEPT_EDGE = 0.03;
    private static final double FADE_IN = 0.006;
    private static final double FADE_OUT = 0.02;
    /** Loudness of speech: -20 dB full scale, peaks under -2 dB. */
    private static final double TARGET_RMS = 0.1;
    private static final double PEAK = 0.79;
    private static final int TAPS = 24;

    private Sound() {
    }

    /** Without the silence before and after, but for a short edge. */
    static Pcm trimmed(Pcm sound) {
        float[] samples = sound.samples();
        int first = 0;
        while (first < samples.length && Math.abs(samples[first]) < QUIET) {
            first++;
        }
        int last = samples.length;
        while (last > first && Math.abs(samples[last - 1]) < QUIET) {
            last--;
        }
        int edge = (int) (KEPT_EDGE * sound.rate());
        int from = Math.max(0, first - edge);
        int to = Math.min(samples.length, last + edge);
        return new Pcm(first >= last ? new float[0] : Arrays.copyOfRange(samples, from, to), sound.rate());
    }

    /** Resampled with a windowed sinc, below the new and old Nyquist frequencies. */
    static Pcm resampled(Pcm sound, int rate) {
        if (sound.rate() == rate) {
            return sound;
        }
        float[] in = sound.samples();
        int divisor = gcd(sound.rate(), rate);
        int up = rate / divisor;
        int down = sound.rate() / divisor;
        double cutoff = Math.min(1, (double) rate / sound.rate()) * 0.97;
        float[][] phases = phases(up, cutoff);
        int length = (int) ((long) in.length * up / down);
        float[] out = new float[length];
        for (int i = 0; i < length; i++) {
            long position = (long) i * down;
            int centre = (int) (position / up);
            float[] taps = phases[(int) (position % up)];
            double sum = 0;
            for (int t = -TAPS; t <= TAPS; t++) {
                int at = centre + t;
                if (at >= 0 && at < in.length) {
                    sum += in[at] * taps[t + TAPS];
                }
            }
            out[i] = (float) sum;
        }
        return new Pcm(out, rate);
    }

    private static float[][] phases(int up, double cutoff) {
        float[][] phases = new float[up][2 * TAPS + 1];
        for (int phase = 0; phase < up; phase++) {
            double total = 0;
            for (int t = -TAPS; t <= TAPS; t++) {
                double x = t - (double) phase / up;
                double window = Math.abs(x) >= TAPS + 1 ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x / (TAPS + 1));
                double sinc = x == 0 ? cutoff : Math.sin(Math.PI * x * cutoff) / (Math.PI * x);
                phases[phase][t + TAPS] = (float) (sinc * window);
                total += sinc * window;
            }
            for (int t = 0; t <= 2 * TAPS; t++) {
                phases[phase][t] /= (float) total;
            }
        }
        return phases;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Brought to the loudness of speech, in place. */
    static void normalise(float[] samples, int rate) {
        int window = rate / 50;
        double energy = 0;
        int counted = 0;
        double peak = 1e-9;
        for (int from = 0; from + window <= samples.length; from += window) {
            double sum = 0;
            for (int i = from; i < from + window; i++) {
                sum += (double) samples[i] * samples[i];
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            if (sum / window > QUIET * QUIET) {
                energy += sum;
                counted += window;
            }
        }
        if (counted == 0) {
            return;
        }
        double gain = Math.min(TARGET_RMS / Math.sqrt(energy / counted), PEAK / peak);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.max(-PEAK, Math.min(PEAK, samples[i] * gain));
        }
    }

    /** Faded at both edges so that nothing clicks, in place. */
    static void fade(float[] samples, int rate) {
        int in = Math.min(samples.length / 2, (int) (FADE_IN * rate));
        int out = Math.min(samples.length / 2, (int) (FADE_OUT * rate));
        for (int i = 0; i < in; i++) {
            samples[i] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * i / in));
        }
        for (int i = 0; i < out; i++) {
            samples[samples.length - 1 - i] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * i / out));
        }
    }

    /** Band-passed with Butterworth slopes of 24 dB an octave, in place. */
    static void bandPass(float[] samples, int rate, double low, double high) {
        for (double q : new double[] {0.54119610, 1.3065630}) {
            filter(samples, rate, low, q, true);
            filter(samples, rate, high, q, false);
        }
    }

    private static void filter(float[] samples, int rate, double frequency, double q, boolean highPass) {
        double w = 2 * Math.PI * frequency / rate;
        double alpha = Math.sin(w) / (2 * q);
        double cos = Math.cos(w);
        double a0 = 1 + alpha;
        double b0 = (highPass ? 1 + cos : 1 - cos) / 2 / a0;
        double b1 = (highPass ? -(1 + cos) : 1 - cos) / a0;
        double a1 = -2 * cos / a0;
        double a2 = (1 - alpha) / a0;
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i];
            double y = b0 * x + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            samples[i] = (float) y;
        }
    }

    /** Overdriven a little, as a small loudspeaker is, in place. */
    static void saturate(float[] samples, double drive) {
        double scale = Math.tanh(drive);
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (Math.tanh(samples[i] * drive) / scale);
        }
    }
}
