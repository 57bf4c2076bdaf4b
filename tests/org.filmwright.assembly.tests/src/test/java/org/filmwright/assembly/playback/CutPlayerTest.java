// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.assembly.AudioItem;
import org.filmwright.assembly.ClipSource;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.assembly.Renderer;
import org.filmwright.assembly.VideoFormat;
import org.filmwright.assembly.VideoItem;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plays a film whose every frame and every sample tell their own place, on a sink whose time the test turns. */
class CutPlayerTest {
    private static final FfmpegRunner RUNNER = FfmpegRunner.standard();
    private static final VideoFormat FORMAT = new VideoFormat(24, 1, 96, 54);
    private static final int FRAMES = 200;
    private static final long PATIENCE = 20_000_000_000L;

    @TempDir
    Path folder;
    private FakeSink sink;
    private CutPlayer player;

    /** Plays as far as the test allows, and remembers what it was given. */
    private static final class FakeSink implements AudioSink {
        private static final int CAPACITY = 24_000;
        private final AtomicLong written = new AtomicLong();
        private final List<byte[]> taken = new ArrayList<>();
        private volatile long time;
        private volatile boolean running;

        @Override
        public synchronized int write(byte[] bytes, int offset, int length) {
            int samples = (int) Math.min(length / 4, Math.max(0, CAPACITY - (written.get() - played())));
            taken.add(java.util.Arrays.copyOfRange(bytes, offset, offset + samples * 4));
            written.addAndGet(samples);
            return samples * 4;
        }

        @Override
        public long played() {
            return Math.min(time, written.get());
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
        }

        @Override
        public synchronized void flush() {
            written.set(0);
            time = 0;
            taken.clear();
        }

        @Override
        public boolean audible() {
            return true;
        }

        @Override
        public void close() {
            running = false;
        }

