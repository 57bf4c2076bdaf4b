// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import javax.imageio.ImageIO;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.Probe;

/** Pictures, sounds and measurements for tests. */
final class Fixtures {
    static final IProgressMonitor NONE = new NullProgressMonitor();
    static final FfmpegRunner RUNNER = FfmpegRunner.standard();
    static final Probe PROBE = new Probe(RUNNER);
    static final VideoFormat SMALL = new VideoFormat(24, 1, 192, 108);

    private final Path folder;

    Fixtures(Path folder) {
        this.folder = folder;
    }

    /** A panel with a number, a figure and a horizon, different for every number. */
    StillSource still(int number, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.getHSBColor(number * 0.137f % 1, 0.35f, 0.9f));
        g.fillRect(0, 0, width, height);
        g.setColor(Color.DARK_GRAY);
        g.fillRect(0, height * 2 / 3, width, height / 3);
        g.setColor(Color.getHSBColor(number * 0.317f % 1, 0.8f, 0.5f));
        g.fillOval(width / 4 + number % 5 * width / 12, height / 4, height / 4, height / 4);
        g.setColor(Color.WHITE);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 6));
        g.drawString(Integer.toString(number), width / 16, height / 5);
        g.dispose();
        Path file = folder.resolve("still" + number + "-" + width + ".png");
        ImageIO.write(image, "png", file.toFile());
        return new StillSource(file, sha(file));
    }

    StillSource still(int number) throws IOException {
        return still(number, 384, 216);
    }

    List<VideoItem> stills(int count, int frames) throws IOException {
        List<VideoItem> items = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            items.add(VideoItem.of("shot " + i, still(i), frames));
        }
        return items;
    }

    /** A 16-bit WAV file of a function of seconds. */
    Path wav(String name, int rate, int channels, double seconds, DoubleUnaryOperator wave) throws IOException {
        int samples = (int) Math.round(seconds * rate);
        ByteBuffer b = ByteBuffer.allocate(44 + samples * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes()).putInt(36 + samples * channels * 2).put("WAVEfmt ".getBytes()).putInt(16);
        b.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * channels * 2);
        b.putShort((short) (channels * 2)).putShort((short) 16).put("data".getBytes())
                .putInt(samples * channels * 2);
        for (int i = 0; i < samples; i++) {
            short value = (short) Math.round(32767 * Math.clamp(wave.applyAsDouble((double) i / rate), -1, 1));
            for (int c = 0; c < channels; c++) {
                b.putShort(value);
            }
        }
        return Files.write(folder.resolve(name), b.array());
    }

    static String sha(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static MediaInfo probe(Path file) throws CoreException {
        return PROBE.of(file, NONE);
    }

    /** All frames as grey pictures of a size. */
    static List<byte[]> greyFrames(Path file, int width, int height) throws CoreException {
        List<byte[]> frames = new ArrayList<>();
        FfmpegCall call = new FfmpegCall();
        call.input(file);
        call.options("-vf", "scale=" + width + ":" + height + ":flags=area,format=gray", "-fps_mode", "passthrough")
                .pipeOutput("rawvideo", in -> {
                    for (byte[] f = in.readNBytes(width * height); f.length == width * height;
                            f = in.readNBytes(width * height)) {
                        frames.add(f);
                    }
                });
        RUNNER.run(call, NONE);
        return frames;
    }

    static double mean(byte[] frame) {
        double sum = 0;
        for (byte b : frame) {
            sum += b & 0xff;
        }
        return sum / frame.length;
    }

    /** The sound as left samples at 48 kHz. */
    static short[] sound(Path file) throws CoreException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FfmpegCall call = new FfmpegCall();
        call.input(file);
        call.options("-vn", "-ac", "2", "-ar", "48000", "-c:a", "pcm_s16le").pipeOutput("s16le",
                in -> in.transferTo(bytes));
        RUNNER.run(call, NONE);
        ByteBuffer b = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        short[] left = new short[b.limit() / 4];
        for (int i = 0; i < left.length; i++) {
            left[i] = b.getShort(4 * i);
        }
        return left;
    }

    /** Left samples at 48 kHz at given places, in constant memory. */
    static java.util.Map<Long, Short> soundAt(Path file, java.util.Set<Long> places) throws CoreException {
        java.util.Map<Long, Short> found = new java.util.HashMap<>();
        FfmpegCall call = new FfmpegCall();
        call.input(file);
        call.options("-vn", "-ac", "2", "-ar", "48000", "-c:a", "pcm_s16le").pipeOutput("s16le", in -> {
            byte[] block = new byte[1 << 16];
            long at = 0;
            for (int n = in.readNBytes(block, 0, block.length); n >= 4; n = in.readNBytes(block, 0, block.length)) {
                ByteBuffer b = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
                for (long place : places) {
                    if (place >= at && place < at + n / 4) {
                        found.put(place, b.getShort((int) (place - at) * 4));
                    }
                }
                at += n / 4;
            }
        });
        RUNNER.run(call, NONE);
        return found;
    }

    /** Presentation times of all picture packets in units of the track. */
    static List<Long> frameTimes(Path file) throws CoreException {
        List<Long> times = new ArrayList<>();
        String log = text(file, "0:v:0");
        log.lines().filter(line -> !line.startsWith("#")).forEach(line -> times.add(
                Long.parseLong(line.split(",")[2].trim())));
        return times;
    }

    private static String text(Path file, String map) throws CoreException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FfmpegCall call = new FfmpegCall();
        call.input(file);
        call.options("-map", map, "-c", "copy", "-copyts").pipeOutput("framecrc", in -> in.transferTo(bytes));
        RUNNER.run(call, NONE);
        return bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The samples of the timed text track, empty ones left out, as they are in the file. */
    static List<String> timedTexts(Path file) throws CoreException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FfmpegCall call = new FfmpegCall();
        call.input(file);
        call.options("-map", "0:s:0", "-c", "copy").pipeOutput("data", in -> in.transferTo(bytes));
        RUNNER.run(call, NONE);
        List<String> texts = new ArrayList<>();
        ByteBuffer b = ByteBuffer.wrap(bytes.toByteArray());
        while (b.remaining() >= 2) {
            byte[] text = new byte[b.getShort() & 0xffff];
            b.get(text);
            if (text.length > 0) {
                texts.add(new String(text, java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
