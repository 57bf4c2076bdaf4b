// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.cli.Cli.Result;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** Films that cannot be written or read as they are: one clear sentence, the right exit code, nothing lost. */
class BadFilmTest {
    @TempDir
    Path temp;
    private Path film;
    private String idea;

    @BeforeEach
    void makeFilm() throws CoreException {
        film = Cli.film(temp);
        idea = Cli.add(film, BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content("A train"));
    }

    @Test
    void readOnlyFilmCanBeReadAndIsNotChanged() throws Exception {
        try (Mount mount = Mount.readOnly(film)) {
            assertTrue(Cli.run("list", film, "ideation").ok().out().contains("A train"));
            Cli.run("check", film).ok();
            Cli.run("stats", film, "--json").ok();
            Cli.run("bundle", film, temp.resolve("x.film")).ok();
            Result edit = Cli.run("edit", film, idea, "--content", "A bus");
            assertEquals(1, edit.code());
            assertTrue(edit.sentence().contains("read-only"), edit.err());
            assertEquals(1, Cli.run("undo", film).code());
            assertEquals(3, Cli.run("bundle", film, film.resolve("x.film")).code());
        }
        assertTrue(Cli.run("list", film, "ideation").ok().out().contains("A train"));
    }

    @Test
    void readOnlyFilmOfAKilledWriterShowsAllThatWasAcknowledged() throws Exception {
        FilmSession session = Cli.films().open(film, OpenMode.WRITE);
        Path copy = temp.resolve("killed");
        try {
            session.edit("Change", edit -> edit.content(idea, "A night train")).durable().get();
            copyAsLeftByAKill(film, copy);
        } finally {
            session.close();
        }
        try (Mount mount = Mount.readOnly(copy)) {
            assertTrue(Cli.run("list", copy, "ideation").ok().out().contains("A night train"));
            Cli.run("check", copy).ok();
        }
        assertTrue(Cli.run("list", copy, "ideation").ok().out().contains("A night train"));
    }

