// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.anthropic;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.ModelCatalogue;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.Secret;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.api.generation.TextResult.Usage;
import org.filmwright.http.Http;
import org.filmwright.http.HttpCall;
import org.filmwright.http.HttpFailure;
import org.filmwright.http.HttpReply;
import org.filmwright.http.JsonAnswer;
import org.filmwright.http.Prices;
import org.filmwright.http.ServerErrors;
import org.filmwright.http.TextAnswer;
import org.filmwright.http.WritingProvider;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Anthropic: text and descriptions; no pictures, no vectors. Models are settings; no sampling is ever sent. */
public final class AnthropicProvider extends WritingProvider implements ModelCatalogue {
    /** Id in what it makes. */
    public static final String ID = "anthropic";
    static final String LABEL = "Anthropic";
    private static final int USUAL_TOKENS = 8_192;
    private static final int MOST_PAGES = 20;

    public AnthropicProvider(ProviderSettings settings, Http http) {
        super(ID, LABEL, settings, http);
    }

    @Override
    public TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor)
            throws CoreException {
        String model = TextAnswer.model(settings(), request.ability());
        if (model.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, LABEL
                    + " has no model for text yet; set FILMWRIGHT_ANTHROPIC_TEXT_MODEL.");
        }
        TextAnswer answer = new TextAnswer(LABEL, model, heard);
        HttpCall call = signed(HttpCall.post(uri("/v1/messages"), body(request, model).toString()));
        try {
            http().events(call, event -> answer.take(() -> hear(event.data(), answer)), monitor);
        } catch (HttpFailure e) {
            throw ServerErrors.of(LABEL, e, false);
        }
        return answer.result(request, new Prices(LABEL, settings()));
    }

    private static boolean hear(String data, TextAnswer answer) throws CoreException {
        JsonAnswer event = JsonAnswer.of(LABEL, data);
        if (event.has("error")) {
            throw new ProviderException(Outcome.REFUSED, LABEL + ": The server gave up. It says: "
                    + ServerErrors.said(data));
        }
        switch (event.text("type").orElse("")) {
            case "message_start" -> start(event.object("message"), answer);
            case "content_block_delta" -> {
                Optional<JsonAnswer> delta = event.object("delta");
                if (delta.isPresent() && delta.get().text("type").orElse("").equals("text_delta")) {
                    answer.add(delta.get().text("text").orElse(""));
                }
            }
            case "message_delta" -> end(event, answer);
            case "message" -> whole(event, answer);
            case "message_stop" -> {
                return true;
            }
            default -> {
                // pings, and what later versions add
            }
        }
        return false;
    }

    /** The answer of a server that does not stream. */
    private static void whole(JsonAnswer message, TextAnswer answer) throws CoreException {
        start(Optional.of(message), answer);
        for (JsonAnswer block : message.objects("content")) {
            if (block.text("type").orElse("").equals("text")) {
                answer.add(block.text("text").orElse(""));
            }
        }
        stop(message.text("stop_reason").orElse(""), answer);
    }

    private static void start(Optional<JsonAnswer> message, TextAnswer answer) throws CoreException {
        if (message.isPresent()) {
            answer.model(message.get().text("model").orElse(""));
            Optional<JsonAnswer> usage = message.get().object("usage");
            if (usage.isPresent()) {
                answer.usage(new Usage((long) usage.get().number("input_tokens"),
                        (long) usage.get().number("output_tokens")));
            }
        }
    }

    private static void end(JsonAnswer event, TextAnswer answer) throws CoreException {
        Optional<JsonAnswer> usage = event.object("usage");
        if (usage.isPresent()) {
            answer.usage(new Usage(answer.usage().in(), (long) usage.get().number("output_tokens")));
        }
        Optional<JsonAnswer> delta = event.object("delta");
        if (delta.isPresent()) {
            stop(delta.get().text("stop_reason").orElse(""), answer);
        }
    }

    private static void stop(String reason, TextAnswer answer) {
        switch (reason) {
            case "refusal" -> answer.refuse("");
            case "max_tokens", "model_context_window_exceeded" -> answer.cut();
            default -> {
                // it ended well
            }
        }
    }

    private static JsonObject body(TextRequest request, String model) throws CoreException {
        TextAnswer.require(LABEL, request, Set.of("effort"));
        JsonObject body = new JsonObject();
        body.addProperty("model", model);
        body.addProperty("max_tokens", request.mostTokens() > 0 ? request.mostTokens() : USUAL_TOKENS);
        if (!request.system().isBlank()) {
            body.addProperty("system", request.system());
        }
        body.addProperty("stream", true);
        JsonArray messages = new JsonArray();
        for (TextRequest.Message each : request.messages()) {
            messages.add(message(each));
        }
        body.add("messages", messages);
        JsonObject output = new JsonObject();
        if (request.parameters().containsKey("effort")) {
            output.addProperty("effort", request.parameters().get("effort"));
        }
        if (request.shape() != null) {
            JsonObject format = new JsonObject();
            format.addProperty("type", "json_schema");
            format.add("schema", JsonParser.parseString(request.shape().schema()));
            output.add("format", format);
        }
        if (!output.isEmpty()) {
            body.add("output_config", output);
        }
        return body;
    }

    private static JsonObject message(TextRequest.Message said) throws CoreException {
        JsonArray content = new JsonArray();
        for (Reference each : said.pictures()) {
            TextAnswer.Picture picture = TextAnswer.picture(LABEL, each);
            JsonObject source = new JsonObject();
            source.addProperty("type", "base64");
            source.addProperty("media_type", picture.mediaType());
            source.addProperty("data", picture.base64());
            JsonObject block = new JsonObject();
            block.addProperty("type", "image");
            block.add("source", source);
            content.add(block);
        }
        JsonObject text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", said.text());
        content.add(text);
        JsonObject message = new JsonObject();
        message.addProperty("role", said.byUser() ? "user" : "assistant");
        message.add("content", content);
        return message;
    }

    @Override
    public List<Model> models(IProgressMonitor monitor) throws CoreException {
        List<Model> models = new ArrayList<>();
        String after = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonAnswer answer = page(after, monitor);
            for (JsonAnswer each : answer.objects("data")) {
                String id = each.text("id").orElse("");
                if (!id.isEmpty()) {
                    models.add(new Model(id, each.text("display_name").orElse(id), end(each)));
                }
            }
            after = answer.text("last_id").orElse("");
            if (!answer.flag("has_more") || after.isEmpty()) {
                break;
            }
        }
        return models;
    }

    private JsonAnswer page(String after, IProgressMonitor monitor) throws CoreException {
        String query = "?limit=100" + (after.matches("[\\w.-]+") ? "&after_id=" + after : "");
        try {
            HttpReply reply = http().send(signed(HttpCall.get(uri("/v1/models" + query))), monitor);
            JsonAnswer answer = JsonAnswer.of(LABEL, reply.body());
            if (answer.has("error")) {
                throw new ProviderException(Outcome.REFUSED, LABEL + ": The server gave up. It says: "
                        + ServerErrors.said(reply.body()));
            }
            return answer;
        } catch (HttpFailure e) {
            throw ServerErrors.of(LABEL, e, true);
        }
    }

    private static Instant end(JsonAnswer model) throws CoreException {
        String text = model.text("retires_at").orElse("");
        try {
            return text.isEmpty() ? null : Instant.parse(text.length() == 10 ? text + "T00:00:00Z" : text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private HttpCall signed(HttpCall call) throws CoreException {
        Optional<Secret> key = settings().key();
        if (key.isEmpty() && "api.anthropic.com".equals(call.uri().getHost())) {
            throw new ProviderException(Outcome.REFUSED, LABEL + ": There is no key. Set ANTHROPIC_API_KEY.");
        }
        HttpCall versioned = call.header("anthropic-version", settings().get("version"));
        return key.isPresent() ? versioned.key("x-api-key", "", key.get()) : versioned;
    }

    private URI uri(String path) throws CoreException {
        String base = settings().get("baseUrl").replaceAll("/+$", "");
        try {
            return URI.create(base + path);
        } catch (IllegalArgumentException e) {
            throw new ProviderException(Outcome.REFUSED, LABEL + ": '" + base
                    + "' is no address; set one like https://api.anthropic.com.", 0, e);
        }
    }
}
