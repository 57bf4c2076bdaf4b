// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import static org.filmwright.assembly.Fixtures.NONE;
import static org.filmwright.assembly.Fixtures.RUNNER;
import static org.filmwright.assembly.Fixtures.SMALL;
import static org.filmwright.assembly.Fixtures.probe;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.MediaException;
import org.filmwright.media.MediaException.Reason;
import org.filmwright.media.MediaInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RendererTest {
    @TempDir
    Path folder;
    private Fixtures fixtures;
    private Renderer renderer;
    private Path film;

    @BeforeEach
    void setUp() {
        fixtures = new Fixtures(folder);
        renderer = new Renderer(RUNNER, folder.resolve("cache"));
        film = folder.resolve("film.mp4");
    }

    private CutSpec cut(List<VideoItem> items) {
        return CutSpec.of(SMALL, items);
    }

    private Renderer.Report render(CutSpec cut) throws CoreException {
        return renderer.render(cut, RenderPreset.H264, film, NONE);
    }

    private List<Path> rest() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(".part")).toList();
        }
    }

    @Test
    void writesAConformingFileWithSoundChaptersSubtitlesAndTitle() throws Exception {
        List<VideoItem> items = fixtures.stills(4, 30);
        Path voice = fixtures.wav("voice.wav", 22050, 1, 2, t -> 0.4 * Math.sin(2 * Math.PI * 440 * t));
        CutSpec cut = new CutSpec(SMALL, items, List.of(AudioItem.at(voice, Fixtures.sha(voice), SMALL, 24, 48)),
                List.of(new SubtitleCue(24, 60, List.of("Who is <there>? {Me} \\N", "& you = \"both\""), List.of("l1")),
                        new SubtitleCue(62, 90, List.of("日本語 é"), List.of("l2"))),
                List.of(new Chapter(0, "1 INT. TRAIN - NIGHT; #1 = a\\b"), new Chapter(60, "2 EXT. BRIDGE - DAWN")),
                "Midnight Train: “é”", "en-GB");
        Renderer.Report report = render(cut);
        MediaInfo info = probe(film);
        MediaInfo.Stream video = info.video().orElseThrow();
        assertEquals(120, report.frames());
        assertEquals(120, video.frames());
        assertEquals("h264", video.codec());
        assertEquals("yuv420p", video.pixelFormat());
        assertEquals(List.of("bt709", "bt709", "bt709", "tv"), video.colour());
        assertEquals(24, video.fpsNumerator());
        assertEquals(5.0, video.seconds(), 1e-9);
        MediaInfo.Stream audio = info.audio().orElseThrow();
        assertEquals("aac", audio.codec());
        assertEquals(48000, audio.sampleRate());
        assertEquals(2, audio.channels());
        assertEquals("eng", audio.language());
        assertEquals(5.0, audio.seconds(), 0.03);
        MediaInfo.Stream text = info.first("subtitle").orElseThrow();
        assertEquals("mov_text", text.codec());
        assertEquals("eng", text.language());
        assertEquals(List.of("Who is <there>? {Me} \\N\n& you = \"both\"", "日本語 é"), Fixtures.timedTexts(film));
        assertEquals("Midnight Train: “é”", info.tags().get("title"));
        assertEquals(List.of(new MediaInfo.Chapter(0, 2.5, "1 INT. TRAIN - NIGHT; #1 = a\\b"),
                new MediaInfo.Chapter(2.5, 5, "2 EXT. BRIDGE - DAWN")), info.chapters());
        byte[] bytes = Files.readAllBytes(film);
        String head = new String(bytes, 0, 64, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertTrue(head.indexOf("moov") > 0, "the index stands at the front");
        assertEquals(List.of(), rest());
    }

    @Test
    void aSecondRenderReusesEverySegmentAndOneChangeCostsOne() throws Exception {
        List<VideoItem> items = new ArrayList<>(fixtures.stills(6, 20));
        assertEquals(6, render(cut(items)).rendered());
        Renderer.Report again = render(cut(items));
        assertEquals(0, again.rendered());
        assertEquals(6, again.reused());
        items.set(2, VideoItem.of("shot 3", fixtures.still(77), 20));
        assertEquals(1, render(cut(items)).rendered());
        items.add(0, VideoItem.of("new", fixtures.still(78), 33));
        Renderer.Report inserted = render(cut(items));
        assertEquals(1, inserted.rendered());
        assertEquals(153, probe(film).video().orElseThrow().frames());
    }

    @Test
    void aChangedShotBesideADissolveCostsItselfAndTheDissolve() throws Exception {
        List<VideoItem> items = new ArrayList<>(fixtures.stills(4, 40));
        items.set(1, items.get(1).withDissolve(12));
        assertEquals(5, render(cut(items)).rendered());
        assertEquals(160, probe(film).video().orElseThrow().frames());
        items.set(2, VideoItem.of("shot 3", fixtures.still(77), 40));
        assertEquals(2, render(cut(items)).rendered());
    }

    @Test
    void equalShotsAreEncodedOnce() throws Exception {
        StillSource still = fixtures.still(1);
        Renderer.Report report = render(cut(List.of(VideoItem.of("a", still, 10), VideoItem.of("b", still, 10))));
        assertEquals(2, report.segments());
        assertEquals(1, report.rendered());
        assertEquals(20, probe(film).video().orElseThrow().frames());
    }

    @Test
    void everyFrameShowsTheRightPictureAtTheRightTime() throws Exception {
        VideoFormat ntsc = new VideoFormat(24000, 1001, 192, 108);
        List<VideoItem> items = new ArrayList<>();
        int[] durations = {7, 1, 2, 29, 11, 3};
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < durations.length; i++) {
            items.add(VideoItem.of("shot", fixtures.still(i), durations[i]));
            for (int k = 0; k < durations[i]; k++) {
                expected.add(i);
            }
        }
        render(CutSpec.of(ntsc, items));
        List<byte[]> references = new ArrayList<>();
        for (int i = 0; i < durations.length; i++) {
            references.add(Fixtures.greyFrames(fixtures.still(i).file(), 32, 18).get(0));
        }
        List<byte[]> frames = Fixtures.greyFrames(film, 32, 18);
        assertEquals(expected.size(), frames.size());
        for (int f = 0; f < frames.size(); f++) {
            assertEquals(expected.get(f), nearest(frames.get(f), references), "frame " + f);
        }
        List<Long> times = Fixtures.frameTimes(film);
        for (int f = 0; f < times.size(); f++) {
            assertEquals(f * (long) ntsc.frameTicks(), times.get(f));
        }
    }

    private static int nearest(byte[] frame, List<byte[]> references) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int r = 0; r < references.size(); r++) {
            long distance = 0;
            for (int i = 0; i < frame.length; i++) {
                long d = (frame[i] & 0xff) - (references.get(r)[i] & 0xff);
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                best = r;
            }
        }
        return best;
    }

    @Test
    void fadesReachBlackAtTheirOuterEndOnly() throws Exception {
        List<VideoItem> items = new ArrayList<>(fixtures.stills(2, 30));
        items.set(0, items.get(0).withFades(10, 0));
        items.set(1, items.get(1).withFades(0, 12));
        render(cut(items));
        List<byte[]> frames = Fixtures.greyFrames(film, 32, 18);
        assertEquals(60, frames.size());
        assertEquals(0, Fixtures.mean(frames.get(0)), 2);
        assertEquals(0, Fixtures.mean(frames.get(59)), 2);
        double full = Fixtures.mean(frames.get(15));
        for (int f = 1; f < 10; f++) {
            assertEquals(full * f / 10, Fixtures.mean(frames.get(f)), 8, "frame " + f);
        }
        assertEquals(full, Fixtures.mean(frames.get(10)), 3);
        assertTrue(Fixtures.mean(frames.get(30)) > 60 && Fixtures.mean(frames.get(29)) > 60, "the cut is not black");
    }

    @Test
    void aDissolveLiesAcrossTheCut() throws Exception {
        List<VideoItem> items = new ArrayList<>();
        items.add(VideoItem.of("black", new BlackSource(), 20).withDissolve(8));
        items.add(VideoItem.of("still", fixtures.still(1), 20));
        render(cut(items));
        List<byte[]> frames = Fixtures.greyFrames(film, 32, 18);
        assertEquals(40, frames.size());
        double full = Fixtures.mean(frames.get(30));
        assertEquals(0, Fixtures.mean(frames.get(15)), 2);
        for (int k = 0; k < 8; k++) {
            assertEquals(full * (k + 1) / 9, Fixtures.mean(frames.get(16 + k)), 8, "frame " + (16 + k));
        }
        assertEquals(full, Fixtures.mean(frames.get(24)), 3);
    }

    @Test
    void aClipOfTheSameEncodingIsJoinedAsItIs() throws Exception {
        StillSource still = fixtures.still(5);
        Path file = folder.resolve("clip.mp4");
        Clips.Clip clip = new Clips(RUNNER).fromStill(still, 48, SMALL, RenderPreset.H264, file, NONE);
        assertEquals(48, probe(file).video().orElseThrow().frames());
        ClipSource source = new ClipSource(file, Fixtures.sha(file), 48, clip.encoding());
        Renderer.Report whole = render(cut(List.of(VideoItem.of("a", source, 48))));
        assertEquals(0, whole.rendered());
        assertEquals(1, whole.reused());
        Renderer.Report trimmed = render(cut(List.of(new VideoItem("a", source, 6, 24, List.of(), 0, 0, 0))));
        assertEquals(1, trimmed.rendered());
        assertEquals(24, probe(film).video().orElseThrow().frames());
        Renderer.Report preview = renderer.render(cut(List.of(VideoItem.of("a", source, 48))), RenderPreset.PREVIEW,
                film, NONE);
        assertEquals(1, preview.rendered());
        assertEquals(96, probe(film).video().orElseThrow().width());
        assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(renderer.pieces(
                cut(List.of(VideoItem.of("still", still, 48))), RenderPreset.H264, NONE).get(0).file()),
                "a clip of a still is the segment of that still");
    }

    /** Frame n of the clip has the brightness 40 + 4n. */
    private ClipSource ramp(int frames) throws Exception {
        Path file = folder.resolve("ramp.mkv");
        FfmpegCall call = new FfmpegCall();
        call.pipeInput("rawvideo", out -> {
            for (int f = 0; f < frames; f++) {
                byte[] frame = new byte[192 * 108 * 3 / 2];
                java.util.Arrays.fill(frame, 0, 192 * 108, (byte) (40 + 4 * f));
                java.util.Arrays.fill(frame, 192 * 108, frame.length, (byte) 128);
                out.write(frame);
            }
        }, "-pixel_format", "yuv420p", "-video_size", "192x108", "-framerate", "24");
        call.options("-c:v", "ffv1", "-color_range", "tv").output("matroska", file);
        RUNNER.run(call, NONE);
        return new ClipSource(file, Fixtures.sha(file), frames, "");
    }

    @Test
    void trimsAndHandlesOfAClipAreFrameExactAndItsEdgesAreHeld() throws Exception {
        ClipSource clip = ramp(40);
        List<VideoItem> items = List.of(new VideoItem("a", clip, 5, 10, List.of(), 0, 0, 0),
                new VideoItem("b", clip, 0, 10, List.of(), 0, 0, 6),
                new VideoItem("c", clip, 30, 14, List.of(), 0, 0, 0));
        render(cut(items));
        List<byte[]> frames = Fixtures.greyFrames(film, 32, 18);
        assertEquals(34, frames.size());
        double[] levels = frames.stream().mapToDouble(Fixtures::mean).toArray();
        for (int f = 0; f < 10; f++) {
            assertEquals(level(5 + f), levels[f], 2.5, "first shot, frame " + f);
        }
        for (int f = 0; f < 7; f++) {
            assertEquals(level(f), levels[10 + f], 2.5, "second shot, frame " + f);
        }
        for (int k = 0; k < 6; k++) {
            double mixed = level(7 + k) * (6 - k) / 7 + level(27 + k) * (k + 1) / 7;
            assertEquals(mixed, levels[17 + k], 3, "dissolve, frame " + k);
        }
        for (int f = 3; f < 14; f++) {
            assertEquals(level(Math.min(39, 30 + f)), levels[20 + f], 2.5, "third shot, frame " + f);
        }
    }

    /** Full-range grey of a video level. */
    private static double level(int frame) {
        return Math.clamp((40 + 4 * frame - 16) * 255.0 / 219, 0, 255);
    }

    @Test
    void soundAndPictureBeginTogether() throws Exception {
        Path click = fixtures.wav("click.wav", 48000, 2, 1, t -> t < 0.002 ? 0.7 : 0);
        List<VideoItem> items = fixtures.stills(8, 25);
        List<AudioItem> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            clicks.add(AudioItem.at(click, Fixtures.sha(click), SMALL, i * 25, 20));
        }
        render(new CutSpec(SMALL, items, clicks, List.of(), List.of(), "", ""));
        short[] sound = Fixtures.sound(film);
        assertEquals(SMALL.sample(200), sound.length, 1100, "as long as the picture, up to one AAC frame");
        for (int i = 0; i < 8; i++) {
            long expected = SMALL.sample(i * 25L);
            int onset = onset(sound, (int) Math.max(0, expected - 2000));
            assertEquals(expected, onset, 130, "click " + i);
        }
    }

    private static int onset(short[] sound, int from) {
        for (int i = from; i < sound.length; i++) {
            if (Math.abs(sound[i]) > 4000) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void cancelInTheMiddleLeavesTheOldFileAndNoRest() throws Exception {
        List<VideoItem> items = fixtures.stills(30, 60);
        Files.writeString(film, "the old film");
        Path cache = folder.resolve("cache");
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                String[] made = cache.toFile().list((dir, name) -> name.endsWith(".mp4"));
                return made != null && made.length >= 3;
            }
        };
        assertThrows(OperationCanceledException.class,
                () -> renderer.render(cut(items), RenderPreset.H264, film, monitor));
        assertEquals("the old film", Files.readString(film));
        assertEquals(List.of(), rest());
        Renderer.Report report = render(cut(items));
        assertTrue(report.reused() >= 3, "what was done is kept");
        assertEquals(1800, probe(film).video().orElseThrow().frames());
    }

    @Test
    void aDamagedPieceInTheCacheIsMadeAgain() throws Exception {
        CutSpec cut = cut(fixtures.stills(5, 24));
        render(cut);
        List<Renderer.Piece> pieces = renderer.pieces(cut, RenderPreset.H264, NONE);
        byte[] other = Files.readAllBytes(
                renderer.pieces(cut(fixtures.stills(1, 9)), RenderPreset.H264, NONE).get(0).file());
        Files.write(pieces.get(1).file(), other);
        Files.write(pieces.get(3).file(), new byte[] {1, 2, 3});
        Renderer.Report report = render(cut);
        assertEquals(2, report.rendered());
        assertEquals(120, probe(film).video().orElseThrow().frames());
    }

    @Test
    void badInputGetsOneSentence() throws Exception {
        MediaException empty = assertThrows(MediaException.class, () -> render(cut(List.of())));
        assertEquals("The cut is empty: there is nothing to render.", empty.getMessage());
        Path broken = Files.write(folder.resolve("broken.png"), java.util.Arrays.copyOf(
                Files.readAllBytes(fixtures.still(1).file()), 60));
        MediaException damaged = assertThrows(MediaException.class,
                () -> render(cut(List.of(VideoItem.of("a", new StillSource(broken, "x"), 10)))));
        assertEquals(1, damaged.getMessage().lines().count(), damaged.getMessage());
        Path missing = folder.resolve("missing.png");
        assertEquals("The media file " + missing + " is missing.", assertThrows(MediaException.class,
                () -> render(cut(List.of(VideoItem.of("a", new StillSource(missing, "y"), 10))))).getMessage());
        assertEquals(Reason.REFUSED, assertThrows(MediaException.class, () -> renderer.render(
                cut(fixtures.stills(1, 5)), RenderPreset.H264, folder.resolve("no/film.mp4"), NONE)).reason());
        assertFalse(Files.exists(film));
        assertEquals(List.of(), rest());
    }

    @Test
    void everyPresetGivesItsCodecsAndAllFrames() throws Exception {
        List<VideoItem> items = new ArrayList<>(fixtures.stills(3, 14));
        items.set(0, items.get(0).withDissolve(4));
        Path tone = fixtures.wav("tone.wav", 44100, 2, 1, t -> 0.3 * Math.sin(2 * Math.PI * 300 * t));
        CutSpec cut = new CutSpec(SMALL, items, List.of(AudioItem.at(tone, Fixtures.sha(tone), SMALL, 0, 24)),
                List.of(new SubtitleCue(2, 30, List.of("Hello <you>"), List.of("1"))), List.of(new Chapter(0, "One")),
                "T", "en");
        String[][] codecs = {{"h264", "aac", "mov_text"}, {"h264", "aac", "mov_text"}, {"h264", "aac", "mov_text"},
            {"vp9", "opus", "webvtt"}, {"prores", "pcm_s24le", "mov_text"}};
        for (int i = 0; i < codecs.length; i++) {
            RenderPreset preset = RenderPreset.ALL.get(i);
            Path file = folder.resolve("film-" + preset.id() + "." + preset.extension());
            renderer.render(cut, preset, file, NONE);
            MediaInfo info = Fixtures.PROBE.counting(file, NONE);
            assertEquals(codecs[i][0], info.video().orElseThrow().codec(), preset.id());
            assertEquals(codecs[i][1], info.audio().orElseThrow().codec(), preset.id());
            assertEquals(codecs[i][2], info.first("subtitle").orElseThrow().codec(), preset.id());
            assertEquals(42, info.video().orElseThrow().frames(), preset.id());
            assertEquals(preset.pixelFormat(), info.video().orElseThrow().pixelFormat(), preset.id());
            assertEquals(1, info.chapters().size(), preset.id());
        }
    }

    @Test
    void wideFilmKeepsItsShapeOrIsLetterboxedInFullHd() throws Exception {
        VideoFormat scope = new VideoFormat(24, 1, 1920, 804);
        CutSpec cut = new CutSpec(scope, List.of(VideoItem.of("a", fixtures.still(1, 1920, 804), 12)), List.of(),
                List.of(), List.of(), "T", "en");
        renderer.render(cut, RenderPreset.H264, film, NONE);
        assertEquals(804, probe(film).video().orElseThrow().height());
        renderer.render(cut, RenderPreset.HD, film, NONE);
        MediaInfo.Stream video = probe(film).video().orElseThrow();
        assertEquals("1920x1080", video.width() + "x" + video.height());
        byte[] picture = Fixtures.greyFrames(film, 192, 108).get(6);
        for (int y = 0; y < 108; y++) {
            double light = Fixtures.mean(java.util.Arrays.copyOfRange(picture, y * 192, (y + 1) * 192));
            boolean bar = y < 13 || y > 94;
            assertTrue(bar ? light < 2 : y < 15 || y > 92 || light > 30, "row " + y + " has the light " + light);
        }
    }
}
