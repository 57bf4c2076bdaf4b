// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

/** Runs commands and gives what they printed. */
final class Cli {
    private Cli() {
    }

    /** What a run left. */
    record Result(int code, String out, String err) {
        /** The one document on standard output; anything before or behind it fails. */
        JsonObject json() {
            try {
                JsonReader reader = new JsonReader(new java.io.StringReader(out));
                JsonObject object = JsonParser.parseReader(reader).getAsJsonObject();
                if (reader.peek() != JsonToken.END_DOCUMENT) {
                    throw new AssertionError("More than one document: " + out);
                }
                return object;
            } catch (java.io.IOException e) {
                throw new AssertionError(out, e);
            }
        }

        /** Standard error, which must be exactly one line. */
        String sentence() {
            if (!out.isEmpty() || err.isBlank() || err.strip().lines().count() != 1) {
                throw new AssertionError("Not one sentence; out: " + out + " err: " + err);
            }
            return err.strip();
        }

        Result ok() {
            if (code != 0 || !err.isEmpty()) {
                throw new AssertionError("Exit code " + code + ": " + err);
            }
            return this;
        }
    }

    static Result run(Object... args) {
        return run(Installed.onClassPath(System.getenv()), args);
    }

    /** Runs a command of a Filmwright with other things installed. */
    static Result run(Installed installed, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(Arrays.stream(args).map(String::valueOf).toArray(String[]::new),
                new Console(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8), false), installed);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Makes a film. */
    static Path film(Path parent) {
        Path folder = parent.resolve("my-movie");
        run("new", folder, "--name", "My movie").ok();
        return folder;
    }

    static FilmSessions films() {
        return new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
    }

    /** Does something with an open film. */
    static <T> T with(Path film, Function<FilmSession, T> work) throws CoreException {
        try (FilmSession session = films().open(film, OpenMode.WRITE)) {
            return work.apply(session);
        }
    }

    /** Adds a block and gives its id. */
    static String add(Path film, BlockDraft draft) throws CoreException {
        String[] id = new String[1];
        try (FilmSession session = films().open(film, OpenMode.WRITE)) {
            session.edit("Add block", edit -> id[0] = edit.create(draft));
        }
        return id[0];
    }
}
