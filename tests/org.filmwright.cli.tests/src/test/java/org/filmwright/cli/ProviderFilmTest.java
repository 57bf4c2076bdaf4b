// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.media.FfmpegCall;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.Probe;
import org.filmwright.testing.FakeServer;
import org.filmwright.testing.OpenAiShapes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;

/** A film made by another provider than the built-in one: a real server that answers in OpenAI's shapes. */
class ProviderFilmTest {
    private static final String KEY = "sk-planted-film-0123456789";
    private static final String SCRIPT = """
            INT. SLEEPER - NIGHT

            JANE sits on the lower bunk.

            JANE
            Nobody sleeps.
            """;

    @TempDir
    Path temp;
    private final Map<String, String> environment = new HashMap<>();
    private FakeServer server;
    private Path film;

    @BeforeEach
    void open() throws IOException, CoreException {
        server = new FakeServer();
        OpenAiShapes.on(server, clip(), question -> question.contains("json_schema")
                ? "{\"items\":[{\"name\":\"The night train\",\"text\":\"Jane cannot sleep.\"}]}" : SCRIPT);
        environment.putAll(Map.of("OPENAI_BASE_URL", server.uri("/v1").toString(), "OPENAI_API_KEY", KEY,
                "FILMWRIGHT_HOME", temp.resolve("home").toString(), "FILMWRIGHT_OPENAI_IMAGE_MODEL", "m-image",
                "FILMWRIGHT_OPENAI_SPEECH_MODEL", "m-speech", "FILMWRIGHT_OPENAI_VIDEO_MODEL", "m-video",
                "FILMWRIGHT_OPENAI_TEXT_MODEL", "m-text"));
        film = temp.resolve("film");
        run("new", film, "--name", "Film", "--size", "160x96").ok();
        run("import", film, Files.writeString(temp.resolve("script.fountain"), SCRIPT)).ok();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private byte[] clip() throws CoreException, IOException {
        Path file = temp.resolve("clip.mp4");
        FfmpegCall call = new FfmpegCall();
        call.filterInput("testsrc=size=160x96:rate=24:duration=12");
        call.options("-c:v", "libopenh264", "-pix_fmt", "yuv420p").output("mp4", file);
        FfmpegRunner.standard().run(call, new NullProgressMonitor());
        return Files.readAllBytes(file);
    }

    private Cli.Result run(Object... args) {
        return Cli.run(Installed.onClassPath(environment), args);
    }

    private JsonArray jobs() {
        return run("jobs", film, "--json").ok().json().getAsJsonArray("jobs");
    }

    @Test
    void scriptBecomesAFilmThroughTheProvider() throws CoreException, IOException {
        environment.putAll(Map.of("FILMWRIGHT_OPENAI_PRICE_IMAGE", "0.04 EUR", "FILMWRIGHT_OPENAI_PRICE_SPEECH", "0",
                "FILMWRIGHT_OPENAI_PRICE_VIDEO", "0.10 EUR"));
        Cli.Result made = run("make", film, "--provider", "openai");
        assertEquals(0, made.code(), made.err());
        int shots = run("list", film, "shots", "--json").ok().json().getAsJsonArray("blocks").size();
        assertEquals(shots, server.count("POST /v1/images/generations"));
        assertEquals(shots, server.count("POST /v1/videos"));
        assertEquals(1, server.count("POST /v1/audio/speech"));
        assertEquals(2 * shots + 1, jobs().size());
        jobs().forEach(job -> assertEquals("done", job.getAsJsonObject().get("state").getAsString()));
        assertTrue(run("spend", film).ok().out().contains("EUR"));
        Path rendered;
        try (Stream<Path> files = Files.list(film.resolve("exports"))) {
            rendered = files.filter(file -> file.toString().endsWith(".mp4")).findFirst().orElseThrow();
        }
        MediaInfo info = new Probe(FfmpegRunner.standard()).of(rendered, new NullProgressMonitor());
        assertTrue(info.seconds() > 3, info.seconds() + " s");
        assertTrue(info.first("audio").isPresent());
        int before = server.requests().size();
        assertEquals(0, run("make", film).code(), "without a provider the film keeps those it has");
        assertEquals(before, server.requests().size(), "and nothing is made or paid twice");
        assertNoKeyIn(film);
        assertNoKeyIn(temp.resolve("home"));
        run("bundle", film, temp.resolve("film.film")).ok();
        assertFalse(text(temp.resolve("film.film")).contains(KEY));
        assertFalse((made.out() + made.err()).contains(KEY));
    }

    @Test
    void ideaBecomesAFilmThroughTheProvider() {
        film = temp.resolve("idea");
        run("new", film, "--name", "Idea", "--size", "160x96").ok();
        run("edit", film, "film", "--set", "logline=A sleeper train, and nobody sleeps").ok();
        run("proposal", "accept", film, ask("film", "plot")).ok();
        String card = run("list", film, "plot", "--json").ok().json().getAsJsonArray("blocks").get(0)
                .getAsJsonObject().get("id").getAsString();
        assertTrue(server.last().text().contains("nobody sleeps"), "the logline is in the prompt");
        run("proposal", "accept", film, ask(card, "scene")).ok();
        assertTrue(server.last().text().contains("Jane cannot sleep."), "the card is in the prompt");
        assertTrue(run("list", film, "screenplay").ok().out().contains("INT. SLEEPER - NIGHT"));
        Cli.Result made = run("make", film, "--provider", "openai");
        assertEquals(0, made.code(), made.err());
        assertTrue(Files.isDirectory(film.resolve("exports")));
        jobs().forEach(job -> assertEquals("done", job.getAsJsonObject().get("state").getAsString()));
        assertTrue(server.count("POST /v1/videos") > 0);
    }

    /** Asks for text and gives the id of the proposal. */
    private String ask(String block, String operation) {
        Cli.Result result = run("generate", film, block, "--op", operation, "--provider", "openai");
        assertEquals(0, result.code(), result.err());
        return result.out().split(" ")[0];
    }

    @Test
    void oneOperationIsGivenToAnotherProvider() {
        Cli.Result made = run("make", film, "--to", "shots", "--provider", "frame=openai");
        assertEquals(0, made.code(), made.err());
        assertTrue(server.count("POST /v1/images/generations") > 0);
        assertEquals(0, server.count("POST /v1/audio/speech"));
        assertEquals(0, server.count("POST /v1/videos"));
    }

    @Test
    void whatCannotBeDoneIsSaidBeforeAnyCall() {
        environment.remove("FILMWRIGHT_OPENAI_SPEECH_MODEL");
        Cli.Result refused = run("make", film, "--provider", "openai");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("FILMWRIGHT_OPENAI_SPEECH_MODEL"), refused.err());
        assertEquals(0, server.requests().size());
        Cli.Result capped = run("make", film, "--to", "shots", "--provider", "frame=openai", "--budget", "5");
        assertTrue(capped.err().contains("is not known, so the budget of 5 EUR cannot be kept"), capped.err());
        assertEquals(0, server.requests().size());
        assertTrue(run("make", film, "--provider", "nobody").err().contains("this Filmwright has scratch, openai"));
        assertTrue(run("make", film, "--provider", "cut=openai").err().contains("There is no operation 'cut'"));
    }

    @Test
    void wrongKeyIsOneSentenceWithoutTheKey() throws IOException {
        server.on("POST /v1/images/generations", (request, reply) -> reply.json(401,
                "{\"error\":{\"message\":\"Incorrect API key provided: " + KEY + "\"}}"));
        Cli.Result refused = run("make", film, "--to", "shots", "--provider", "frame=openai");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("OpenAI-compatible: The key is missing or wrong."), refused.err());
        assertFalse(refused.err().contains(KEY));
        assertNoKeyIn(film);
    }

    private static void assertNoKeyIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> telling = files.filter(Files::isRegularFile).filter(file -> text(file).contains(KEY)).toList();
            assertEquals(List.of(), telling);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
