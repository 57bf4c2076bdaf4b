// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Describes pictures and sound by measuring them: colours, light, loudness. It guesses nothing: no faces, no objects.
 */
public final class Describe {
    private static final int SAMPLES = 20_000;
    private static final int LEVELS = 6;
    private static final int PALETTE = 5;
    private static final double SILENCE_DB = -60;

    /**
     * What can be measured of a picture.
     *
     * @param brightness mean luma, 0 black to 1 white
     * @param contrast   standard deviation of the luma, 0 flat to 0.5
     * @param saturation mean saturation, 0 grey to 1
     * @param warmth     -1 blue to 1 red
     * @param palette    the most frequent colours as 0xRRGGBB, most frequent first
     * @param text       the same in one sentence
     */
    public record Picture(int width, int height, double brightness, double contrast, double saturation, double warmth,
            List<Integer> palette, String text) {
    }

    /**
     * What can be measured of a sound.
     *
     * @param loudness root mean square in dB full scale; -120 for digital silence
     * @param peak     highest sample in dB full scale
     * @param silent   share of the time under -60 dB
     */
    public record Audio(double seconds, double loudness, double peak, double silent, String text) {
    }

    private Describe() {
    }

    public static Picture picture(BufferedImage image) {
        int step = (int) Math.max(1, Math.sqrt((double) image.getWidth() * image.getHeight() / SAMPLES));
        int[] bins = new int[LEVELS * LEVELS * LEVELS];
        double[] sums = new double[5];
        for (int y = step / 2; y < image.getHeight(); y += step) {
            for (int x = step / 2; x < image.getWidth(); x += step) {
                add(image.getRGB(x, y), sums, bins);
            }
        }
        double n = Math.max(1, sums[4]);
        double brightness = sums[0] / n;
        double contrast = Math.sqrt(Math.max(0, sums[1] / n - brightness * brightness));
        double saturation = sums[2] / n;
        double warmth = sums[3] / n;
        return new Picture(image.getWidth(), image.getHeight(), brightness, contrast, saturation, warmth, palette(bins),
                sentence(brightness, contrast, saturation, warmth));
    }

    private static void add(int rgb, double[] sums, int[] bins) {
        double r = (rgb >> 16 & 255) / 255.0;
        double g = (rgb >> 8 & 255) / 255.0;
        double b = (rgb & 255) / 255.0;
        double luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        double most = Math.max(r, Math.max(g, b));
        double least = Math.min(r, Math.min(g, b));
        sums[0] += luma;
        sums[1] += luma * luma;
        sums[2] += most == 0 ? 0 : (most - least) / most;
        sums[3] += r - b;
        sums[4]++;
        bins[(level(r) * LEVELS + level(g)) * LEVELS + level(b)]++;
    }

    private static int level(double value) {
        return (int) Math.min(LEVELS - 1, value * LEVELS);
    }

    private static List<Integer> palette(int[] bins) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            if (bins[i] > 0) {
                order.add(i);
            }
        }
        order.sort((a, b) -> bins[b] != bins[a] ? Integer.compare(bins[b], bins[a]) : Integer.compare(a, b));
        return order.stream().limit(PALETTE).map(Describe::colour).toList();
    }

    private static int colour(int bin) {
        return middle(bin / LEVELS / LEVELS) << 16 | middle(bin / LEVELS % LEVELS) << 8 | middle(bin % LEVELS);
    }

    private static int middle(int level) {
        return (int) Math.round((level + 0.5) * 255 / LEVELS);
    }

    private static String sentence(double brightness, double contrast, double saturation, double warmth) {
        String light = brightness < 0.25 ? "dark" : brightness < 0.6 ? "of middle brightness" : "bright";
        String range = contrast < 0.12 ? "low" : contrast < 0.24 ? "normal" : "high";
        String colour = saturation < 0.12 ? "nearly colourless"
                : (saturation < 0.4 ? "muted" : "strong") + " in colour and "
                        + (warmth > 0.06 ? "warm" : warmth < -0.06 ? "cold" : "neutral");
        return "The picture is " + light + ", with " + range + " contrast, " + colour + ".";
    }

    /** Describes mono or interleaved samples, -1 to 1. */
    public static Audio audio(float[] samples, int channels, int rate) {
        double energy = 0;
        double peak = 0;
        int window = Math.max(1, rate * channels / 50);
        int quiet = 0;
        int windows = 0;
        for (int from = 0; from < samples.length; from += window) {
            int to = Math.min(samples.length, from + window);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += (double) samples[i] * samples[i];
                peak = Math.max(peak, Math.abs(samples[i]));
            }
            energy += sum;
            windows++;
            quiet += decibels(Math.sqrt(sum / (to - from))) < SILENCE_DB ? 1 : 0;
        }
        double seconds = samples.length / (double) channels / rate;
        double loudness = decibels(Math.sqrt(energy / Math.max(1, samples.length)));
        double silent = windows == 0 ? 1 : (double) quiet / windows;
        String text = String.format(Locale.ROOT, "The sound lasts %.1f s and is %s.", seconds,
                silent > 0.99 ? "silent" : (loudness < -35 ? "quiet" : loudness < -16 ? "of normal loudness" : "loud"));
        return new Audio(seconds, loudness, decibels(peak), silent, text);
    }

    private static double decibels(double amplitude) {
        return amplitude < 1e-6 ? -120 : 20 * Math.log10(amplitude);
    }
}