    @Test
    void newerFilmIsRefusedAndLeftAlone() throws Exception {
        sql("PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(film.resolve("project.db"));
        for (Result result : List.of(Cli.run("list", film, "plot"), Cli.run("edit", film, idea, "--content", "x"),
                Cli.run("check", film, "--json"), Cli.run("undo", film), Cli.run("stats", film, "--json"))) {
            assertEquals(1, result.code());
            assertTrue(result.sentence().contains("newer Filmwright"), result.err());
        }
        assertTrue(Arrays.equals(before, Files.readAllBytes(film.resolve("project.db"))));
    }

    @Test
    void filmOpenElsewhereCanBeReadAndNamesItsWriter() throws Exception {
        Process holder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), LockHolder.class.getName(), film.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(holder.getInputStream()))) {
            assertEquals("open My movie", out.readLine());
            Result edit = Cli.run("edit", film, idea, "--content", "A bus");
            assertEquals(1, edit.code());
            assertTrue(edit.sentence().contains("process " + holder.pid()), edit.err());
            assertTrue(Cli.run("list", film, "ideation").ok().out().contains("A train"));
            Cli.run("check", film).ok();
            Cli.run("bundle", film, temp.resolve("x.film")).ok();
        } finally {
            holder.destroyForcibly();
            holder.waitFor();
        }
        Cli.run("edit", film, idea, "--content", "A bus").ok();
    }

    @Test
    void fileThatIsNoDatabaseIsDamage() throws Exception {
        Files.writeString(film.resolve("project.db"), "This is text, and long enough to be looked at. ".repeat(100));
        assertDamaged();
        Files.write(film.resolve("project.db"), new byte[0]);
        assertDamaged();
    }

    @Test
    void databaseOfSomethingElseIsNotOpened() throws Exception {
        sql("PRAGMA application_id = 1");
        assertDamaged();
        sql("PRAGMA application_id = 1181314413");
        sql("DROP TABLE versions");
        assertDamaged();
    }

    @Test
    void rowsThatCannotBeReadAreDamage() throws Exception {
        for (String sql : List.of("UPDATE blocks SET attributes = 'no json' WHERE id = '" + idea + "'",
                "UPDATE blocks SET links = '{\"a\":7}' WHERE id = '" + idea + "'",
                "UPDATE blocks SET tags = '{}' WHERE id = '" + idea + "'",
                "UPDATE edits SET parents = '[' WHERE seq = 2", "UPDATE edits SET time = 'noon' WHERE seq = 2",
                "UPDATE versions SET content = 'forged' WHERE block = '" + idea + "'",
                "DELETE FROM edits WHERE seq = 1", "DELETE FROM versions", "DELETE FROM blocks",
                "UPDATE branches SET parent = 'nobody'", "UPDATE branches SET parent = id",
                "DELETE FROM branches", "DELETE FROM projects")) {
            Path copy = temp.resolve("copy");
            copyAsLeftByAKill(film, copy);
            sql(copy, sql);
            Result check = Cli.run("check", copy, "--json");
            assertEquals(3, check.code(), sql);
            assertFalse(check.json().get("ok").getAsBoolean(), sql);
            assertKnownFailure(Cli.run("list", copy, "ideation"), sql);
            assertKnownFailure(Cli.run("history", copy), sql);
            delete(copy);
        }
    }

    @Test
    void missingAndAlteredAssetsAreFound() throws Exception {
        Path file = Files.write(temp.resolve("noise.wav"), new byte[] {1, 2, 3, 4});
        String hash = Cli.run("asset", "add", film, file).ok().out().split(" ")[0];
        Path stored = film.resolve("assets").resolve(hash + ".wav");
        Files.write(stored, new byte[] {1, 2, 3, 5});
        assertEquals("asset-altered", problem());
        Files.write(stored, new byte[] {1, 2, 3});
        assertEquals("asset-altered", problem());
        Files.delete(stored);
        assertEquals("asset-missing", problem());
        assertEquals(3, Cli.run("bundle", film, temp.resolve("x.film")).code());
        Cli.run("asset", "add", film, file).ok();
        Cli.run("check", film).ok();
    }

    @Test
    void anyFlippedOrMissingByteEndsInAnAnswer() throws Exception {
        damageAndAsk(30);
    }

    @Test
    @Tag("long")
    void anyFlippedOrMissingByteEndsInAnAnswerHoweverOften() throws Exception {
        damageAndAsk(1000);
    }

    private void damageAndAsk(int rounds) throws Exception {
        for (int i = 0; i < 40; i++) {
            Cli.run("edit", film, idea, "--content", "A train " + i, "--tag", "t" + i).ok();
        }
        byte[] sound = Files.readAllBytes(film.resolve("project.db"));
        long seed = Long.getLong("filmwright.seed", System.nanoTime());
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < rounds; i++) {
            byte[] bytes = sound.clone();
            if (random.nextInt(5) == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            } else {
                for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            Files.write(film.resolve("project.db"), bytes);
            String when = "round " + i + " of seed " + seed;
            Result check = Cli.run("check", film, "--json");
            assertKnownFailure(check, when);
            found += check.code() == 0 ? 0 : 1;
            assertKnownFailure(Cli.run("list", film, "ideation", "--json"), when);
            assertKnownFailure(Cli.run("history", film, "--json"), when);
            assertKnownFailure(Cli.run("stats", film, "--json"), when);
            if (check.code() != 0) {
                assertKnownFailure(Cli.run("edit", film, idea, "--content", "x"), when);
            }
        }
        assertTrue(found > rounds / 3, "most damage is found: " + found);
        Files.write(film.resolve("project.db"), sound);
        Cli.run("check", film).ok();
    }

    @Test
    void fullDiskLosesNothingThatWasAcknowledged() throws Exception {
        Path disk = temp.resolve("disk");
        try (Mount mount = Mount.small(disk, 3000)) {
            Path small = disk.resolve("film");
            Cli.run("new", small, "--name", "Small").ok();
            String note = Cli.add(small, BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content("A train"));
            Path large = Files.write(temp.resolve("large.wav"), new byte[8_000_000]);
            Result add = Cli.run("asset", "add", small, large);
            assertEquals(3, add.code());
            assertTrue(add.sentence().contains("No space left"), add.err());
            assertEquals(0, small.resolve("assets/.incoming").toFile().list().length, "nothing half-made is left");
            Path older = Files.writeString(disk.resolve("older.film"), "older");
            Path filler = fill(disk, 4096);
            assertEquals(3, Cli.run("bundle", small, older).code());
            assertEquals("older", Files.readString(older));
            assertEquals(3, Cli.run("edit", small, note, "--content", "x".repeat(20_000)).code());
            Files.delete(filler);
            filler = fill(disk, 300_000);
            List<String> acknowledged = new ArrayList<>();
            Result edit = null;
            for (int i = 0; i < 400 && (edit == null || edit.code() == 0); i++) {
                String content = i + "x".repeat(20_000);
                edit = Cli.run("edit", small, note, "--content", content);
                if (!edit.out().isEmpty()) {
                    acknowledged.add(content);
                }
            }
            assertEquals(3, edit.code());
            assertTrue(edit.err().contains("full"), edit.err());
            assertEquals(1, edit.err().lines().count(), edit.err());
            Files.delete(filler);
            Cli.run("check", small).ok();
            String shown = Cli.run("show", small, note, "--json").ok().out();
            assertTrue(shown.contains(acknowledged.isEmpty() ? "A train" : acknowledged.getLast()));
            Cli.run("edit", small, note, "--content", "Room again").ok();
        }
    }

    private static Path fill(Path disk, long left) throws IOException {
        Path filler = disk.resolve("filler");
        try (var out = Files.newOutputStream(filler)) {
            byte[] block = new byte[4096];
            while (disk.toFile().getUsableSpace() > left) {
                out.write(block);
            }
        }
        return filler;
    }

    private void assertDamaged() {
        Result check = Cli.run("check", film, "--json");
        assertEquals(3, check.code());
        assertEquals("database-damaged", check.json().getAsJsonArray("problems").get(0).getAsJsonObject().get("code")
                .getAsString());
        for (Result result : List.of(Cli.run("list", film, "plot"), Cli.run("edit", film, idea, "--content", "x"))) {
            assertEquals(3, result.code());
            assertTrue(result.sentence().contains("project.db"), result.err());
        }
    }

    /** Success, or an expected failure: never one that the program does not know. */
    private static void assertKnownFailure(Result result, String when) {
        assertTrue(Set.of(0, 1, 3).contains(result.code()), when);
        assertFalse(result.err().contains("fault of Filmwright"), when + ": " + result.err());
        if (result.code() != 0 && result.out().isEmpty()) {
            result.sentence();
        }
    }

    private String problem() {
        Result check = Cli.run("check", film, "--json");
        assertEquals(3, check.code());
        return check.json().getAsJsonArray("problems").get(0).getAsJsonObject().get("code").getAsString();
    }

    private void sql(String statement) throws Exception {
        sql(film, statement);
    }

    private static void sql(Path film, String text) throws Exception {
        try (var connection = new JDBC().connect("jdbc:sqlite:" + film.resolve("project.db"), new Properties());
                var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static void copyAsLeftByAKill(Path from, Path to) throws IOException {
        for (String part : List.of("assets", "exports", "meta")) {
            Files.createDirectories(to.resolve(part));
        }
        for (String file : List.of("project.db", "project.db-wal")) {
            if (Files.exists(from.resolve(file))) {
                Files.copy(from.resolve(file), to.resolve(file));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
