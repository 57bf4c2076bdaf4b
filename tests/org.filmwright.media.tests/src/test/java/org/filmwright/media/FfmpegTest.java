// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.filmwright.media.MediaException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real programs. */
class FfmpegTest {
    private static final IProgressMonitor NONE = new NullProgressMonitor();
    private static final FfmpegRunner RUNNER = FfmpegRunner.standard();
    private static final Probe PROBE = new Probe(RUNNER);

    @TempDir
    Path folder;

    private Path film(String name, int frames) throws CoreException {
        Path file = folder.resolve(name);
        FfmpegCall call = new FfmpegCall().frames(frames);
        call.filterInput("testsrc2=s=320x180:r=24");
        call.filterInput("sine=r=48000");
        call.options("-frames:v", Integer.toString(frames), "-t", Double.toString(frames / 24.0), "-c:v",
                "libopenh264", "-c:a", "aac", "-pix_fmt", "yuv420p", "-metadata", "title=Café — 1").output("mp4", file);
        RUNNER.run(call, NONE);
        return file;
    }

    @Test
    void probesStreamsFramesRateAndTitle() throws CoreException {
        MediaInfo info = PROBE.of(film("a.mp4", 48), NONE);
        MediaInfo.Stream video = info.video().orElseThrow();
        assertEquals(MediaType.MOV, info.type());
        assertEquals("h264", video.codec());
        assertEquals(48, video.frames());
        assertEquals(320, video.width());
        assertEquals(24, video.fpsNumerator());
        assertEquals(2.0, video.seconds(), 1e-6);
        assertEquals("Café — 1", info.tags().get("title"));
        assertEquals(48000, info.audio().orElseThrow().sampleRate());
        assertEquals(48, PROBE.counting(folder.resolve("a.mp4"), NONE).video().orElseThrow().frames());
    }

    @Test
    void fileNamesAreNeverReadAsOptionsOrProtocols() throws Exception {
        for (String name : List.of("-y.mp4", "concat:a|b.mp4", "50%d's \"film\".mp4", "日本 é.mp4")) {
            assertEquals(12, PROBE.of(film(name, 12), NONE).video().orElseThrow().frames(), name);
        }
    }

    @Test
    void theTypeFollowsFromTheBytesNotTheName() throws Exception {
        Path film = film("a.mp4", 12);
        Path renamed = Files.move(film, folder.resolve("a.png"));
        assertEquals(MediaType.MOV, PROBE.of(renamed, NONE).type());
        Path picture = folder.resolve("still.mp4");
        FfmpegCall call = new FfmpegCall();
        call.filterInput("testsrc2=s=64x48");
        RUNNER.run(call.options("-frames:v", "1", "-c:v", "png").output("image2", picture), NONE);
        MediaInfo info = PROBE.of(picture, NONE);
        assertEquals(MediaType.PNG, info.type());
        assertEquals(0, info.seconds());
        assertEquals(64, info.video().orElseThrow().width());
    }

    @Test
    void reportsProgressToTheEnd() throws CoreException {
        AtomicLong worked = new AtomicLong();
        FfmpegCall call = new FfmpegCall().frames(1500);
        call.filterInput("testsrc2=s=640x360:r=24");
        call.options("-frames:v", "1500").nullOutput();
        RUNNER.run(call, new NullProgressMonitor() {
            @Override
            public void worked(int work) {
                worked.addAndGet(work);
            }

            @Override
            public void internalWorked(double work) {
                worked.addAndGet((long) work);
            }
        });
        assertTrue(worked.get() > 0, "some progress was reported");
    }

    @Test
    void cancelLeavesNoFile() {
        Path out = folder.resolve("long.mp4");
        FfmpegCall call = new FfmpegCall().frames(1_000_000);
        call.filterInput("testsrc2=s=640x360:r=24");
        call.options("-frames:v", "1000000", "-c:v", "libopenh264").output("mp4", out);
        IProgressMonitor cancelled = new ProgressMonitorWrapper(NONE) {
            @Override
            public boolean isCanceled() {
                return out.toFile().length() > 0;
            }
        };
        assertThrows(OperationCanceledException.class, () -> RUNNER.run(call, cancelled));
        assertFalse(Files.exists(out));
    }

