// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.http.HttpFailure.Kind;

/** Calls servers. Blocking and thread-safe; a cancelled monitor or an interrupt closes the line in mid-transfer. */
public final class Http {
    private static final int MOST_REDIRECTS = 5;
    private static final String EVENTS = "text/event-stream";
    private static final int ERROR_BYTES = 64 * 1024;
    private static final Duration FOREVER = Duration.ofDays(1);
    private static final Duration CONNECT = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Pause pause;
    private final HttpLimits most;

    /** How to wait before a call is made again; tests do not wait. */
    @FunctionalInterface
    public interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    /** What is done with an answer's body. */
    @FunctionalInterface
    private interface Reader<T> {
        T read(HttpResponse<PulledBody> response, InputStream body) throws IOException;
    }

    public Http() {
        this(TimeUnit.MILLISECONDS::sleep);
    }

    public Http(Pause pause) {
        this(pause, new HttpLimits(CONNECT, FOREVER, FOREVER, FOREVER, Long.MAX_VALUE));
    }

    /**
     * A client.
     *
     * @param most limits that no call may pass, whatever it says itself
     */
    public Http(Pause pause, HttpLimits most) {
        this.pause = pause;
        this.most = most;
        this.client = HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(CONNECT).build();
    }

    /** The whole answer as text. */
    public HttpReply send(HttpCall call, IProgressMonitor monitor) throws HttpFailure {
        return run(call, monitor, (response, body) -> new HttpReply(response.statusCode(), response.uri(),
                response.headers()::firstValue, new String(body.readAllBytes(), StandardCharsets.UTF_8)));
    }

    /**
     * An answer of server-sent events; {@code [DONE]} ends it too. An answer of another type, from a server that does
     * not stream, is heard as one event.
     */
    public void events(HttpCall call, HttpListener<HttpEvent> listener, IProgressMonitor monitor) throws HttpFailure {
        run(call.header("Accept", EVENTS), monitor, (response, body) -> {
            String type = response.headers().firstValue("content-type").orElse(EVENTS);
            if (!type.startsWith(EVENTS)) {
                listener.heard(new HttpEvent("", new String(body.readAllBytes(), StandardCharsets.UTF_8)));
                return null;
            }
            EventReader events = new EventReader(reader(body));
            for (HttpEvent next = events.next(); next != null; next = events.next()) {
                if (next.data().equals("[DONE]") || listener.heard(next)) {
                    return null;
                }
            }
            throw EventReader.cutOff(response.uri().getHost());
        });
    }

