// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

/** What a server that speaks OpenAI's shapes answers, with real pictures and sounds. Paths begin with {@code /v1}. */
public final class OpenAiShapes {
    private static final Pattern SIZE = Pattern.compile("(\\d+)x(\\d+)");
    private static final int RATE = 24_000;

    private final Map<String, Integer> polls = new ConcurrentHashMap<>();

    private OpenAiShapes() {
    }

    /**
     * Lets a server answer.
     *
     * @param clip   the bytes of a clip
     * @param answer what it answers to a question, given the request's JSON
     */
    public static void on(FakeServer server, byte[] clip, UnaryOperator<String> answer) {
        OpenAiShapes shapes = new OpenAiShapes();
        server.on("GET /v1/models", (request, reply) -> reply.json(200, """
                {"object":"list","data":[
                 {"id":"m-text","object":"model","created":1,"owned_by":"x","shutdown_date":null},
                 {"id":"m-old","object":"model","created":1,"shutdown_date":"2026-12-11","new":[1]}]}"""));
        server.on("POST /v1/chat/completions", (request, reply) -> chat(reply, answer.apply(request.text())));
        server.on("POST /v1/embeddings", OpenAiShapes::embeddings);
        server.on("POST /v1/images/generations", (request, reply) -> picture(request.text(), reply));
        server.on("POST /v1/images/edits", (request, reply) -> picture(request.text(), reply));
        server.on("POST /v1/audio/speech", (request, reply) -> reply.send(200, "audio/wav", wav(1)));
        server.on("POST /v1/videos", (request, reply) -> reply.json(200, video("queued", 0)));
        server.on("GET /v1/videos/video_1", (request, reply) -> {
            int poll = shapes.polls.merge("video_1", 1, Integer::sum);
            reply.json(200, poll % 2 == 1 ? video("in_progress", 50) : video("completed", 100));
        });
        server.on("GET /v1/videos/video_1/content", (request, reply) -> reply.send(200, "video/mp4", clip));
    }

    private static String video(String status, int progress) {
        return "{\"id\":\"video_1\",\"object\":\"video\",\"model\":\"m-video\",\"status\":\"" + status
                + "\",\"progress\":" + progress + ",\"created_at\":1,\"completed_at\":null,\"expires_at\":null,"
                + "\"prompt\":\"p\",\"seconds\":\"4\",\"size\":\"1280x720\",\"error\":null}";
    }

    /** A streamed answer, piece by piece. */
    public static void chat(FakeServer.Reply reply, String text) throws IOException {
        reply.head(200, "text/event-stream");
        int half = text.length() / 2;
        for (String piece : new String[] {text.substring(0, half), text.substring(half)}) {
            reply.raw(": ping\n\ndata: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"model\":\"m-text-1\","
                    + "\"choices\":[{\"index\":0,\"delta\":{\"content\":" + quoted(piece)
                    + "},\"finish_reason\":null}],\"obfuscation\":\"x\"}\n\n");
        }
        reply.raw("data: {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        reply.raw("data: {\"id\":\"c1\",\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":5,"
                + "\"total_tokens\":14}}\n\ndata: [DONE]\n\n");
    }

    private static void embeddings(FakeServer.Request request, FakeServer.Reply reply) throws IOException {
        int count = request.text().split("\"input\":\\[")[1].split("\",\"").length;
        StringBuilder data = new StringBuilder();
        for (int i = count - 1; i >= 0; i--) {
            data.append(data.isEmpty() ? "" : ",").append("{\"object\":\"embedding\",\"index\":").append(i)
                    .append(",\"embedding\":[").append(i + 1).append(",2,0]}");
        }
        reply.json(200, "{\"object\":\"list\",\"data\":[" + data + "],\"model\":\"m-embed\",\"usage\":{}}");
    }

    private static void picture(String request, FakeServer.Reply reply) throws IOException {
        Matcher size = SIZE.matcher(request);
        byte[] png = size.find() ? png(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)))
                : png(64, 64);
        reply.json(200, "{\"created\":1,\"data\":[{\"b64_json\":\"" + Base64.getEncoder().encodeToString(png)
                + "\"}],\"usage\":{\"total_tokens\":9}}");
    }

    /** Text as JSON. */
    public static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** A picture. */
    public static byte[] png(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(width / 4, height / 4, width / 2, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A tone as a streamed WAV file, which does not know how long it is. */
    public static byte[] wav(int seconds) {
        int data = seconds * RATE * 2;
        ByteBuffer wav = ByteBuffer.allocate(44 + data).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes()).putInt(-1).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1)
                .putShort((short) 1).putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16)
                .put("data".getBytes()).putInt(-1);
        for (int i = 0; i < data / 2; i++) {
            wav.putShort((short) (8000 * Math.sin(i / 10.0)));
        }
        return wav.array();
    }
}
