// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.Probe;
import org.filmwright.provider.scratch.SpokenText;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A film that was made and rendered by commands, and what can be measured of it. */
final class MadeFilm {
    private static final double FPS = 24;
    private static final int SECOND = 24;
    private static final Pattern BLACK = Pattern.compile("black_start:([\\d.]+) black_end:([\\d.]+)");
    private static final Pattern FREEZE = Pattern.compile("freeze_(start|end): ([\\d.]+)");

    private final Path film;
    private final Path mp4;
    private final Path temp;

    private MadeFilm(Path temp) {
        this.temp = temp;
        film = temp.resolve("film");
        mp4 = temp.resolve("film.mp4");
    }

    /** Takes a script through new, import, make, check, render and a second make. */
    static MadeFilm of(Path temp, Path script, String size) {
        MadeFilm made = new MadeFilm(temp);
        Cli.run("new", made.film, "--name", "Feature", "--size", size).ok();
        Cli.run("import", made.film, script).ok();
        assertEquals(0, Cli.run("make", made.film).code());
        assertTrue(Cli.run("check", made.film, "--json").json().get("ok").getAsBoolean());
        JsonObject render = Cli.run("render", made.film, made.mp4, "--json").json();
        assertEquals(made.frames(), render.get("frames").getAsLong());
        assertEquals(0, render.get("rendered").getAsInt(), "make has rendered every segment already");
        int edits = made.stat("edits");
        assertEquals(0, Cli.run("make", made.film).code());
        assertEquals(edits, made.stat("edits"), "a second make changes nothing");
        assertEquals(0, made.stat("stale"));
        return made;
    }

    Path folder() {
        return film;
    }

    /** The file has the streams, length, chapters, subtitles, times of shots and black that the script asks for. */
    void verify(String size) throws Exception {
        MediaInfo info = new Probe(FfmpegRunner.standard()).of(mp4, new NullProgressMonitor());
        assertEquals(List.of("h264", "aac", "mov_text"),
                info.streams().stream().map(MediaInfo.Stream::codec).limit(3).toList());
        MediaInfo.Stream video = info.video().orElseThrow();
        assertEquals(size + " yuv420p", video.width() + "x" + video.height() + " " + video.pixelFormat());
        assertEquals(48_000, info.audio().orElseThrow().sampleRate());
        assertEquals(frames() / FPS, video.seconds(), 1 / FPS, "as long as the shot list");
        assertEquals(frames() / FPS, info.audio().orElseThrow().seconds(), 2 / FPS, "sound as long as the picture");
        assertEquals(frames() / FPS, info.seconds(), 2 / FPS);
        assertEquals(stat("scenes"), info.chapters().size());
        assertEquals(dialogue(), words(subtitles()));
        assertTimesOfShots();
        assertBlackOnlyInFades();
    }

    List<JsonObject> blocks(String stage) {
        List<JsonObject> blocks = new ArrayList<>();
        Cli.run("list", film, stage, "--json").ok().json().getAsJsonArray("blocks")
                .forEach(block -> blocks.add(block.getAsJsonObject()));
        return blocks;
    }

    static long number(JsonObject block, String name) {
        JsonElement value = block.getAsJsonObject("attributes").get(name);
        return value == null ? 0 : value.getAsLong();
    }

    private long frames() {
        return blocks("shots").stream().mapToLong(shot -> number(shot, "duration")).sum();
    }

    double seconds() {
        return frames() / FPS;
    }

    int stat(String name) {
        return Cli.run("stats", film, "--json").ok().json().get(name).getAsInt();
    }

    static void between(double least, double most, double value) {
        assertTrue(least <= value && value <= most, value + " is not within " + least + " and " + most);
    }

    /** Every word of dialogue in the script, as often as it stands there. */
    private List<String> dialogue() {
        Path script = temp.resolve("out.fountain");
        Cli.run("export", film, script).ok();
        StringBuilder text = new StringBuilder();
        JsonArray elements = Cli.run("parse", "--json", script).json().getAsJsonArray("elements");
        for (JsonElement each : elements) {
            JsonObject element = each.getAsJsonObject();
            if (List.of("dialogue", "lyrics").contains(element.get("type").getAsString())) {
                text.append(SpokenText.words(element.get("text").getAsString())).append(' ');
            }
        }
        return words(text);
    }

