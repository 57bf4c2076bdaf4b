// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.generation.Secret;
import org.filmwright.http.HttpCall.Retry;
import org.filmwright.http.HttpFailure.Kind;
import org.filmwright.testing.FakeServer;
import org.filmwright.testing.Thrown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client against servers that behave and servers that do not. */
class HttpTest {
    private static final String KEY = "sk-planted-0123456789abcdef";
    private static final HttpLimits SHORT = HttpLimits.brief().within(Duration.ofMillis(600), Duration.ofMillis(600),
            Duration.ofSeconds(20));

    @TempDir
    Path temp;
    private final List<Long> waits = Collections.synchronizedList(new ArrayList<>());
    private final Http http = new Http(waits::add);
    private final IProgressMonitor monitor = new NullProgressMonitor();
    private FakeServer server;

    @BeforeEach
    void open() throws IOException {
        server = new FakeServer();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private HttpCall get(String path) {
        return HttpCall.get(server.uri(path)).key("Authorization", "Bearer ", new Secret(KEY));
    }

    private HttpFailure fails(HttpCall call) {
        return assertThrows(HttpFailure.class, () -> http.send(call, monitor));
    }

    private long waited() {
        return waits.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void answerIsTakenAsItIsAndTheKeyIsInItsHeader() throws IOException {
        server.on("GET /a", (request, reply) -> reply.json(200, "{\"ü\":\"☃\"}", "X-Request-Id: r-1"));
        HttpReply reply = http.send(get("/a").header("X-Plain", "yes"), monitor);
        assertEquals("{\"ü\":\"☃\"}", reply.body());
        assertEquals("r-1", reply.header("x-request-id").orElseThrow());
        assertEquals("Bearer " + KEY, server.last().header("Authorization"));
        assertEquals("yes", server.last().header("x-plain"));
    }

    @Test
    void readingIsTriedAgainAsLongAsTheServerAsks() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        server.on("GET /busy", (request, reply) -> {
            switch (calls.incrementAndGet()) {
                case 1 -> reply.json(503, "{}", "retry-after-ms: 1500");
                case 2 -> reply.json(429, "{}", "retry-after: 7");
                default -> reply.json(200, "{}");
            }
        });
        assertEquals(200, http.send(get("/busy"), monitor).status());
        assertEquals(8_500, waited());
    }

    @Test
    void readingStopsAfterTwoMoreAttempts() {
        server.on("GET /down", (request, reply) -> reply.json(500, "{\"error\":\"x\"}"));
        HttpFailure failure = fails(get("/down"));
        assertEquals(500, failure.status());
        assertEquals("{\"error\":\"x\"}", failure.body());
        assertEquals(3, server.count("GET /down"));
        assertTrue(waited() >= 375 + 750 && waited() <= 500 + 1000, "backs off: " + waited());
    }

    @Test
    void billedCallIsOnlyMadeAgainIfItWasNotTaken() {
        server.on("POST /lost", (request, reply) -> reply.raw(""));
        server.on("POST /error", (request, reply) -> reply.json(500, "{}"));
        server.on("POST /gateway", (request, reply) -> reply.json(502, "{}", "x-should-retry: true"));
        server.on("POST /busy", (request, reply) -> reply.json(429, "{}"));
        server.on("POST /empty", (request, reply) -> reply.json(429,
                "{\"error\":{\"type\":\"insufficient_quota\"}}"));
        server.on("POST /never", (request, reply) -> reply.json(429, "{}", "x-should-retry: false"));
        assertEquals(Kind.LOST, fails(HttpCall.post(server.uri("/lost"), "{}")).kind());
        for (String path : List.of("/error", "/gateway", "/busy", "/empty", "/never")) {
            assertEquals(Kind.STATUS, fails(HttpCall.post(server.uri(path), "{}")).kind());
        }
        assertEquals(1, server.count("POST /lost"));
        assertEquals(1, server.count("POST /error"));
        assertEquals(1, server.count("POST /gateway"));
        assertEquals(3, server.count("POST /busy"));
        assertEquals(1, server.count("POST /empty"), "an empty account does not fill by asking");
        assertEquals(1, server.count("POST /never"));
        fails(HttpCall.post(server.uri("/busy"), "{}").retry(Retry.NEVER));
        assertEquals(4, server.count("POST /busy"));
    }

    @Test
    void serverThatIsNotThereIsTriedAgainEvenForBilledCalls() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        HttpFailure failure = fails(HttpCall.post(URI.create("http://127.0.0.1:" + port + "/x"), "{}"));
        assertEquals(Kind.UNREACHABLE, failure.kind());
        assertEquals("No server answers at 127.0.0.1:" + port + ".", failure.getMessage());
        assertTrue(waited() > 1000, "it waited: " + waited());
    }

