// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.ModelCatalogue.Model;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.provider.anthropic.AnthropicFactory;
import org.filmwright.provider.anthropic.AnthropicProvider;
import org.filmwright.testing.OpenAiShapes;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The contract and more with a server that speaks Anthropic's shapes. */
class AnthropicContractTest extends ProviderContract {
    private static final String START = """
            event: message_start
            data: {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","content":[],\
            "model":"m-1","usage":{"input_tokens":10,"output_tokens":1}}}

            event: ping
            data: {"type":"ping"}

            event: content_block_delta
            data: {"type":"content_block_delta","index":0,"delta":{"type":"thinking_delta","thinking":"hm"}}

            """;
    private static final String END = """
            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"output_tokens":15}}

            event: message_stop
            data: {"type":"message_stop"}

            """;
    private final IProgressMonitor monitor = new NullProgressMonitor();

    @Override
    AnthropicProvider provider() {
        return new AnthropicProvider(new TestSettings(new AnthropicFactory(), Map.of("baseUrl",
                server.uri("").toString(), "model.text", "m")), impatient());
    }

    private static String words(String json) {
        return "event: content_block_delta\ndata: {\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                + "{\"type\":\"text_delta\",\"text\":\"" + json + "\"}}\n\n";
    }

    @Override
    void answerWell() {
        server.on("POST /v1/messages", (request, reply) -> {
            reply.head(200, "text/event-stream");
            reply.raw(START + (request.text().contains("json_schema") ? words("{\\\"shots\\\":") + words("[]}")
                    : words("Hel") + words("lo ☃")) + END);
        });
        server.on("GET /v1/models", (request, reply) -> reply.json(200, request.query().contains("after_id")
                ? "{\"data\":[{\"type\":\"model\",\"id\":\"m-2\",\"display_name\":\"M 2\"}],\"has_more\":false}"
                : "{\"data\":[{\"type\":\"model\",\"id\":\"m-1\",\"display_name\":\"M 1\",\"retires_at\":"
                        + "\"2026-12-11T00:00:00Z\"}],\"has_more\":true,\"last_id\":\"m-1\"}"));
    }

    @Override
    GenerationRequest request(String operation) {
        throw new AssertionError("Anthropic makes no " + operation);
    }

    private TextResult write(TextRequest request, IProgressMonitor how) throws CoreException {
        return provider().write(request, word -> {
        }, how);
    }

    @Override
    List<Exercise> exercises() {
        return List.of(
                new Exercise("text", "POST /v1/messages", false, how -> write(TextRequest.of("x", "", "y"), how)),
                new Exercise("models", "GET /v1/models", true, how -> {
                    if (provider().models(how).isEmpty()) {
                        throw new ProviderException(Outcome.REFUSED, "The server has no models.");
                    }
                }));
    }

    private JsonObject sent() {
        return JsonParser.parseString(server.last().text()).getAsJsonObject();
    }

    @Test
    void textComesPieceByPieceWithItsUsage() throws CoreException {
        TextResult result = write(TextRequest.of("rewrite", "You write.", "Go on."), monitor);
        assertEquals("Hello ☃", result.text());
        assertEquals("m-1", result.model());
        assertEquals(new TextResult.Usage(10, 15), result.usage());
        assertNull(result.cost());
        assertEquals("You write.", sent().get("system").getAsString());
        assertEquals(8192, sent().get("max_tokens").getAsInt());
        assertFalse(sent().has("temperature") || sent().has("top_p"), "sampling is refused by the server");
        assertEquals("2026-10-21", server.last().header("anthropic-version"));
        assertEquals(TestSettings.PLANTED, server.last().header("x-api-key"));
        TextRequest warm = new TextRequest("x", "", List.of(), null, 0, new TreeMap<>(Map.of("temperature", "1")),
                Map.of(), 0);
        assertTrue(assertThrows(ProviderException.class, () -> write(warm, monitor)).getMessage()
                .contains("temperature"));
    }

    @Test
    void shapeAndPicturesAreSent() throws CoreException, IOException {
        Reference picture = new Reference("preview", "0".repeat(64),
                Files.write(temp.resolve("given.png"), OpenAiShapes.png(8, 8)));
        TextRequest look = new TextRequest("describe", "", List.of(new TextRequest.Message(true, "What is it?",
                List.of(picture))), new TextRequest.Shape("shots", "{\"type\":\"object\"}"), 0, new TreeMap<>(),
                Map.of(), 0);
        assertEquals("{\"shots\":[]}", write(look, monitor).text());
        assertEquals("{\"format\":{\"type\":\"json_schema\",\"schema\":{\"type\":\"object\"}}}",
                sent().get("output_config").toString());
        assertTrue(server.last().text().contains("\"media_type\":\"image/png\",\"data\":\"iVBOR"));
    }

    @Test
    void refusalsAndBrokenStreamsAreNoAnswers() {
        Map<String, Outcome> streams = Map.of(START + words("Hel"), Outcome.UNKNOWN,
                START + "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":"
                        + "\"Overloaded\"}}\n\n", Outcome.REFUSED,
                START + END.replace("end_turn", "refusal"), Outcome.REFUSED, START + END, Outcome.REFUSED);
        streams.forEach((stream, outcome) -> {
            server.on("POST /v1/messages", (request, reply) -> {
                reply.head(200, "text/event-stream");
                reply.raw(stream);
            });
            assertEquals(outcome, assertThrows(ProviderException.class,
                    () -> write(TextRequest.of("x", "", "y"), monitor)).outcome(), stream);
        });
    }

    @Test
    void modelsOfAllPagesTellWhenTheyEnd() throws CoreException {
        assertEquals(List.of(new Model("m-1", "M 1", Instant.parse("2026-12-11T00:00:00Z")),
                new Model("m-2", "M 2", null)), provider().models(monitor));
    }
}