    private String subtitles() throws Exception {
        Path file = temp.resolve("subtitles.srt");
        FfmpegCall call = new FfmpegCall();
        call.input(mp4);
        call.options("-map", "0:s:0").output("srt", file);
        FfmpegRunner.standard().run(call, new NullProgressMonitor());
        StringBuilder text = new StringBuilder();
        for (String block : Files.readString(file).split("\\R\\R+")) {
            block.lines().skip(2).forEach(line -> text.append(line.replaceAll("<[^>]*>", "")).append(' '));
        }
        return text.toString();
    }

    /** Words in alphabetical order, for lines that overlap stand in another order; the dash of a speaker is no word. */
    private static List<String> words(CharSequence text) {
        return Arrays.stream(text.toString().replaceAll("(^|\\s)[-–] ", " ").strip().split("\\s+")).sorted().toList();
    }

    private void assertTimesOfShots() {
        List<JsonObject> shots = blocks("shots");
        double average = seconds() / shots.size();
        between(3, 8, average);
        List<String> tooLong = shots.stream().filter(shot -> number(shot, "duration") > 20 * SECOND)
                .map(shot -> shot.get("content").getAsString()).toList();
        assertEquals(List.of(), tooLong, "no shot is longer than 20 s");
        Map<String, JsonObject> setUps = new HashMap<>();
        blocks("shooting").forEach(setUp -> setUps.put(setUp.get("id").getAsString(), setUp));
        long still = shots.stream().map(shot -> setUps.get(shot.getAsJsonObject("links").getAsJsonArray("setUp").get(0)
                .getAsString())).filter(MadeFilm::isStatic).count();
        assertTrue(still >= 0.6 * shots.size(), still + " of " + shots.size() + " are static");
    }

    private static boolean isStatic(JsonObject setUp) {
        JsonElement movement = setUp.getAsJsonObject("attributes").get("movement");
        return movement == null || movement.getAsString().isEmpty() || movement.getAsString().equals("static");
    }

    private void assertBlackOnlyInFades() throws CoreException {
        FfmpegCall call = new FfmpegCall();
        call.input(mp4);
        call.options("-map", "0:v:0", "-vf", "blackdetect=d=0.04:pix_th=0.03").nullOutput();
        Matcher black = BLACK.matcher(FfmpegRunner.standard().runVerbose(call, new NullProgressMonitor()));
        List<double[]> fades = fades();
        while (black.find()) {
            double from = Double.parseDouble(black.group(1));
            double to = Double.parseDouble(black.group(2));
            assertTrue(fades.stream().anyMatch(fade -> fade[0] - 0.05 <= from && to <= fade[1] + 0.05),
                    "black from " + from + " to " + to + " s, where no fade is written");
        }
    }

    /** Stretches in seconds: a fade out and the fade in behind it make one. */
    private List<double[]> fades() {
        List<double[]> fades = new ArrayList<>();
        long at = 0;
        for (JsonObject shot : blocks("shots")) {
            long end = at + number(shot, "duration");
            if (number(shot, "fadeIn") > 0) {
                add(fades, at / FPS, (at + number(shot, "fadeIn")) / FPS);
            }
            if (number(shot, "fadeOut") > 0) {
                add(fades, (end - number(shot, "fadeOut")) / FPS, end / FPS);
            }
            at = end;
        }
        return fades;
    }

    private static void add(List<double[]> fades, double from, double to) {
        double[] last = fades.isEmpty() ? null : fades.get(fades.size() - 1);
        if (last != null && Math.abs(last[1] - from) < 0.01) {
            last[1] = to;
        } else {
            fades.add(new double[] {from, to});
        }
    }

    /** Shots that stand still on screen, measured: those that a freeze covers but for its first and last frames. */
    long frozenShots() throws CoreException {
        FfmpegCall call = new FfmpegCall();
        call.input(mp4);
        call.options("-map", "0:v:0", "-vf", "freezedetect=n=0.001:d=0.5").nullOutput();
        Matcher found = FREEZE.matcher(FfmpegRunner.standard().runVerbose(call, new NullProgressMonitor()));
        List<double[]> freezes = new ArrayList<>();
        while (found.find()) {
            double time = Double.parseDouble(found.group(2));
            if (found.group(1).equals("start")) {
                freezes.add(new double[] {time, seconds()});
            } else {
                freezes.get(freezes.size() - 1)[1] = time;
            }
        }
        long frozen = 0;
        long at = 0;
        for (JsonObject shot : blocks("shots")) {
            double from = at / FPS + 0.1;
            at += number(shot, "duration");
            double to = at / FPS - 0.1;
            frozen += freezes.stream().anyMatch(freeze -> freeze[0] <= from && to <= freeze[1]) ? 1 : 0;
        }
        return frozen;
    }
}
