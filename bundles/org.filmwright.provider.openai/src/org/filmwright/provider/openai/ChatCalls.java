// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.api.generation.TextResult.Usage;
import org.filmwright.http.HttpCall;
import org.filmwright.http.HttpFailure;
import org.filmwright.http.JsonAnswer;
import org.filmwright.http.ServerErrors;
import org.filmwright.http.TextAnswer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Words: {@code chat/completions}, streamed. */
final class ChatCalls {
    private static final Set<String> KNOWN = Set.of("temperature", "effort");

    private final Endpoint endpoint;

    ChatCalls(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor) throws CoreException {
        String model = endpoint.model(request.ability());
        HttpCall call = endpoint.signed(HttpCall.post(endpoint.uri("/chat/completions"),
                body(request, model).toString()));
        TextAnswer answer = new TextAnswer(OpenAiProvider.LABEL, model, heard);
        try {
            endpoint.http().events(call, event -> answer.take(() -> hear(event.data(), answer)), monitor);
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, false);
        }
        return answer.result(request, endpoint.prices());
    }

    /** The server ends its answer itself. */
    private static boolean hear(String json, TextAnswer answer) throws CoreException {
        JsonAnswer piece = JsonAnswer.of(OpenAiProvider.LABEL, json);
        if (piece.has("error")) {
            throw Endpoint.refused(json);
        }
        answer.model(piece.text("model").orElse(""));
        Optional<JsonAnswer> usage = piece.object("usage");
        if (usage.isPresent()) {
            answer.usage(new Usage((long) usage.get().number("prompt_tokens"),
                    (long) usage.get().number("completion_tokens")));
        }
        List<JsonAnswer> choices = piece.objects("choices");
        if (!choices.isEmpty()) {
            hear(choices.get(0), answer);
        }
        return false;
    }

    private static void hear(JsonAnswer choice, TextAnswer answer) throws CoreException {
        switch (choice.text("finish_reason").orElse("")) {
            case "length" -> answer.cut();
            case "content_filter" -> answer.refuse("");
            default -> {
                // it goes on, or ended well
            }
        }
        Optional<JsonAnswer> words = choice.object(choice.has("delta") ? "delta" : "message");
        if (words.isPresent()) {
            answer.add(words.get().text("content").orElse(""));
            Optional<String> refusal = words.get().text("refusal");
            refusal.ifPresent(answer::refuse);
        }
    }

    private JsonObject body(TextRequest request, String model) throws CoreException {
        TextAnswer.require(OpenAiProvider.LABEL, request, KNOWN);
        JsonObject body = new JsonObject();
        body.addProperty("model", model);
        JsonArray messages = new JsonArray();
        if (!request.system().isBlank()) {
            messages.add(message("system", request.system()));
        }
        for (TextRequest.Message each : request.messages()) {
            messages.add(message(each));
        }
        body.add("messages", messages);
        if (request.mostTokens() > 0) {
            body.addProperty(endpoint.settings().get("tokens.name"), request.mostTokens());
        }
        if (request.parameters().containsKey("temperature")) {
            body.addProperty("temperature", TextAnswer.number(OpenAiProvider.LABEL, request,
                    "temperature"));
        }
        if (request.parameters().containsKey("effort")) {
            body.addProperty("reasoning_effort", request.parameters().get("effort"));
        }
        if (request.shape() != null) {
            body.add("response_format", format(request.shape()));
        }
        body.addProperty("stream", true);
        JsonObject options = new JsonObject();
        options.addProperty("include_usage", true);
        body.add("stream_options", options);
        return body;
    }

    private static JsonObject message(String role, String text) {
        JsonObject message = new JsonObject();
        message.addProperty("role", role);
        message.addProperty("content", text);
        return message;
    }

    private static JsonObject message(TextRequest.Message said) throws CoreException {
        if (said.pictures().isEmpty()) {
            return message(said.byUser() ? "user" : "assistant", said.text());
        }
        JsonArray parts = new JsonArray();
        JsonObject text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", said.text());
        parts.add(text);
        for (Reference picture : said.pictures()) {
            JsonObject url = new JsonObject();
            TextAnswer.Picture sent = TextAnswer.picture(OpenAiProvider.LABEL, picture);
            url.addProperty("url", "data:" + sent.mediaType() + ";base64," + sent.base64());
            JsonObject part = new JsonObject();
            part.addProperty("type", "image_url");
            part.add("image_url", url);
            parts.add(part);
        }
        JsonObject message = new JsonObject();
        message.addProperty("role", "user");
        message.add("content", parts);
        return message;
    }

    private static JsonObject format(TextRequest.Shape shape) {
        JsonObject schema = new JsonObject();
        schema.addProperty("name", shape.name());
        schema.addProperty("strict", true);
        schema.add("schema", JsonParser.parseString(shape.schema()));
        JsonObject format = new JsonObject();
        format.addProperty("type", "json_schema");
        format.add("json_schema", schema);
        return format;
    }
}
