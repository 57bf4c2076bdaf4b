// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import static org.filmwright.assembly.Fixtures.NONE;
import static org.filmwright.assembly.Fixtures.RUNNER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.filmwright.media.MediaInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongFilmTest {
    /** As H.264, but with sound that is quick to encode and exact to read back. */
    private static final RenderPreset LOSSLESS_SOUND = new RenderPreset("test", "Test", "mp4", "mp4", 1, null,
            "yuv420p", 0.1, RenderPreset.H264.pictureCodec(), List.of("-c:a", "flac", "-compression_level", "0"), "mp4",
            "mov_text", List.of());

    @TempDir
    Path folder;

    /** 1,200 shots of 24000/1001 frames a second: an odd rate and odd lengths, so that any rounding would add up. */
    @Test
    void pictureSoundAndChaptersDoNotDriftOverAHundredMinutes() throws Exception {
        VideoFormat format = new VideoFormat(24000, 1001, 64, 36);
        Fixtures fixtures = new Fixtures(folder);
        Path click = fixtures.wav("click.wav", 48_000, 2, 0.2, t -> t < 0.01 ? 0.7 : 0);
        StillSource white = fixtures.still(1, 64, 36);
        Random random = new Random(9);
        List<VideoItem> items = new ArrayList<>();
        List<AudioItem> clicks = new ArrayList<>();
        List<Chapter> chapters = new ArrayList<>(List.of(new Chapter(0, "Head")));
        List<Long> flashes = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < 1200; i++) {
            int frames = 119 + random.nextInt(3);
            boolean flash = i % 100 == 50 || i == 1199;
            items.add(VideoItem.of("shot " + i, flash ? white : new BlackSource(), frames));
            if (flash) {
                flashes.add(at);
                clicks.add(AudioItem.at(click, Fixtures.sha(click), format, at, 4));
                chapters.add(new Chapter(at, "Shot " + i));
            }
            at += frames;
        }
        CutSpec cut = new CutSpec(format, items, clicks, List.of(), chapters, "Long", "en");
        Path film = folder.resolve("film.mp4");
        Renderer.Report report = new Renderer(RUNNER, folder.resolve("cache")).render(cut, LOSSLESS_SOUND, film, NONE);
        assertEquals(at, report.frames());
        assertTrue(report.rendered() <= 6, "equal shots are encoded once");
        MediaInfo info = Fixtures.probe(film);
        assertEquals(at, info.video().orElseThrow().frames());
        assertEquals(format.seconds(at), info.video().orElseThrow().seconds(), 1e-5);
        assertEquals(format.seconds(at), info.audio().orElseThrow().seconds(), 1e-4);
        assertEquals(24000, info.video().orElseThrow().fpsNumerator());
        for (int i = 0; i < chapters.size(); i++) {
            assertEquals(format.seconds(chapters.get(i).start()), info.chapters().get(i).start(), 0.001);
        }
        List<Long> times = Fixtures.frameTimes(film);
        for (int f = 0; f < times.size(); f++) {
            assertEquals(f * 1001L * (format.timescale() / 24000), times.get(f));
        }
        List<byte[]> frames = Fixtures.greyFrames(film, 4, 4);
        Set<Long> places = new HashSet<>();
        flashes.forEach(flash -> places.addAll(List.of(format.sample(flash) - 1, format.sample(flash) + 1)));
        Map<Long, Short> sound = Fixtures.soundAt(film, places);
        for (long flash : flashes) {
            assertTrue(Fixtures.mean(frames.get((int) flash)) > 40, "picture at frame " + flash);
            assertTrue(Fixtures.mean(frames.get((int) flash - 1)) < 5, "black before frame " + flash);
            long sample = format.sample(flash);
            assertTrue(sound.get(sample + 1) > 10_000 && sound.get(sample - 1) == 0, "sound at frame " + flash);
        }
        Files.delete(film);
    }
}
