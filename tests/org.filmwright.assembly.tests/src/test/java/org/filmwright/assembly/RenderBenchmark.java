// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.filmwright.media.MediaInfo;

/**
 * Measures rendering a long film of stills; run by hand. Arguments: a folder, the number of shots, a size such as
 * 640x360, and the share of shots with a camera move.
 */
final class RenderBenchmark {
    private RenderBenchmark() {
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int shots = Integer.parseInt(arguments[1]);
        String[] size = arguments[2].split("x");
        double moves = Double.parseDouble(arguments[3]);
        VideoFormat format = new VideoFormat(24, 1, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        Fixtures fixtures = new Fixtures(folder);
        Random random = new Random(1);
        List<VideoItem> items = new ArrayList<>();
        List<AudioItem> sounds = new ArrayList<>();
        List<SubtitleLayout.Line> lines = new ArrayList<>();
        List<Chapter> chapters = new ArrayList<>();
        Path voice = fixtures.wav("voice.wav", 22_050, 1, 5,
                t -> 0.4 * Math.sin(2 * Math.PI * (180 + 30 * Math.sin(3 * t)) * t) * Math.abs(Math.sin(9 * t)));
        String sha = Fixtures.sha(voice);
        long at = 0;
        for (int i = 0; i < shots; i++) {
            StillSource still = fixtures.still(i, 1280, 1280 * format.height() / format.width());
            if (random.nextDouble() < moves) {
                still = new StillSource(still.file(), still.sha(), CameraMove.between(Framing.FULL,
                        new Framing(0.5, 0.45, 0.85)));
            }
            int frames = 72 + random.nextInt(96);
            VideoItem item = VideoItem.of("shot " + i, still, frames);
            items.add(i % 40 == 39 ? item.withDissolve(24) : item);
            if (i % 30 == 0) {
                chapters.add(new Chapter(at, "Scene " + (i / 30 + 1)));
            }
            if (i % 5 != 0) {
                sounds.add(new AudioItem(voice, sha, format.sample(at + 8), 0, format.sample(frames - 20), 0, 0, 0));
                lines.add(new SubtitleLayout.Line("l" + i, "This is line number " + i + ", and it is said here.",
                        at + 8, at + frames - 12));
            }
            at += frames;
        }
        List<SubtitleCue> cues = new SubtitleLayout(format).cues(lines, at);
        CutSpec cut = new CutSpec(format, items, sounds, cues, chapters, "A long film", "en");
        Renderer renderer = new Renderer(Fixtures.RUNNER, folder.resolve("cache"));
        Path film = folder.resolve("film.mp4");
        report("first", renderer, cut, film);
        report("again", renderer, cut, film);
        int middle = shots / 2;
        items.set(middle, VideoItem.of("changed", fixtures.still(99_999, 1280, 720), items.get(middle).duration()));
        report("one shot changed", renderer, new CutSpec(format, items, sounds, cues, chapters, "A long film", "en"),
                film);
    }

    private static void report(String name, Renderer renderer, CutSpec cut, Path film) throws Exception {
        long start = System.nanoTime();
        Renderer.Report report = renderer.render(cut, RenderPreset.H264, film, Fixtures.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        MediaInfo info = Fixtures.probe(film);
        PrintStream out = System.out;
        out.printf("%s: %.1f s for %.1f s of film (%.1f x), %d segments, %d rendered; video %.6f s, sound %.6f s, "
                + "%d MB%n", name, seconds, cut.format().seconds(report.frames()), cut.format().seconds(report.frames()) / seconds,
                report.segments(), report.rendered(), info.video().orElseThrow().seconds(),
                info.audio().orElseThrow().seconds(), Files.size(film) >> 20);
        out.printf("heap %d MB%n", Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20);
    }
}