    @Test
    void anOutputThatGrowsTooLargeIsStopped() {
        Path out = folder.resolve("large.mkv");
        FfmpegCall call = new FfmpegCall().sizeLimit(5_000_000);
        call.filterInput("testsrc2=s=640x360:r=24");
        call.options("-c:v", "rawvideo").output("matroska", out);
        MediaException e = assertThrows(MediaException.class, () -> RUNNER.run(call, NONE));
        assertEquals(Reason.LIMIT, e.reason());
        assertFalse(Files.exists(out));
    }

    @Test
    void damagedFilesGetOneSentence() throws Exception {
        Path film = film("a.mp4", 24);
        byte[] bytes = Files.readAllBytes(film);
        Random random = new Random(7);
        int refused = 0;
        for (int i = 0; i < 24; i++) {
            byte[] damaged = bytes.clone();
            Path file = folder.resolve("damaged" + i + ".mp4");
            for (int k = 0; k < 200; k++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            Files.write(file, i % 2 == 0 ? damaged : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            try {
                PROBE.of(file, NONE);
            } catch (MediaException e) {
                refused++;
                assertEquals(1, e.getMessage().lines().count(), e.getMessage());
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
        assertTrue(refused > 5, "most damage is noticed, but " + refused + " of 24 were");
    }

    @Test
    void playlistsThatPointElsewhereAreRefused() throws Exception {
        Path list = Files.writeString(folder.resolve("a.m3u8"), "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n");
        Path concat = Files.writeString(folder.resolve("a.txt"), "ffconcat version 1.0\nfile /etc/passwd\n");
        Path svg = Files.writeString(folder.resolve("a.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        for (Path file : List.of(list, concat, svg)) {
            MediaException e = assertThrows(MediaException.class, () -> PROBE.of(file, NONE));
            assertEquals(Reason.DAMAGED, e.reason());
        }
    }

    @Test
    void missingAndEmptyFilesAreNamed() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.mp4"));
        assertEquals("The media file " + empty + " is empty.",
                assertThrows(MediaException.class, () -> PROBE.of(empty, NONE)).getMessage());
        Path missing = folder.resolve("missing.mp4");
        assertEquals("The media file " + missing + " is missing.",
                assertThrows(MediaException.class, () -> PROBE.of(missing, NONE)).getMessage());
    }

    @Test
    void aPictureThatClaimsAHugeSizeIsRefusedNotDecoded() throws Exception {
        Path picture = folder.resolve("bomb.png");
        FfmpegCall make = new FfmpegCall();
        make.filterInput("color=c=red:s=64x64");
        RUNNER.run(make.options("-frames:v", "1", "-c:v", "png").output("image2", picture), NONE);
        try (RandomAccessFile file = new RandomAccessFile(picture.toFile(), "rw")) {
            file.seek(16);
            file.writeInt(60_000);
            file.writeInt(60_000);
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            byte[] header = new byte[17];
            file.seek(12);
            file.readFully(header);
            crc.update(header);
            file.writeInt((int) crc.getValue());
        }
        FfmpegCall read = new FfmpegCall();
        read.input(picture);
        assertThrows(MediaException.class, () -> RUNNER.run(read.options("-frames:v", "1").nullOutput(), NONE));
    }

    @Test
    void fedAndTakenPipesCarryRawPictures() throws CoreException {
        byte[] picture = new byte[16 * 16 * 3];
        new Random(1).nextBytes(picture);
        java.io.ByteArrayOutputStream taken = new java.io.ByteArrayOutputStream();
        FfmpegCall call = new FfmpegCall();
        call.pipeInput("rawvideo", out -> out.write(picture), "-pixel_format", "rgb24", "-video_size", "16x16");
        call.options("-frames:v", "1", "-pix_fmt", "rgb24").pipeOutput("rawvideo", in -> in.transferTo(taken));
        RUNNER.run(call, NONE);
        assertEquals(new String(picture, StandardCharsets.ISO_8859_1), taken.toString(StandardCharsets.ISO_8859_1));
    }
}
