// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.provider.ollama.OllamaFactory;
import org.filmwright.provider.ollama.OllamaProvider;
import org.filmwright.testing.OpenAiShapes;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The contract and more with a server that speaks Ollama's shapes. */
class OllamaContractTest extends ProviderContract {
    private static final String END = "{\"model\":\"m:1\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},"
            + "\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":9,\"eval_count\":5}\n";
    private final IProgressMonitor monitor = new NullProgressMonitor();

    @Override
    OllamaProvider provider() {
        return new OllamaProvider(new TestSettings(new OllamaFactory(), Map.of("baseUrl",
                server.uri("").toString().replace("http://", ""), "model.text", "m", "model.embedding", "e")),
                impatient());
    }

    @Override
    void answerWell() {
        server.on("POST /api/chat", (request, reply) -> {
            reply.head(200, "application/x-ndjson");
            String words = request.text().contains("\"format\"") ? "{\\\"shots\\\":[]}" : "Hel☃";
            reply.raw("{\"model\":\"m:1\",\"message\":{\"role\":\"assistant\",\"content\":\"" + words
                    + "\"},\"done\":false}\n");
            reply.raw("{\"model\":\"m:1\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"thinking\":\"hm\"},"
                    + "\"done\":false}\n" + END);
        });
        server.on("POST /api/embed", (request, reply) -> reply.json(200,
                "{\"model\":\"e\",\"embeddings\":[[1,0],[0.6,0.8]],\"total_duration\":1}"));
        server.on("GET /api/tags", (request, reply) -> reply.json(200,
                "{\"models\":[{\"name\":\"M\",\"model\":\"m:1\",\"size\":1,\"details\":{}}]}"));
    }

    @Override
    GenerationRequest request(String operation) {
        throw new AssertionError("Ollama makes no " + operation);
    }

    private TextResult write(TextRequest request, IProgressMonitor how) throws CoreException {
        return provider().write(request, word -> {
        }, how);
    }

    @Override
    List<Exercise> exercises() {
        return List.of(
                new Exercise("text", "POST /api/chat", false, how -> write(TextRequest.of("x", "", "y"), how)),
                new Exercise("likeness", "POST /api/embed", false, how -> provider().embed(List.of("a", "b"), how)),
                new Exercise("models", "GET /api/tags", true, how -> {
                    if (provider().models(how).isEmpty()) {
                        throw new ProviderException(Outcome.REFUSED, "The server has no models.");
                    }
                }));
    }

    private JsonObject sent() {
        return JsonParser.parseString(server.last().text()).getAsJsonObject();
    }

    @Test
    void textComesLineByLine() throws CoreException {
        TextResult result = write(TextRequest.of("rewrite", "You write.", "Go \"on\".").seeded(7), monitor);
        assertEquals("Hel☃", result.text());
        assertEquals(new TextResult.Usage(9, 5), result.usage());
        assertEquals(Money.NONE, result.cost(), "at home it costs nothing");
        assertEquals("{\"model\":\"m\",\"messages\":[{\"role\":\"system\",\"content\":\"You write.\"},{\"role\":"
                + "\"user\",\"content\":\"Go \\\"on\\\".\"}],\"stream\":true,\"options\":{\"seed\":7}}",
                server.last().text());
    }

    @Test
    void shapeAndPicturesAreSent() throws CoreException, IOException {
        Reference picture = new Reference("preview", "0".repeat(64),
                Files.write(temp.resolve("given.png"), OpenAiShapes.png(8, 8)));
        TextRequest look = new TextRequest("describe", "", List.of(new TextRequest.Message(true, "What is it?",
                List.of(picture))), new TextRequest.Shape("shots", "{\"type\":\"object\"}"), 40, new TreeMap<>(),
                Map.of(), 0);
        assertEquals("{\"shots\":[]}", write(look, monitor).text());
        assertEquals("{\"type\":\"object\"}", sent().get("format").toString());
        assertTrue(server.last().text().contains("\"images\":[\"iVBOR"), "Base64 without a head");
        assertEquals(40, sent().getAsJsonObject("options").get("num_predict").getAsInt());
        Reference sound = new Reference("voice", "0".repeat(64),
                Files.write(temp.resolve("given.wav"), OpenAiShapes.wav(1)));
        TextRequest listen = new TextRequest("describe", "", List.of(new TextRequest.Message(true, "?",
                List.of(sound))), null, 0, new TreeMap<>(), Map.of(), 0);
        assertThrows(ProviderException.class, () -> write(listen, monitor), "a sound cannot be looked at");
    }

    @Test
    void errorInTheMiddleAndAMissingEndAreNoAnswers() {
        Map<String, Outcome> streams = Map.of("{\"message\":{\"content\":\"Hel\"},\"done\":false}\n", Outcome.UNKNOWN,
                "{\"message\":{\"content\":\"Hel\"},\"done\":false}\n{\"error\":\"it broke\"}\n", Outcome.REFUSED, END,
                Outcome.REFUSED);
        streams.forEach((stream, outcome) -> {
            server.on("POST /api/chat", (request, reply) -> {
                reply.head(200, "application/x-ndjson");
                reply.raw(stream);
            });
            assertEquals(outcome, assertThrows(ProviderException.class,
                    () -> write(TextRequest.of("x", "", "y"), monitor)).outcome(), stream);
        });
    }

    @Test
    void vectorsAndModelsAreRead() throws CoreException {
        assertArrayEquals(new float[] {0.6f, 0.8f}, provider().embed(List.of("a", "b"), monitor).get(1));
        assertEquals("m:1", provider().models(monitor).get(0).id());
        assertEquals("ollama e", provider().embedder());
        assertFalse(provider().abilities().isEmpty());
    }
}
