// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server on this machine that can misbehave: it cuts off, stalls, never ends. One request a connection; what it
 * was asked is kept.
 */
public final class FakeServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean lineBroke;

    /** Answers. */
    @FunctionalInterface
    public interface Handler {
        void handle(Request request, Reply reply) throws IOException;
    }

    /** What came; header names in lower case. */
    public record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Where the answer goes. */
    public static final class Reply {
        private final OutputStream out;
        private final CountDownLatch closed;

        Reply(OutputStream out, CountDownLatch closed) {
            this.out = out;
            this.closed = closed;
        }

        /** An answer with its length. */
        public void send(int status, String type, byte[] body, String... headers) throws IOException {
            head(status, type, "Content-Length: " + body.length, String.join("\r\n", headers));
            out.write(body);
            out.flush();
        }

        public void json(int status, String body, String... headers) throws IOException {
            send(status, "application/json", body.getBytes(StandardCharsets.UTF_8), headers);
        }

        /** The head of an answer; empty lines are left out. */
        public void head(int status, String type, String... headers) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\nContent-Type: " + type
                    + "\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header.isEmpty() ? "" : header + "\r\n");
            }
            raw(head.append("\r\n").toString());
        }

        /** Bytes as they are. */
        public void raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        /** Says nothing more until the server is closed. */
        public void stall() throws IOException {
            try {
                closed.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        public OutputStream out() {
            return out;
        }
    }

    public FakeServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread accepting = new Thread(this::accept, "fake server");
        accepting.setDaemon(true);
        accepting.start();
    }

    /** What to do with a method and path, such as {@code "GET /v1/models"}; the last one counts. */
    public FakeServer on(String methodAndPath, Handler handler) {
        handlers.put(methodAndPath, handler);
        return this;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    /** The same server by another name, so another origin. */
    public URI otherOrigin(String path) {
        return URI.create("http://localhost:" + socket.getLocalPort() + path);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public Request last() {
        return requests.get(requests.size() - 1);
    }

    public long count(String methodAndPath) {
        return requests.stream().filter(each -> (each.method + " " + each.path).equals(methodAndPath)).count();
    }

    /** Whether somebody hung up while an answer was written. */
    public boolean lineBroke() {
        return lineBroke;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                open.add(line);
                Thread thread = new Thread(() -> serve(line), "fake server line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line; InputStream in = new BufferedInputStream(line.getInputStream());
                OutputStream out = line.getOutputStream()) {
            Request request = read(in);
            if (request == null) {
                return;
            }
            requests.add(request);
            Handler handler = handlers.getOrDefault(request.method + " " + request.path, handlers.get("*"));
            Reply reply = new Reply(out, closed);
            if (handler == null) {
                reply.json(404, "{\"error\":{\"message\":\"no such path\"}}");
            } else {
                handler.handle(request, reply);
            }
        } catch (IOException e) {
            lineBroke = true;
        }
    }

    private static Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        Map<String, String> headers = new TreeMap<>();
        for (String next = line(in); !next.isEmpty(); next = line(in)) {
            int colon = next.indexOf(':');
            headers.put(next.substring(0, colon).toLowerCase(Locale.ROOT), next.substring(colon + 1).strip());
        }
        byte[] body = headers.containsKey("transfer-encoding") ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] words = first.split(" ");
        URI uri = URI.create(words[1]);
        return new Request(words[0], uri.getPath(), String.valueOf(uri.getQuery()), headers, body);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(in).strip(), 16);
        while (size > 0) {
            all.write(in.readNBytes(size));
            line(in);
            size = Integer.parseInt(line(in).strip(), 16);
        }
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
        for (Socket line : open) {
            line.close();
        }
    }
}
