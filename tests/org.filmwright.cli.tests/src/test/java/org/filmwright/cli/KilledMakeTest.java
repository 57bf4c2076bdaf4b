// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** A make or render that is killed loses nothing it told, leaves a film that check passes, and goes on from there. */
class KilledMakeTest {
    private static final Pattern MADE = Pattern.compile("^(Voices|Frames|Clips) +(\\d+) ");
    private static final String SCRIPT = """
            FADE IN:

            INT. SLEEPER - NIGHT

            Rain on the window. JANE sits on the lower bunk. TOM stands in the door.

            JANE
            Nobody sleeps.

            TOM
            I do, whenever the train stops.

            JANE
            It never stops.

            DISSOLVE TO:

            EXT. VIADUCT - NIGHT

            The train crosses. One window is lit.

            JANE (V.O.)
            That was the last time I saw him.

            FADE OUT.
            """;

    @TempDir
    Path temp;
    private final Random random = new Random(Long.getLong("filmwright.seed", System.nanoTime()));
    private final Map<String, String> edited = new LinkedHashMap<>();
    private Path film;

    @BeforeEach
    void makeFilm() throws IOException {
        film = temp.resolve("film");
        Cli.run("new", film, "--name", "Killed", "--size", "320x180").ok();
        Cli.run("import", film, Files.writeString(temp.resolve("script.fountain"), SCRIPT)).ok();
    }

    @Test
    void killedMakeGoesOn() throws Exception {
        killMake(4);
    }

    @Test
    @Tag("long")
    void killedMakeGoesOnHoweverOften() throws Exception {
        killMake(60);
    }

    @Test
    void killedRenderLeavesNoHalfFile() throws Exception {
        killRender(3);
    }

    @Test
    @Tag("long")
    void killedRenderLeavesNoHalfFileHoweverOften() throws Exception {
        killRender(30);
    }

    private void killMake(int kills) throws Exception {
        int killed = 0;
        for (int i = 0; i < kills; i++) {
            List<String> before = edits();
            editALine(i);
            List<String> told = kill(600 + random.nextInt(4000), "make", film);
            killed += told == null ? 0 : 1;
            verify(before, "kill " + i);
            if (told != null) {
                assertWhatWasToldIsDone(told);
            }
        }
        assertTrue(killed > 0, "at least one make was killed before its end");
        assertEquals(0, Cli.run("make", film).code());
        List<String> all = edits();
        assertEquals(0, Cli.run("make", film).code());
        assertEquals(all, edits(), "nothing is left to do");
        assertWholeFile(film.resolve("exports/final_cut.mp4"));
        assertEquals(List.of(), files(film.resolve("assets/.incoming")), "no litter of killed runs");
    }

    private void killRender(int kills) throws Exception {
        assertEquals(0, Cli.run("make", film).code());
        Path out = temp.resolve("out.mp4");
        for (int i = 0; i < kills; i++) {
            deleteCache(film.resolve("meta/cache"));
            List<String> before = edits();
            kill(500 + random.nextInt(2000), "render", film, out);
            verify(before, "kill " + i);
            if (Files.exists(out)) {
                assertWholeFile(out);
                Files.delete(out);
            }
        }
        assertEquals(0, Cli.run("render", film, out).code());
        assertWholeFile(out);
    }

    /** Changes a spoken line, so that there is something to make. */
    private void editALine(int number) {
        JsonObject scene = blocks("screenplay").stream()
                .filter(block -> block.get("kind").getAsString().equals("scene")).toList().get(number % 2);
        JsonObject line = null;
        for (JsonElement child : scene.getAsJsonArray("children")) {
            boolean spoken = child.getAsJsonObject().get("kind").getAsString().equals("dialogue");
            line = spoken ? child.getAsJsonObject() : line;
        }
        String text = "Words number " + number + ", and some more of them.";
        Cli.run("edit", film, line.get("id").getAsString(), "--content", text).ok();
        edited.put(line.get("id").getAsString(), text);
    }

    /**
     * Runs a command and kills it, with its children as they are.
     *
     * @return what it printed, or null if it had ended before
     */
    private List<String> kill(long millis, Object... args) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java,
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx400m", "-XX:+IgnoreUnrecognizedVMOptions",
                "-Djava.awt.headless=true", "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Program.class.getName()));
        Stream.of(args).map(String::valueOf).forEach(command::add);
        Path out = temp.resolve("out.txt");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.toHandle().destroyForcibly();
        process.waitFor();
        String text = Files.readString(out, StandardCharsets.UTF_8);
        return ended ? null : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private void verify(List<String> before, String when) {
        assertTrue(Cli.run("check", film, "--json").json().get("ok").getAsBoolean(), when);
        assertTrue(edits().containsAll(before), when);
        edited.forEach((id, text) -> assertEquals(text, Cli.run("show", film, id, "--json").ok().json()
                .getAsJsonArray("blocks").get(0).getAsJsonObject().get("content").getAsString().strip(), when));
    }

    /** A step that said how much it made has nothing left to make. */
    private void assertWhatWasToldIsDone(List<String> told) {
        List<String> steps = told.stream().filter(line -> MADE.matcher(line).find())
                .map(line -> line.split(" ")[0]).toList();
        if (!steps.isEmpty()) {
            List<String> again = Cli.run("make", film, "--to", "shots").out().lines().toList();
            for (String step : steps) {
                assertTrue(again.stream().anyMatch(line -> line.matches(step + " +0 .*")), step + " in " + again);
            }
        }
    }

    private List<String> edits() {
        List<String> ids = new ArrayList<>();
        Cli.run("history", film, "--json").ok().json().getAsJsonArray("edits")
                .forEach(edit -> ids.add(edit.getAsJsonObject().get("id").getAsString()));
        return ids;
    }

    private List<JsonObject> blocks(String stage) {
        List<JsonObject> blocks = new ArrayList<>();
        Cli.run("list", film, stage, "--json").ok().json().getAsJsonArray("blocks")
                .forEach(block -> blocks.add(block.getAsJsonObject()));
        return blocks;
    }

    private void assertWholeFile(Path file) throws Exception {
        long frames = blocks("shots").stream()
                .mapToLong(shot -> shot.getAsJsonObject("attributes").get("duration").getAsLong()).sum();
        assertEquals(frames / 24.0, new Probe(FfmpegRunner.standard()).of(file, new NullProgressMonitor()).video()
                .orElseThrow().seconds(), 1 / 24.0);
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void deleteCache(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
