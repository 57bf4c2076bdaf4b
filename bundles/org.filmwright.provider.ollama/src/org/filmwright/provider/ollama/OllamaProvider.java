// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.ollama;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.EmbeddingProvider;
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
import org.filmwright.http.HttpCall.Retry;
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

/** Ollama: text, descriptions and vectors; no pictures. Models are settings. */
public final class OllamaProvider extends WritingProvider implements EmbeddingProvider, ModelCatalogue {
    /** Id in what it makes. */
    public static final String ID = "ollama";
    static final String LABEL = "Ollama";
    private static final int BATCH = 64;
    private static final double STANDARD_THRESHOLD = 0.85;

    public OllamaProvider(ProviderSettings settings, Http http) {
        super(ID, LABEL, settings, http);
    }

    @Override
    protected String setting(String ability) throws CoreException {
        return ability.equals(EMBEDDING) ? settings().get("model.embedding") : super.setting(ability);
    }

    @Override
    public TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor)
            throws CoreException {
        String model = required(TextAnswer.model(settings(), request.ability()), "text", "TEXT");
        TextAnswer answer = new TextAnswer(LABEL, model, heard);
        HttpCall call = signed(HttpCall.post(uri("/api/chat"), body(request, model).toString()));
        try {
            http().lines(call, line -> answer.take(() -> hear(line, answer)), monitor);
        } catch (HttpFailure e) {
            throw ServerErrors.of(LABEL, e, false);
        }
        return answer.result(request, new Prices(LABEL, settings()));
    }

    private static boolean hear(String line, TextAnswer answer) throws CoreException {
        JsonAnswer piece = JsonAnswer.of(LABEL, line);
        requireGood(piece, line);
        answer.model(piece.text("model").orElse(""));
        Optional<JsonAnswer> message = piece.object("message");
        if (message.isPresent()) {
            answer.add(message.get().text("content").orElse(""));
        }
        if (message.isEmpty() && !piece.flag("done")) {
            throw piece.unusable("there are no words in it");
        }
        if (piece.flag("done")) {
            answer.usage(new Usage((long) piece.number("prompt_eval_count"), (long) piece.number("eval_count")));
            if (piece.text("done_reason").orElse("").equals("length")) {
                answer.cut();
            }
        }
        return piece.flag("done");
    }

    private static JsonObject body(TextRequest request, String model) throws CoreException {
        TextAnswer.require(LABEL, request, Set.of("temperature"));
        JsonObject body = new JsonObject();
        body.addProperty("model", model);
        JsonArray messages = new JsonArray();
        if (!request.system().isBlank()) {
            messages.add(message("system", request.system()));
        }
        for (TextRequest.Message each : request.messages()) {
            JsonObject message = message(each.byUser() ? "user" : "assistant", each.text());
            JsonArray images = new JsonArray();
            for (Reference picture : each.pictures()) {
                images.add(TextAnswer.picture(LABEL, picture).base64());
            }
            if (!images.isEmpty()) {
                message.add("images", images);
            }
            messages.add(message);
        }
        body.add("messages", messages);
        body.addProperty("stream", true);
        if (request.shape() != null) {
            body.add("format", JsonParser.parseString(request.shape().schema()));
        }
        JsonObject options = options(request);
        if (!options.isEmpty()) {
            body.add("options", options);
        }
        return body;
    }

    private static JsonObject options(TextRequest request) throws CoreException {
        JsonObject options = new JsonObject();
        if (request.mostTokens() > 0) {
            options.addProperty("num_predict", request.mostTokens());
        }
        if (request.seed() != 0) {
            options.addProperty("seed", request.seed());
        }
        if (request.parameters().containsKey("temperature")) {
            options.addProperty("temperature", TextAnswer.number(LABEL, request, "temperature"));
        }
        return options;
    }

    private static JsonObject message(String role, String text) {
        JsonObject message = new JsonObject();
        message.addProperty("role", role);
        message.addProperty("content", text);
        return message;
    }

    @Override
    public String embedder() {
        String model = model(EMBEDDING);
        return model.isEmpty() ? "" : ID + " " + model;
    }

    @Override
    public double threshold() {
        try {
            return Double.parseDouble(settings().get("embedding.threshold"));
        } catch (CoreException | NumberFormatException e) {
            return STANDARD_THRESHOLD;
        }
    }

    @Override
    public List<float[]> embed(List<String> texts, IProgressMonitor monitor) throws CoreException {
        String model = required(settings().get("model.embedding"), "likeness", "EMBEDDING");
        List<float[]> vectors = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += BATCH) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
            JsonObject body = new JsonObject();
            body.addProperty("model", model);
            JsonArray input = new JsonArray();
            batch.forEach(input::add);
            body.add("input", input);
            JsonAnswer answer = answer(HttpCall.post(uri("/api/embed"), body.toString()).retry(Retry.BILLED), false,
                    monitor);
            List<float[]> some = answer.vectors("embeddings");
            if (some.size() != batch.size()) {
                throw answer.unusable("there are " + some.size() + " vectors for " + batch.size() + " texts");
            }
            vectors.addAll(some);
        }
        return vectors;
    }

    @Override
    public List<Model> models(IProgressMonitor monitor) throws CoreException {
        List<Model> models = new ArrayList<>();
        for (JsonAnswer each : answer(HttpCall.get(uri("/api/tags")), true, monitor).objects("models")) {
            String name = each.text("model").orElse("");
            if (!name.isEmpty()) {
                models.add(new Model(name, each.text("name").orElse(name), null));
            }
        }
        return models;
    }

    private JsonAnswer answer(HttpCall call, boolean reads, IProgressMonitor monitor) throws CoreException {
        try {
            HttpReply reply = http().send(signed(call), monitor);
            JsonAnswer answer = JsonAnswer.of(LABEL, reply.body());
            requireGood(answer, reply.body());
            return answer;
        } catch (HttpFailure e) {
            throw ServerErrors.of(LABEL, e, reads);
        }
    }

    private static void requireGood(JsonAnswer answer, String raw) throws ProviderException {
        if (answer.has("error")) {
            throw new ProviderException(Outcome.REFUSED, LABEL + ": The server gave up. It says: "
                    + ServerErrors.said(raw));
        }
    }

    private HttpCall signed(HttpCall call) throws CoreException {
        Optional<Secret> key = settings().key();
        return key.isPresent() ? call.key("Authorization", "Bearer ", key.get()) : call;
    }

    private static String required(String model, String what, String variable) throws ProviderException {
        if (model.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, LABEL + " has no model for " + what
                    + " yet; set FILMWRIGHT_OLLAMA_" + variable + "_MODEL.");
        }
        return model;
    }

    /** OLLAMA_HOST may be a bare host and port. */
    private URI uri(String path) throws CoreException {
        String base = settings().get("baseUrl").replaceAll("/+$", "");
        try {
            return URI.create((base.contains("://") ? base : "http://" + base) + path);
        } catch (IllegalArgumentException e) {
            throw new ProviderException(Outcome.REFUSED, LABEL + ": '" + base
                    + "' is no address; set one like http://localhost:11434.", 0, e);
        }
    }
}