    @Test
    void retryAfterDateIsUnderstood() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plusSeconds(30).atOffset(ZoneOffset.UTC));
        assertEquals(30_000, RetryRules.asked(headers("retry-after", date), now));
        assertEquals(0, RetryRules.asked(headers("retry-after", "soon"), now));
        assertEquals(120_000, RetryRules.millis(1, 9_000_000));
    }

    private static HttpHeaders headers(String name, String value) {
        return HttpHeaders.of(Map.of(name, List.of(value)), (a, b) -> true);
    }

    @Test
    void stalledServersAreGivenUp() {
        server.on("GET /silent", (request, reply) -> reply.stall());
        server.on("GET /stalls", (request, reply) -> {
            reply.head(200, "application/json", "Content-Length: 100");
            reply.raw("{\"a\":");
            reply.stall();
        });
        assertEquals(Kind.TOO_SLOW, fails(get("/silent").limits(SHORT)).kind());
        HttpFailure stalls = fails(get("/stalls").limits(SHORT));
        assertEquals(Kind.TOO_SLOW, stalls.kind());
        assertEquals("127.0.0.1 sent nothing more for 600 ms.", stalls.getMessage());
    }

    @Test
    void endlessAnswersEndAtTheLimitOfTimeOrSize() {
        FakeServer.Handler endless = (request, reply) -> {
            reply.head(200, "application/octet-stream");
            byte[] piece = new byte[8192];
            while (!Thread.currentThread().isInterrupted()) {
                reply.out().write(piece);
            }
        };
        FakeServer.Handler drip = (request, reply) -> {
            reply.head(200, "text/event-stream");
            for (int i = 0; i < 10_000; i++) {
                reply.raw(": ping\n\n");
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    return;
                }
            }
        };
        server.on("GET /endless", endless).on("GET /drip", drip);
        HttpFailure large = fails(get("/endless").limits(HttpLimits.brief().upTo(1 << 20)));
        assertEquals(Kind.TOO_LARGE, large.kind());
        HttpLimits second = HttpLimits.brief().within(Duration.ofSeconds(5), Duration.ofSeconds(5),
                Duration.ofMillis(900));
        HttpFailure slow = assertThrows(HttpFailure.class,
                () -> http.events(get("/drip").retry(Retry.NEVER).limits(second), event -> false, monitor));
        assertEquals(Kind.TOO_SLOW, slow.kind());
        assertEquals("127.0.0.1 was not through after 900 ms.", slow.getMessage());
    }

    @Test
    void cutOffAnswersAreNoAnswers() {
        server.on("GET /short", (request, reply) -> {
            reply.head(200, "application/json", "Content-Length: 100");
            reply.raw("{\"a\":1}");
        });
        server.on("GET /chunks", (request, reply) -> {
            reply.head(200, "application/json", "Transfer-Encoding: chunked");
            reply.raw("5\r\nhello\r\n");
        });
        assertEquals(Kind.LOST, fails(get("/short").retry(Retry.NEVER)).kind());
        assertEquals(Kind.LOST, fails(get("/chunks").retry(Retry.NEVER)).kind());
    }

    @Test
    void eventsSurviveSplitCharactersCommentsAndCarriageReturns() throws IOException {
        byte[] snow = "☃".getBytes(StandardCharsets.UTF_8);
        server.on("GET /events", (request, reply) -> {
            reply.head(200, "text/event-stream");
            reply.raw(": hello\r\n\r\nevent: one\r\ndata: {\"a\":\"");
            for (byte next : snow) {
                reply.out().write(next);
                reply.out().flush();
            }
            reply.raw("\"}\r\n\r\nid: 7\ndata:first\ndata: second\n\nevent: nothing\n\ndata: [DONE]\n\n");
        });
        List<HttpEvent> events = new ArrayList<>();
        http.events(get("/events"), event -> {
            events.add(event);
            return false;
        }, monitor);
        assertEquals(List.of(new HttpEvent("one", "{\"a\":\"☃\"}"), new HttpEvent("", "first\nsecond")), events);
    }

    @Test
    void eventsThatEndTooEarlyAreCutOff() {
        server.on("GET /events", (request, reply) -> {
            reply.head(200, "text/event-stream");
            reply.raw("data: one\n\n");
        });
        HttpFailure failure = assertThrows(HttpFailure.class,
                () -> http.events(get("/events").retry(Retry.NEVER), event -> false, monitor));
        assertEquals("The answer of 127.0.0.1 was cut off before its end.", failure.getMessage());
    }

    @Test
    void linesComeOneByOne() throws IOException {
        server.on("GET /lines", (request, reply) -> {
            reply.head(200, "application/x-ndjson");
            reply.raw("{\"n\":1}\n\n{\"n\":2}\n");
            reply.stall();
        });
        List<String> lines = new ArrayList<>();
        http.lines(get("/lines"), line -> {
            lines.add(line);
            return lines.size() == 2;
        }, monitor);
        assertEquals(List.of("{\"n\":1}", "{\"n\":2}"), lines, "and nobody waits for an end that never comes");
    }

    @Test
    void keyStaysWithItsOrigin() throws IOException {
        server.on("GET /moved", (request, reply) -> reply.send(302, "text/plain", new byte[0],
                "Location: " + server.otherOrigin("/there")));
        server.on("GET /near", (request, reply) -> reply.send(307, "text/plain", new byte[0], "Location: /there"));
        server.on("GET /there", (request, reply) -> reply.json(200, "{}"));
        http.send(get("/moved"), monitor);
        assertEquals("", server.last().header("authorization"), "another origin does not get it");
        http.send(get("/near"), monitor);
        assertEquals("Bearer " + KEY, server.last().header("authorization"));
    }

    @Test
    void redirectsToUnsafePlacesAreRefused() throws HttpFailure {
        server.on("GET /file", (request, reply) -> reply.send(302, "text/plain", new byte[0],
                "Location: file:///etc/passwd"));
        server.on("GET /circle", (request, reply) -> reply.send(302, "text/plain", new byte[0],
                "Location: /circle"));
        server.on("POST /moved", (request, reply) -> reply.send(302, "text/plain", new byte[0],
                "Location: " + server.otherOrigin("/there")));
        assertEquals(Kind.UNSAFE, fails(get("/file")).kind());
        assertEquals(Kind.UNSAFE, fails(get("/circle")).kind());
        assertEquals(6, server.count("GET /circle"));
        assertEquals(Kind.UNSAFE, fails(HttpCall.post(server.uri("/moved"), "{}")).kind());
        assertEquals(0, server.count("POST /there"));
        assertEquals(0, server.count("GET /there"));
        for (String inside : List.of("http://93.184.216.34/x", "https://127.0.0.1/x", "https://192.168.1.1/x",
                "https://[fd00::1]/x", "https://169.254.169.254/latest/meta-data")) {
            assertThrows(HttpFailure.class,
                    () -> Http.requireSafe(URI.create("https://93.184.216.34/a"), URI.create(inside)), inside);
        }
        Http.requireSafe(URI.create("https://93.184.216.34/a"), URI.create("https://1.1.1.1/b"));
        assertEquals(Kind.UNSAFE, fails(HttpCall.get(URI.create("http://me:secret@127.0.0.1/"))).kind());
    }

    @Test
    void noKeyInAnyMessage() {
        server.on("GET /echo", (request, reply) -> reply.json(401, "{\"error\":{\"message\":\"Incorrect API key "
                + request.header("authorization") + ", also sk-somebodyelses012345\"},\"api_key\":\"abcdef\"}"));
        HttpFailure failure = fails(get("/echo"));
        String told = Thrown.told(failure) + failure.body() + get("/echo") + get("/echo").keys();
        assertFalse(told.contains(KEY), told);
        assertFalse(told.contains("somebodyelses"), told);
        assertFalse(failure.body().contains("abcdef"), failure.body());
        HttpFailure odd = fails(HttpCall.get(server.uri("/")).key("Authorization", "Bearer ",
                new Secret("bad\nplanted")));
        assertFalse(Thrown.told(odd).contains("planted"), Thrown.told(odd));
        assertTrue(odd.getMessage().startsWith("The key for 127.0.0.1 has characters"), odd.getMessage());
    }

    @Test
    void fileIsTakenInWholeOrNotAtAll() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        server.on("GET /file", (request, reply) -> reply.send(200, "video/mp4", bytes));
        server.on("GET /half", (request, reply) -> {
            reply.head(200, "video/mp4", "Content-Length: " + bytes.length);
            reply.out().write(bytes, 0, 1_000_000);
        });
        Path file = temp.resolve("a.mp4");
        http.download(get("/file"), file, monitor);
        assertArrayEquals(bytes, Files.readAllBytes(file));
        Path half = temp.resolve("b.mp4");
        HttpFailure failure = assertThrows(HttpFailure.class,
                () -> http.download(get("/half").retry(Retry.NEVER), half, monitor));
        assertEquals(Kind.LOST, failure.kind());
        assertFalse(Files.exists(half));
        assertThrows(HttpFailure.class,
                () -> http.download(get("/file").limits(HttpLimits.brief().upTo(2_000_000)), half, monitor));
        assertFalse(Files.exists(half));
    }

    @Test
    void cancelHangsUpInTheMiddle() throws Exception {
        NullProgressMonitor cancelled = new NullProgressMonitor();
        server.on("GET /long", (request, reply) -> {
            reply.head(200, "video/mp4");
            byte[] piece = new byte[65536];
            for (int i = 0; i < 100_000; i++) {
                reply.out().write(piece);
                if (i == 20) {
                    cancelled.setCanceled(true);
                }
            }
        });
        server.on("GET /silent", (request, reply) -> reply.stall());
        Path file = temp.resolve("c.mp4");
        assertThrows(OperationCanceledException.class, () -> http.download(get("/long")
                .limits(HttpLimits.download().upTo(Long.MAX_VALUE)), file, cancelled));
        assertFalse(Files.exists(file));
        for (int i = 0; i < 100 && !server.lineBroke(); i++) {
            Thread.sleep(50);
        }
        assertTrue(server.lineBroke(), "the server sees that we hung up");
        assertThrows(OperationCanceledException.class, () -> http.send(get("/silent"), cancelled));
    }

    @Test
    void formCarriesFieldsAndFiles() throws IOException {
        server.on("POST /form", (request, reply) -> reply.json(200, "{}"));
        Path file = temp.resolve("p.png");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 13, 10});
        Multipart form = new Multipart().field("prompt", "Ein \"Frühstück\"\r\n--x").file("image[]", "a\"b\r\n.png",
                "image/png", file);
        http.send(HttpCall.post(server.uri("/form"), form), monitor);
        FakeServer.Request request = server.last();
        String type = request.header("content-type");
        assertTrue(type.startsWith("multipart/form-data; boundary=filmwright-"), type);
        String boundary = type.substring(type.indexOf('=') + 1);
        String text = new String(request.body(), StandardCharsets.ISO_8859_1);
        String prompt = new String("Ein \"Frühstück\"\r\n--x".getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1);
        assertEquals("--" + boundary + "\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\n" + prompt
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"image[]\"; "
                + "filename=\"a%22b%0D%0A.png\"\r\nContent-Type: image/png\r\n\r\n\u0089PNG\0\r\n\r\n--" + boundary
                + "--\r\n", text);
        assertEquals(String.valueOf(request.body().length), request.header("content-length"));
        assertThrows(HttpFailure.class, () -> new Multipart().file("a", "a", "b", temp.resolve("gone")));
    }
}
