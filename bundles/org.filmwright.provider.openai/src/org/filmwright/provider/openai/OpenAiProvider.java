// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.EmbeddingProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.ModelCatalogue;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.api.generation.SubmittingProvider;
import org.filmwright.api.generation.TextProvider;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;
import org.filmwright.http.Http;
import org.filmwright.http.JsonAnswer;
import org.filmwright.http.Prices;

/**
 * Any server that speaks OpenAI's shapes. It can do what a model is set for: models are settings, never built in.
 * Prices are what the user says; without them costs are unknown.
 */
public final class OpenAiProvider implements SubmittingProvider, TextProvider, EmbeddingProvider, ModelCatalogue {
    /** Id in recipes. */
    public static final String ID = "openai";
    static final String LABEL = "OpenAI-compatible";
    private static final Map<String, String> KINDS = Map.of("frame", "image", "voice", "speech", "clip", "video");
    private static final double STANDARD_THRESHOLD = 0.85;

    private final Endpoint endpoint;
    private final PictureCalls pictures;
    private final SpeechCalls speech;
    private final VideoCalls videos;
    private final ChatCalls chat;
    private final EmbeddingCalls embeddings;

    public OpenAiProvider(ProviderSettings settings, Http http) {
        this(settings, http, TimeUnit.MILLISECONDS::sleep);
    }

    /**
     * A provider.
     *
     * @param pause how to wait for a clip; tests do not wait
     */
    public OpenAiProvider(ProviderSettings settings, Http http, Http.Pause pause) {
        endpoint = new Endpoint(settings, http);
        pictures = new PictureCalls(endpoint);
        speech = new SpeechCalls(endpoint);
        videos = new VideoCalls(endpoint, pause);
        chat = new ChatCalls(endpoint);
        embeddings = new EmbeddingCalls(endpoint);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return LABEL;
    }

    @Override
    public int parallel() {
        return 2;
    }

    @Override
    public Set<String> operations() {
        return able(KINDS.keySet());
    }

    @Override
    public Set<String> abilities() {
        return able(Set.of(TEXT, DESCRIPTION));
    }

    private Set<String> able(Set<String> wanted) {
        Set<String> able = new TreeSet<>();
        for (String each : wanted) {
            if (!model(each).isEmpty()) {
                able.add(each);
            }
        }
        return able;
    }

    /** Settings that cannot be read count as none here; a call says why. */
    @Override
    public String model(String operation) {
        try {
            return endpoint.model(KINDS.getOrDefault(operation, operation));
        } catch (CoreException e) {
            return "";
        }
    }

    @Override
    public String refusal(String operation) {
        String kind = KINDS.get(operation);
        if (kind == null) {
            return LABEL + " has no operation '" + operation + "'; it has clip, frame, voice.";
        }
        return model(operation).isEmpty() ? LABEL + " has no model for a " + operation + " yet; set FILMWRIGHT_OPENAI_"
                + kind.toUpperCase(Locale.ROOT) + "_MODEL, or model." + kind + " in the settings." : "";
    }

    @Override
    public boolean isPriceKnown(GenerationRequest request) {
        return price(request).isPresent();
    }

    @Override
    public Money estimate(GenerationRequest request) {
        return price(request).orElse(Money.NONE);
    }

    private Optional<Money> price(GenerationRequest request) {
        Prices prices = endpoint.prices();
        try {
            return switch (request.operation()) {
                case "frame" -> prices.of("image", 1);
                case "voice" -> prices.of("speech", SpeechCalls.text(request).length() / 1000.0);
                case "clip" -> prices.of("video", videos.seconds(request));
                default -> Optional.empty();
            };
        } catch (CoreException e) {
            return Optional.empty();
        }
    }

    @Override
    public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
            throws CoreException {
        require(request);
        return switch (request.operation()) {
            case "frame" -> pictures.make(request, folder, monitor);
            case "voice" -> speech.make(request, folder, monitor);
            default -> videos.collect(request, videos.submit(request, monitor), folder, monitor);
        };
    }

    @Override
    public boolean isSubmitted(String operation) {
        return operation.equals("clip");
    }

    @Override
    public String submit(GenerationRequest request, IProgressMonitor monitor) throws CoreException {
        require(request);
        return videos.submit(request, monitor);
    }

    @Override
    public GenerationResult collect(GenerationRequest request, String ticket, Path folder, IProgressMonitor monitor)
            throws CoreException {
        return videos.collect(request, ticket, folder, monitor);
    }

    private void require(GenerationRequest request) throws CoreException {
        endpoint.settings().get("baseUrl");
        String refusal = refusal(request.operation());
        if (!refusal.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, refusal);
        }
    }

    @Override
    public boolean isPriceKnown(TextRequest request) {
        return price(request).isPresent();
    }

    @Override
    public Money estimate(TextRequest request) {
        return price(request).orElse(Money.NONE);
    }

    private Optional<Money> price(TextRequest request) {
        try {
            return endpoint.prices().of(request);
        } catch (CoreException e) {
            return Optional.empty();
        }
    }

    @Override
    public TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor)
            throws CoreException {
        if (endpoint.model(request.ability()).isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, LABEL
                    + " has no model for text yet; set FILMWRIGHT_OPENAI_TEXT_MODEL, or model.text in the settings.");
        }
        return chat.write(request, heard, monitor);
    }

    @Override
    public String embedder() {
        String model = model(EMBEDDING);
        return model.isEmpty() ? "" : ID + " " + model;
    }

    @Override
    public double threshold() {
        try {
            return Double.parseDouble(endpoint.settings().get("embedding.threshold"));
        } catch (CoreException | NumberFormatException e) {
            return STANDARD_THRESHOLD;
        }
    }

    @Override
    public List<float[]> embed(List<String> texts, IProgressMonitor monitor) throws CoreException {
        if (embedder().isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, LABEL
                    + " has no model for likeness yet; set FILMWRIGHT_OPENAI_EMBEDDING_MODEL.");
        }
        return embeddings.embed(texts, monitor);
    }

    @Override
    public List<Model> models(IProgressMonitor monitor) throws CoreException {
        List<Model> models = new ArrayList<>();
        JsonAnswer answer = endpoint.get("/models", monitor);
        for (JsonAnswer each : answer.objects("data")) {
            String id = each.text("id").orElse("");
            if (!id.isEmpty()) {
                models.add(new Model(id, id, end(each)));
            }
        }
        return models;
    }

    /** When a model ends: seconds since 1970, or a date; null where nothing that makes sense is said. */
    private static Instant end(JsonAnswer model) throws CoreException {
        String text = model.text("shutdown_date").orElse("");
        if (text.matches("\\d{9,11}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? day(text.substring(0, 10)) : null;
    }

    private static Instant day(String text) {
        try {
            return Instant.parse(text + "T00:00:00Z");
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
