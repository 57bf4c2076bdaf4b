// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.http.Http;
import org.filmwright.http.HttpLimits;
import org.filmwright.testing.FakeServer;
import org.filmwright.testing.Thrown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every provider keeps. A provider's test says how to make it and names its calls; each call is then answered well
 * and in every bad way by a real server on this machine.
 */
abstract class ProviderContract {
    @TempDir
    Path temp;
    FakeServer server;

    /**
     * A call to the provider.
     *
     * @param path  what the server is asked: {@code "POST /v1/videos"}
     * @param reads whether the call only reads, so that nothing can be billed
     */
    record Exercise(String name, String path, boolean reads, Work work) {
    }

    /** Does a call; fails if its result is not right. */
    @FunctionalInterface
    interface Work {
        void run(IProgressMonitor monitor) throws CoreException, IOException;
    }

    /** How a server misbehaves, and what that means for a call that may be billed. */
    private record Misbehaviour(String name, Outcome outcome, FakeServer.Handler handler) {
    }

    /** The provider, calling {@link #server} if it calls anybody. */
    abstract GenerationProvider provider();

    /** Its calls; none if it calls nobody. */
    abstract List<Exercise> exercises();

    /** Lets the server answer well. */
    abstract void answerWell() throws IOException, CoreException;

    /** A request for an operation that the provider has. */
    abstract GenerationRequest request(String operation) throws IOException;

