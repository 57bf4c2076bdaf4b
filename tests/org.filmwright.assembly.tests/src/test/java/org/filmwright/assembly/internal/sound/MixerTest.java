// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.internal.picture.SegmentCache;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MixerTest {
    private static final FfmpegRunner RUNNER = FfmpegRunner.standard();
    private static final double CENTRE = Math.sqrt(0.5);

    @TempDir
    Path folder;
    private SoundFiles files;

    @BeforeEach
    void setUp() {
        files = new SoundFiles(RUNNER, new SegmentCache(folder.resolve("cache")));
    }

    private Path wav(String name, int rate, int channels, double seconds, DoubleUnaryOperator wave)
            throws IOException {
        int samples = (int) Math.round(seconds * rate);
        ByteBuffer b = ByteBuffer.allocate(44 + samples * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes()).putInt(36 + samples * channels * 2).put("WAVEfmt ".getBytes()).putInt(16);
        b.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2);
        b.putShort((short) (channels * 2)).putShort((short) 16).put("data".getBytes())
                .putInt(samples * channels * 2);
        for (int i = 0; i < samples; i++) {
            for (int c = 0; c < channels; c++) {
                b.putShort((short) Math.round(32767 * wave.applyAsDouble((double) i / rate)));
            }
        }
        return Files.write(folder.resolve(name), b.array());
    }

    private double[] mix(List<AudioItem> items, long total, long start) throws CoreException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[16384];
        try (Mixer mixer = new Mixer(items, files, total, start)) {
            for (int n = mixer.read(block); n > 0; n = mixer.read(block)) {
                bytes.write(block, 0, n);
            }
        }
        ByteBuffer b = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        double[] left = new double[b.limit() / 4];
        for (int i = 0; i < left.length; i++) {
            left[i] = b.getShort(4 * i) / 32767.0;
        }
        return left;
    }

    private static AudioItem item(Path file, long start, long in, long duration) {
        return new AudioItem(file, file.getFileName().toString(), start, in, duration, 0, 0, 0);
    }

    @Test
    void theMixIsExactlyAsLongAsTheCutAndSilentWithoutSounds() throws Exception {
        double[] mix = mix(List.of(), 12_345, 0);
        assertEquals(12_345, mix.length);
        for (double value : mix) {
            assertEquals(0, value);
        }
    }

    @Test
    void aSineKeepsFrequencyPhaseAndLevelFromAnyRate() throws Exception {
        for (int rate : new int[] {8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000}) {
            DoubleUnaryOperator sine = t -> 0.5 * Math.sin(2 * Math.PI * 1000 * t);
            Path file = wav("sine" + rate + ".wav", rate, 1, 2, sine);
            double[] mix = mix(List.of(item(file, 0, 0, 96_000)), 96_000, 0);
            double worst = 0;
            for (int i = 2000; i < 94_000; i++) {
                worst = Math.max(worst, Math.abs(mix[i] - CENTRE * sine.applyAsDouble(i / 48_000.0)));
            }
            assertTrue(worst < 0.004, rate + " Hz: off by " + worst);
        }
    }

    @Test
    void frequenciesAboveTheNewRateDoNotFoldBack() throws Exception {
        Path file = wav("high.wav", 96_000, 2, 1, t -> 0.5 * Math.sin(2 * Math.PI * 36_000 * t));
        double[] mix = mix(List.of(item(file, 0, 0, 48_000)), 48_000, 0);
        for (int i = 2000; i < 46_000; i++) {
            assertTrue(Math.abs(mix[i]) < 0.005, "sample " + i + " is " + mix[i]);
        }
    }

    @Test
    void startingInTheMiddleGivesTheSameSamples() throws Exception {
        Random random = new Random(5);
        List<AudioItem> items = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double frequency = 100 + random.nextInt(2000);
            Path file = wav("s" + i + ".wav", i % 2 == 0 ? 22_050 : 48_000, 1 + i % 2, 1,
                    t -> 0.2 * Math.sin(2 * Math.PI * frequency * t));
            items.add(new AudioItem(file, "s" + i, random.nextInt(100_000), random.nextInt(10_000),
                    10_000 + random.nextInt(40_000), -random.nextInt(6), 500, 800));
        }
        double[] whole = mix(items, 150_000, 0);
        for (int start : new int[] {1, 777, 50_000, 99_999, 149_999}) {
            double[] part = mix(items, 150_000, start);
            assertEquals(150_000 - start, part.length);
            for (int i = 0; i < part.length; i++) {
                assertEquals(whole[start + i], part[i], 2e-4, "sample " + (start + i));
            }
        }
    }

    @Test
    void overlappingSoundsAddUpAndLoudSumsAreBentNotClipped() throws Exception {
        Path a = wav("a.wav", 48_000, 2, 1, t -> 0.3);
        Path loud = wav("loud.wav", 48_000, 2, 1, t -> 0.7);
        assertEquals(0.6, mix(List.of(item(a, 0, 0, 48_000), item(a, 100, 0, 48_000)), 48_000, 0)[500], 1e-3);
        double sum = mix(List.of(item(loud, 0, 0, 48_000), item(loud, 0, 0, 48_000)), 48_000, 0)[500];
        assertTrue(sum > 0.95 && sum < 1, "bent: " + sum);
        for (float x = -3; x < 3; x += 0.01f) {
            assertTrue(Mixer.limited(x + 0.01f) >= Mixer.limited(x), "never falls");
        }
    }

    @Test
    void gainFadesAndPlacesAreApplied() throws Exception {
        Path a = wav("a.wav", 48_000, 2, 1, t -> 0.5);
        AudioItem faded = new AudioItem(a, "a", 1000, 0, 10_000, -6.0206, 1000, 2000);
        double[] mix = mix(List.of(faded), 20_000, 0);
        assertEquals(0, mix[999], 1e-6);
        assertEquals(0.125, mix[1500], 1e-3);
        assertEquals(0.25, mix[5000], 1e-3);
        assertEquals(0.125, mix[10_000], 1e-3);
        assertEquals(0, mix[11_000], 1e-6);
    }

    @Test
    void aSoundShorterThanItsPlaceEndsInSilence() throws Exception {
        Path a = wav("a.wav", 22_050, 1, 0.1, t -> 0.5);
        double[] mix = mix(List.of(item(a, 0, 0, 48_000)), 48_000, 0);
        assertEquals(0.5 * CENTRE, mix[2000], 0.01);
        assertEquals(0, mix[6000], 1e-6);
    }

    @Test
    void otherFormatsAreDecodedOnceAndKept() throws Exception {
        Path flac = folder.resolve("a.flac");
        FfmpegCall call = new FfmpegCall();
        call.filterInput("sine=f=500:r=44100:d=1");
        RUNNER.run(call.options("-c:a", "flac").output("flac", flac), new NullProgressMonitor());
        AudioItem item = item(flac, 0, 0, 48_000);
        assertThrows(MediaException.class, () -> mix(List.of(item), 48_000, 0));
        files.prepare(item, new NullProgressMonitor());
        double[] mix = mix(List.of(item), 48_000, 0);
        double peak = 0;
        for (double value : mix) {
            peak = Math.max(peak, Math.abs(value));
        }
        assertEquals(0.125 * CENTRE, peak, 0.01);
    }

    @Test
    void brokenFilesGiveASentence() throws Exception {
        Path missing = folder.resolve("missing.wav");
        MediaException e = assertThrows(MediaException.class,
                () -> files.prepare(item(missing, 0, 0, 10), new NullProgressMonitor()));
        assertEquals("The sound " + missing + " is missing or cannot be read.", e.getMessage());
        Path cut = Files.write(folder.resolve("cut.wav"),
                java.util.Arrays.copyOf(Files.readAllBytes(wav("w.wav", 48_000, 1, 1, t -> 0.5)), 20_001));
        double[] mix = mix(List.of(item(cut, 0, 0, 48_000)), 48_000, 0);
        assertEquals(0.5 * CENTRE, mix[5000], 0.001);
        assertEquals(0, mix[20_000], "a file cut short is silent where it ends");
    }
}