        /** The left sample that is heard now. */
        synchronized int heard() {
            long at = played();
            for (byte[] block : taken) {
                if (at < block.length / 4) {
                    return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).getShort((int) at * 4);
                }
                at -= block.length / 4;
            }
            return -1;
        }
    }

    @BeforeEach
    void setUp() throws Exception {
        Path clip = folder.resolve("ramp.mkv");
        FfmpegCall call = new FfmpegCall();
        call.pipeInput("rawvideo", out -> {
            for (int f = 0; f < FRAMES; f++) {
                byte[] frame = new byte[96 * 54 * 3 / 2];
                java.util.Arrays.fill(frame, 0, 96 * 54, (byte) (20 + f));
                java.util.Arrays.fill(frame, 96 * 54, frame.length, (byte) 128);
                out.write(frame);
            }
        }, "-pixel_format", "yuv420p", "-video_size", "96x54", "-framerate", "24");
        RUNNER.run(call.options("-c:v", "ffv1", "-color_range", "tv").output("matroska", clip),
                new NullProgressMonitor());
        List<VideoItem> items = new ArrayList<>();
        for (int start = 0; start < FRAMES; start += 40) {
            items.add(new VideoItem("shot", new ClipSource(clip, "ramp", FRAMES, ""), start, 40, List.of(), 0, 0, 0));
        }
        Path ramp = wav(FORMAT.sample(FRAMES));
        CutSpec cut = new CutSpec(FORMAT, items, List.of(AudioItem.at(ramp, "wav", FORMAT, 0, FRAMES)), List.of(),
                List.of(), "", "");
        Renderer renderer = new Renderer(RUNNER, folder.resolve("cache"));
        List<Renderer.Piece> pieces = renderer.pieces(cut, RenderPreset.H264, new NullProgressMonitor());
        sink = new FakeSink();
        CutSound sound = new CutSound(RUNNER, folder.resolve("cache"), cut);
        sound.prepare(new NullProgressMonitor());
        player = new CutPlayer(new CutPictures(RUNNER, pieces, FORMAT), sound, sink);
    }

    /** Sample n holds n / 20. */
    private Path wav(long samples) throws Exception {
        ByteBuffer b = ByteBuffer.allocate((int) (44 + samples * 4)).order(ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes()).putInt((int) (36 + samples * 4)).put("WAVEfmt ".getBytes()).putInt(16);
        b.putShort((short) 1).putShort((short) 2).putInt(48_000).putInt(192_000).putShort((short) 4)
                .putShort((short) 16).put("data".getBytes()).putInt((int) (samples * 4));
        for (long i = 0; i < samples; i++) {
            b.putShort((short) (i / 20)).putShort((short) (i / 20));
        }
        return Files.write(folder.resolve("ramp.wav"), b.array());
    }

    @AfterEach
    void close() throws CoreException {
        player.close();
    }

    private interface Condition {
        boolean holds() throws CoreException;
    }

    private static void await(String what, Condition condition) throws CoreException {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < until, what);
            Thread.onSpinWait();
        }
    }

    private CutPlayer.Picture awaitPicture(long frame) throws CoreException {
        CutPlayer.Picture[] last = new CutPlayer.Picture[1];
        await("picture of frame " + frame, () -> {
            CutPlayer.Picture picture = player.due();
            last[0] = picture == null ? last[0] : picture;
            return last[0] != null && last[0].frame() >= frame;
        });
        return last[0];
    }

    private static int frameShown(CutPlayer.Picture picture) {
        double sum = 0;
        for (byte b : picture.rgb()) {
            sum += b & 0xff;
        }
        double level = sum / picture.rgb().length * 219 / 255 + 16;
        return (int) Math.round(level - 20);
    }

    @Test
    void thePositionIsTheFrameOfTheSoundThatIsHeard() throws Exception {
        player.play();
        for (int frame : new int[] {0, 1, 2, 10, 39, 40, 41, 77, 120, 121, 199}) {
            for (long sample : new long[] {FORMAT.sample(frame), FORMAT.sample(frame + 1) - 1}) {
                await("sound up to " + sample, () -> {
                    sink.time = Math.min(sample, sink.written.get());
                    return sink.played() >= sample;
                });
                assertEquals(frame, player.position());
            }
        }
    }

    @Test
    void soundAndPictureAgreeAfterAnySeek() throws Exception {
        player.play();
        for (int frame : new int[] {100, 3, 150, 39, 40, 80, 199, 0}) {
            player.seek(frame);
            CutPlayer.Picture picture = awaitPicture(frame);
            assertEquals(frame, picture.frame());
            assertEquals(frame, frameShown(picture), 2.01, "picture after a seek to " + frame);
            await("sound", () -> sink.written.get() > 1000);
            assertEquals(FORMAT.sample(frame) / 20, sink.heard(), 2, "sound after a seek to " + frame);
        }
    }

    @Test
    void picturesComeInOrderAndLateOnesAreDropped() throws Exception {
        player.play();
        await("sound", () -> sink.written.get() > 20_000);
        long last = -1;
        int shown = 0;
        for (long frame = 0; frame < FRAMES; frame += 7) {
            long target = FORMAT.sample(frame);
            await("sound at " + frame, () -> {
                sink.time = Math.min(target, sink.written.get());
                return sink.played() >= target;
            });
            CutPlayer.Picture picture = awaitPicture(frame);
            assertTrue(picture.frame() > last, "in order");
            assertEquals(frame, picture.frame(), 2, "within two frames of the sound");
            assertEquals(picture.frame(), frameShown(picture), 2.01);
            last = picture.frame();
            shown++;
        }
        assertTrue(shown > 20);
    }

    @Test
    void pauseHoldsPictureAndSoundAndPlayGoesOnThere() throws Exception {
        player.play();
        await("sound", () -> sink.written.get() > 20_000);
        sink.time = FORMAT.sample(6) + 10;
        awaitPicture(6);
        player.pause();
        assertFalse(player.playing());
        assertFalse(sink.running);
        sink.time += 20_000;
        assertEquals(6, player.position());
        player.play();
        assertEquals(6, awaitPicture(6).frame());
        await("sound", () -> sink.written.get() > 1000);
        assertEquals(FORMAT.sample(6) / 20, sink.heard(), 2);
    }

    @Test
    void aSeekWhilePausedShowsItsPictureAndNothingMore() throws Exception {
        player.seek(90);
        CutPlayer.Picture picture = awaitPicture(90);
        assertEquals(90, picture.frame());
        assertEquals(90, frameShown(picture), 2.01);
        assertFalse(player.playing());
        assertEquals(90, player.position());
    }

    @Test
    void playbackEndsWithTheFilmAndStartsAgain() throws Exception {
        player.seek(190);
        player.play();
        await("the end", () -> {
            sink.time = sink.written.get();
            player.due();
            return !player.playing();
        });
        assertEquals(FRAMES, player.position());
        player.play();
        assertEquals(0, awaitPicture(0).frame());
    }

    @Test
    void aFilmWhosePiecesVanishedIsReportedOnce() throws Exception {
        try (var files = Files.list(folder.resolve("cache"))) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        player.play();
        CoreException e = assertThrows(CoreException.class, () -> await("a failure", () -> {
            player.due();
            return false;
        }));
        assertNotNull(e.getMessage());
        assertFalse(player.playing());
        assertEquals(null, player.due());
    }

    @Test
    void theSilentSinkKeepsTimeAndWaitsForSound() {
        AtomicLong nanos = new AtomicLong();
        SilentSink silent = new SilentSink(nanos::get);
        byte[] second = new byte[192_000];
        assertEquals(48_000, silent.write(second, 0, second.length), "a quarter of a second fits");
        silent.start();
        nanos.addAndGet(100_000_000);
        assertEquals(4_800, silent.played());
        silent.stop();
        nanos.addAndGet(5_000_000_000L);
        assertEquals(4_800, silent.played());
        silent.start();
        nanos.addAndGet(5_000_000_000L);
        assertEquals(12_000, silent.played(), "no further than what was written");
        silent.write(second, 0, 4 * 4_800);
        nanos.addAndGet(50_000_000);
        assertEquals(14_400, silent.played());
        silent.stop();
        silent.flush();
        assertEquals(0, silent.played());
        assertFalse(silent.audible());
    }
}