    @BeforeEach
    void open() throws IOException, CoreException {
        server = new FakeServer();
        answerWell();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /** A client that does not wait long and takes no more than a megabyte or so. */
    static Http impatient() {
        Duration brief = Duration.ofMillis(1500);
        return new Http(millis -> {
        }, new HttpLimits(brief, brief, brief, Duration.ofSeconds(8), 3 << 20));
    }

    @Test
    void saysWhatItCanDo() {
        GenerationProvider provider = provider();
        assertTrue(provider.id().matches("[a-z][a-z0-9.-]*"), provider.id());
        assertFalse(provider.label().isBlank());
        assertTrue(provider.parallel() >= 1);
        for (String operation : provider.operations()) {
            assertFalse(provider.model(operation).isBlank(), operation);
            assertEquals("", provider.refusal(operation));
            assertNotNull(provider.estimate(GenerationRequest.of(operation, "x", Map.of(), 1)));
        }
        assertNotEquals("", provider.refusal("juggling"));
    }

    @Test
    void refusesAnOperationItHasNot() {
        CoreException refused = assertThrows(CoreException.class, () -> provider()
                .generate(GenerationRequest.of("juggling", "x", Map.of(), 1), folder(), new NullProgressMonitor()));
        assertOneSentence(refused);
        assertEquals(0, server.requests().size());
    }

    @TestFactory
    Stream<DynamicTest> makesAFileForEachOperation() {
        return provider().operations().stream().map(operation -> dynamicTest(operation, () -> {
            Path folder = folder();
            Path file = provider().generate(request(operation), folder, new NullProgressMonitor()).file();
            assertEquals(folder, file.getParent());
            try (Stream<Path> files = Files.list(folder)) {
                assertEquals(List.of(file), files.toList(), "nothing else is left there");
            }
            assertTrue(Files.size(file) > 0);
        }));
    }

    @TestFactory
    Stream<DynamicTest> doesItsCalls() {
        return exercises().stream().map(exercise -> dynamicTest(exercise.name, () -> {
            exercise.work.run(new NullProgressMonitor());
            assertTrue(server.requests().stream().anyMatch(each -> (each.method() + " " + each.path())
                    .equals(exercise.path)), "it asked " + exercise.path);
        }));
    }

    @TestFactory
    Stream<DynamicTest> saysOneSentenceWhateverTheServerDoes() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Exercise exercise : exercises()) {
            for (Misbehaviour each : misbehaviours()) {
                tests.add(dynamicTest(exercise.name + ": " + each.name, () -> misbehave(exercise, each)));
            }
        }
        return tests.stream();
    }

    private void misbehave(Exercise exercise, Misbehaviour misbehaviour) throws IOException, CoreException {
        answerWell();
        server.on(exercise.path, misbehaviour.handler);
        ProviderException failure = assertThrows(ProviderException.class,
                () -> exercise.work.run(new NullProgressMonitor()));
        assertOneSentence(failure);
        Outcome wanted = misbehaviour.outcome == Outcome.UNKNOWN && exercise.reads ? Outcome.NOT_TAKEN
                : misbehaviour.outcome;
        assertEquals(wanted, failure.outcome(), failure.getMessage());
        try (Stream<Path> files = Files.walk(temp)) {
            assertEquals(List.of(), files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("given")).toList(),
                    "nothing is left behind");
        }
    }

    @TestFactory
    Stream<DynamicTest> hangsUpWhenItIsCancelled() {
        return exercises().stream().map(exercise -> dynamicTest(exercise.name, () -> {
            answerWell();
            NullProgressMonitor monitor = new NullProgressMonitor();
            server.on(exercise.path, (request, reply) -> {
                monitor.setCanceled(true);
                reply.stall();
            });
            assertThrows(OperationCanceledException.class, () -> exercise.work.run(monitor));
        }));
    }

    @TestFactory
    Stream<DynamicTest> keyGoesNowhereElse() {
        return exercises().stream().map(exercise -> dynamicTest(exercise.name, () -> {
            answerWell();
            server.on("GET /elsewhere", (request, reply) -> reply.json(200, "{}"));
            server.on(exercise.path, (request, reply) -> reply.send(302, "text/plain", new byte[0],
                    "Location: " + server.otherOrigin("/elsewhere")));
            CoreException failure = assertThrows(CoreException.class,
                    () -> exercise.work.run(new NullProgressMonitor()));
            assertOneSentence(failure);
            for (FakeServer.Request request : server.requests()) {
                boolean elsewhere = request.path().equals("/elsewhere");
                assertFalse(elsewhere && request.headers().toString().contains(TestSettings.PLANTED),
                        "the key went to another origin");
                assertFalse(request.text().contains(TestSettings.PLANTED), "the key is in a prompt");
            }
        }));
    }

    private static List<Misbehaviour> misbehaviours() {
        Map<String, Misbehaviour> all = new LinkedHashMap<>();
        add(all, "401", Outcome.REFUSED, json(401, "{\"error\":{\"message\":\"Incorrect API key provided: "
                + TestSettings.PLANTED + "\",\"type\":\"invalid_request_error\",\"code\":\"invalid_api_key\"}}"));
        add(all, "400 moderation", Outcome.REFUSED, json(400,
                "{\"error\":{\"message\":\"Blocked.\",\"code\":\"moderation_blocked\"}}"));
        add(all, "404 as text", Outcome.REFUSED, json(404, "{\"error\":\"model \\\"x\\\" not found\"}"));
        add(all, "422 of FastAPI", Outcome.REFUSED, json(422,
                "{\"detail\":[{\"loc\":[\"body\",\"size\"],\"msg\":\"bad size\",\"type\":\"value_error\"}]}"));
        add(all, "429 busy", Outcome.NOT_TAKEN, json(429, "{\"error\":{\"message\":\"Slow down\"}}"));
        add(all, "429 empty account", Outcome.REFUSED, json(429,
                "{\"error\":{\"message\":\"No money\",\"type\":\"insufficient_quota\"}}"));
        add(all, "500 with a page", Outcome.UNKNOWN, (request, reply) -> reply.send(500, "text/html",
                "<!DOCTYPE html><html><body>Oops</body></html>".getBytes()));
        add(all, "503 with a number", Outcome.UNKNOWN, json(503,
                "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}"));
        add(all, "200 with a page", Outcome.REFUSED, (request, reply) -> reply.send(200, "text/html",
                "<html><body>Please log in</body></html>".getBytes()));
        add(all, "200 with an error", Outcome.REFUSED, json(200, "{\"error\":{\"message\":\"It broke.\"}}"));
        add(all, "no JSON", Outcome.REFUSED, json(200, "{\"data\": [,"));
        add(all, "wrong JSON", Outcome.REFUSED, json(200, "[1, 2, 3]"));
        add(all, "empty JSON", Outcome.REFUSED, json(200, "{}"));
        String wrong = "{\"data\":[{\"id\":{},\"b64_json\":[1],\"index\":\"x\",\"embedding\":{}}],\"id\":{},"
                + "\"choices\":7,\"status\":[],\"models\":{},\"message\":3,\"content\":4,\"embeddings\":\"x\","
                + "\"type\":[]}\n";
        add(all, "wrong types", Outcome.REFUSED, json(200, wrong));
        add(all, "cut off", Outcome.UNKNOWN, (request, reply) -> {
            reply.head(200, "application/json", "Content-Length: 5000");
            reply.raw("{\"data\":[{\"b64");
        });
        add(all, "no answer", Outcome.UNKNOWN, (request, reply) -> reply.raw(""));
        add(all, "never answers", Outcome.UNKNOWN, (request, reply) -> reply.stall());
        add(all, "stops in the middle", Outcome.UNKNOWN, (request, reply) -> {
            reply.head(200, "application/json", "Content-Length: 5000");
            reply.raw("{\"data\":[");
            reply.stall();
        });
        add(all, "never ends", Outcome.REFUSED, (request, reply) -> {
            reply.head(200, "application/json");
            byte[] piece = "{\"a\":1,".repeat(10_000).getBytes();
            while (true) {
                reply.out().write(piece);
            }
        });
        return List.copyOf(all.values());
    }

    private static void add(Map<String, Misbehaviour> all, String name, Outcome outcome, FakeServer.Handler handler) {
        all.put(name, new Misbehaviour(name, outcome, handler));
    }

    private static FakeServer.Handler json(int status, String body) {
        return (request, reply) -> reply.json(status, body);
    }

    private static void assertOneSentence(Throwable failure) {
        String message = failure.getMessage();
        assertNotNull(message);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.endsWith(".") || message.contains("It says: ") || message.contains("says: "), message);
        assertTrue(message.length() < 600, message);
        assertFalse(message.contains("Exception") || message.contains("java."), message);
        assertFalse(message.contains("<html"), message);
        assertFalse(Thrown.told(failure).contains(TestSettings.PLANTED), "the key is told");
    }

    /** An empty folder. */
    Path folder() {
        try {
            return Files.createTempDirectory(temp, "made");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

}
