// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.api.generation.TextResult.Usage;
import org.filmwright.http.HttpCall;
import org.filmwright.http.HttpFailure;
import org.filmwright.http.JsonAnswer;
import org.filmwright.http.ServerErrors;
import org.filmwright.media.MediaType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Words: {@code chat/completions}, streamed. */
final class ChatCalls {
    private static final Set<String> KNOWN = Set.of("temperature", "effort");
    private static final double MILLION = 1e6;
    /** About how many characters a token has; for estimates only. */
    private static final double CHARACTERS = 3.5;
    private static final int USUAL_ANSWER = 1_500;

    private final Endpoint endpoint;

    ChatCalls(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Gathers an answer that comes in pieces. */
    private static final class Answer {
        private final StringBuilder text = new StringBuilder();
        private String model = "";
        private String refusal = "";
        private String end = "";
        private Usage usage = Usage.UNKNOWN;
        private ProviderException failure;
    }

    TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor) throws CoreException {
        String model = endpoint.model(request.ability());
        HttpCall call = endpoint.signed(HttpCall.post(endpoint.uri("/chat/completions"),
                body(request, model).toString()));
        Answer answer = new Answer();
        try {
            endpoint.http().events(call, event -> {
                try {
                    hear(JsonAnswer.of(OpenAiProvider.LABEL, event.data()), event.data(), answer, heard);
                } catch (ProviderException e) {
                    answer.failure = e;
                } catch (CoreException e) {
                    throw new IOException(e.getMessage(), e);
                }
                return answer.failure != null;
            }, monitor);
        } catch (HttpFailure e) {
            throw ServerErrors.of(OpenAiProvider.LABEL, e, false);
        }
        return result(request, model, answer);
    }

    private static void hear(JsonAnswer piece, String raw, Answer answer, Consumer<String> heard)
            throws CoreException {
        if (piece.has("error")) {
            throw Endpoint.refused(raw);
        }
        answer.model = piece.text("model").orElse(answer.model);
        Optional<JsonAnswer> usage = piece.object("usage");
        if (usage.isPresent()) {
            answer.usage = new Usage((long) usage.get().number("prompt_tokens"),
                    (long) usage.get().number("completion_tokens"));
        }
        List<JsonAnswer> choices = piece.objects("choices");
        if (choices.isEmpty()) {
            return;
        }
        JsonAnswer choice = choices.get(0);
        answer.end = choice.text("finish_reason").orElse(answer.end);
        Optional<JsonAnswer> delta = choice.object(choice.has("delta") ? "delta" : "message");
        if (delta.isPresent()) {
            String words = delta.get().text("content").orElse("");
            answer.refusal += delta.get().text("refusal").orElse("");
            if (!words.isEmpty()) {
                answer.text.append(words);
                heard.accept(words);
            }
        }
    }

    private TextResult result(TextRequest request, String model, Answer answer) throws CoreException {
        if (answer.failure != null) {
            throw answer.failure;
        }
        if (!answer.refusal.isEmpty() || answer.end.equals("content_filter")) {
            throw refused("The model refuses to answer"
                    + (answer.refusal.isEmpty() ? "." : ": " + ServerErrors.said(answer.refusal)));
        }
        String text = answer.text.toString();
        if (text.isBlank()) {
            throw refused("The model answered nothing.");
        }
        boolean cut = answer.end.equals("length");
        if (request.shape() != null) {
            requireJson(text, cut);
        }
        Money cost = answer.usage.isKnown() ? cost(answer.usage.in(), answer.usage.out()).orElse(null) : null;
        return new TextResult(text, answer.model.isEmpty() ? model : answer.model, answer.usage, cost,
                cut ? "The answer was cut off at its greatest length." : "");
    }

    private static void requireJson(String text, boolean cut) throws ProviderException {
        try {
            if (JsonParser.parseString(text).isJsonObject()) {
                return;
            }
        } catch (JsonParseException e) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": The model did not answer in JSON"
                    + (cut ? ", because it was cut off at its greatest length." : "."), 0, e);
        }
        throw refused("The model did not answer with a JSON object.");
    }

    private JsonObject body(TextRequest request, String model) throws CoreException {
        requireKnown(request);
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
            body.addProperty("temperature", new Wishes(request.parameters()).number("temperature", 1));
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

    private static void requireKnown(TextRequest request) throws ProviderException {
        Set<String> unknown = new TreeSet<>(request.parameters().keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw refused("The model cannot be told " + String.join(", ", unknown) + "; leave it out.");
        }
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
            url.addProperty("url", dataAddress(picture));
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

    private static String dataAddress(Reference picture) throws CoreException {
        MediaType type = MediaType.of(picture.file());
        if (type.kind() != MediaType.Kind.IMAGE) {
            throw refused("A " + type.mime() + " file cannot be looked at; send a picture of it.");
        }
        try {
            return "data:" + type.mime() + ";base64,"
                    + Base64.getEncoder().encodeToString(Files.readAllBytes(picture.file()));
        } catch (IOException e) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": The picture cannot be read: "
                    + e.getMessage(), 0, e);
        }
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

    private static ProviderException refused(String why) {
        return new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": " + why);
    }

    /** What an answer may cost: by its length in characters, and the usual length of an answer. */
    Optional<Money> estimate(TextRequest request) throws CoreException {
        long characters = request.system().length()
                + request.messages().stream().mapToLong(message -> message.text().length()).sum();
        return cost(Math.round(characters / CHARACTERS),
                request.mostTokens() > 0 ? request.mostTokens() : USUAL_ANSWER);
    }

    private Optional<Money> cost(long in, long out) throws CoreException {
        Prices prices = new Prices(endpoint.settings());
        Optional<Money> read = prices.of("text.in", in / MILLION);
        Optional<Money> written = prices.of("text.out", out / MILLION);
        boolean known = read.isPresent() && written.isPresent();
        return known ? Optional.of(read.get().plus(written.get())) : Optional.empty();
    }
}