    /** An answer of lines, one JSON object each. */
    public void lines(HttpCall call, HttpListener<String> listener, IProgressMonitor monitor) throws HttpFailure {
        run(call, monitor, (response, body) -> {
            BufferedReader lines = reader(body);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && listener.heard(line)) {
                    return null;
                }
            }
            throw EventReader.cutOff(response.uri().getHost());
        });
    }

    /**
     * An answer as a file; nothing is left there if it fails.
     *
     * @return status, address and headers, with an empty body
     */
    public HttpReply download(HttpCall call, Path target, IProgressMonitor monitor) throws HttpFailure {
        try {
            return run(call, monitor, (response, body) -> {
                try (OutputStream out = Files.newOutputStream(target)) {
                    body.transferTo(out);
                }
                return new HttpReply(response.statusCode(), response.uri(), response.headers()::firstValue, "");
            });
        } catch (HttpFailure | OperationCanceledException e) {
            remove(target, e);
            throw e;
        }
    }

    /**
     * Refuses an address that an answer of {@code from} names if a file must not be fetched from there.
     */
    public static void requireSafe(URI from, URI target) throws HttpFailure {
        SafePlaces.require(from, target);
    }

    /** Whether a key for the first address may go to the second. */
    public static boolean isSameOrigin(URI one, URI other) {
        return SafePlaces.sameOrigin(one, other);
    }

    private <T> T run(HttpCall wanted, IProgressMonitor monitor, Reader<T> reader) throws HttpFailure {
        HttpCall call = wanted.limits(wanted.limits().within(most));
        SafePlaces.require(call.uri());
        Deadline deadline = new Deadline(call, monitor);
        Redactor redactor = new Redactor(call);
        for (int again = 1;; again++) {
            Attempt<T> attempt = attempt(call, deadline, redactor, reader);
            if (attempt.failure == null) {
                return attempt.result;
            }
            HttpFailure failure = attempt.failure;
            boolean more = again <= RetryRules.MOST
                    && RetryRules.again(call.retry(), failure, Optional.ofNullable(attempt.serverSays));
            if (!more) {
                throw failure;
            }
            waitFor(RetryRules.millis(again, failure.waitMillis()), deadline);
        }
    }

    private record Attempt<T>(T result, HttpFailure failure, String serverSays) {
    }

    private <T> Attempt<T> attempt(HttpCall first, Deadline deadline, Redactor redactor, Reader<T> reader) {
        String[] serverSays = {null};
        try {
            HttpCall call = first;
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                HttpResponse<PulledBody> response = answer(call, deadline);
                try (PulledBody body = response.body().limited(call.uri().getHost(), call.limits(), deadline)) {
                    int status = response.statusCode();
                    if (status / 100 == 2) {
                        return new Attempt<>(reader.read(response, body), null, null);
                    }
                    if (!isRedirect(status)) {
                        serverSays[0] = response.headers().firstValue("x-should-retry").orElse(null);
                        throw refused(call, response, body, redactor);
                    }
                    call = redirected(call, response);
                }
            }
            throw new HttpFailure(Kind.UNSAFE, first.uri().getHost() + " sends us around in circles.", null);
        } catch (HttpFailure e) {
            return new Attempt<>(null, e, serverSays[0]);
        } catch (IOException e) {
            return new Attempt<>(null, new HttpFailure(Kind.LOST, "The answer of " + first.uri().getHost()
                    + " could not be taken in: " + redactor.clean(e.getMessage()), e), null);
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static HttpCall redirected(HttpCall call, HttpResponse<?> response) throws HttpFailure {
        String location = response.headers().firstValue("location").orElse("");
        URI target;
        try {
            target = call.uri().resolve(location);
        } catch (IllegalArgumentException e) {
            throw new HttpFailure(Kind.UNSAFE, call.uri().getHost() + " sends us to no address.", e);
        }
        SafePlaces.require(call.uri(), target);
        boolean same = SafePlaces.sameOrigin(call.uri(), target);
        boolean reads = call.method().equals("GET");
        boolean asGet = reads || response.statusCode() == 303;
        if (!asGet && (!same || response.statusCode() < 307)) {
            throw new HttpFailure(Kind.UNSAFE, call.uri().getHost() + " wants the call sent to "
                    + Redactor.place(target) + " instead; set that as the address if it is right.", null);
        }
        return call.redirected(target, same, asGet);
    }

    private HttpResponse<PulledBody> answer(HttpCall call, Deadline deadline) throws HttpFailure {
        CompletableFuture<HttpResponse<PulledBody>> future = client.sendAsync(request(call), PulledBody.handler());
        long since = System.nanoTime();
        boolean done = false;
        try {
            while (true) {
                deadline.check(since, call.limits().firstByte(), "did not answer");
                try {
                    HttpResponse<PulledBody> response = future.get(Deadline.LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    done = true;
                    return response;
                } catch (TimeoutException e) {
                    continue;
                } catch (ExecutionException e) {
                    throw broken(call, e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } finally {
            if (!done) {
                future.cancel(true);
            }
        }
    }

    private static HttpFailure broken(HttpCall call, Throwable cause) {
        String host = call.uri().getHost() + (call.uri().getPort() < 0 ? "" : ":" + call.uri().getPort());
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new HttpFailure(Kind.UNREACHABLE, "No server answers at " + host + ".", cause);
        }
        if (cause instanceof SSLException) {
            return new HttpFailure(Kind.UNREACHABLE, "There is no safe line to " + host + ": " + cause.getMessage()
                    + ".", cause);
        }
        return new HttpFailure(Kind.LOST, "The line to " + host + " broke before it answered.", cause);
    }

    private static HttpRequest request(HttpCall call) throws HttpFailure {
        HttpRequest.Builder builder = HttpRequest.newBuilder(call.uri());
        if (call.uri().getScheme().equalsIgnoreCase("http")) {
            builder.version(Version.HTTP_1_1);
        }
        builder.method(call.method(), call.body() == null ? BodyPublishers.noBody() : call.body());
        builder.header("User-Agent", "Filmwright");
        call.headers().forEach(builder::header);
        for (Map.Entry<String, HttpCall.Key> key : call.keys().entrySet()) {
            try {
                builder.header(key.getKey(), key.getValue().value());
            } catch (IllegalArgumentException e) {
                // without its cause: that shows the key
                throw new HttpFailure(Kind.UNSAFE, "The key for " + call.uri().getHost()
                        + " has characters in it that no key has; set it anew.", null);
            }
        }
        return builder.build();
    }

    private static HttpFailure refused(HttpCall call, HttpResponse<?> response, InputStream body, Redactor redactor) {
        String text;
        try {
            text = redactor.clean(new String(body.readNBytes(ERROR_BYTES), StandardCharsets.UTF_8));
        } catch (IOException e) {
            text = "";
        }
        return new HttpFailure(Kind.STATUS, call.uri().getHost() + " answers with status " + response.statusCode()
                + ".", response.statusCode(), text, RetryRules.asked(response.headers(), Instant.now()), null);
    }

    private void waitFor(long millis, Deadline deadline) throws HttpFailure {
        try {
            for (long left = millis; left > 0; left -= Deadline.LOOK_MILLIS) {
                deadline.check(System.nanoTime(), CONNECT, "waits");
                pause.millis(Math.min(left, Deadline.LOOK_MILLIS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    private static BufferedReader reader(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static void remove(Path target, Exception why) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }
}
