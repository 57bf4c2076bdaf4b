// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.SubmittingProvider;
import org.filmwright.api.generation.TextProvider;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextRequest.Message;
import org.filmwright.api.generation.TextRequest.Shape;
import org.filmwright.api.generation.TextResult;

/**
 * A provider for the queue that asks for words where the operation is a text operation, and does all else as the one it
 * stands before. So text calls are stored before each step, kept within the budget and never made twice, like others.
 */
public final class TextWriter implements SubmittingProvider {
    private static final Shape ITEMS = new Shape("items",
            "{\"type\":\"object\",\"properties\":{\"items\":{\"type\":\"array\","
            + "\"items\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"},"
            + "\"text\":{\"type\":\"string\"}},\"required\":[\"name\",\"text\"],\"additionalProperties\":false}}},"
            + "\"required\":[\"items\"],\"additionalProperties\":false}");

    private final GenerationProvider provider;
    private final TextProvider writer;

    private TextWriter(GenerationProvider provider, TextProvider writer) {
        this.provider = provider;
        this.writer = writer;
    }

    /** The provider, able to do text operations through the queue where it can write. */
    public static GenerationProvider of(GenerationProvider provider) {
        return provider instanceof TextProvider writer ? new TextWriter(provider, writer) : provider;
    }

    /** All of them, likewise. */
    public static List<GenerationProvider> all(List<GenerationProvider> providers) {
        return providers.stream().map(TextWriter::of).toList();
    }

    @Override
    public String id() {
        return provider.id();
    }

    @Override
    public String label() {
        return provider.label();
    }

    @Override
    public Set<String> operations() {
        Set<String> operations = new HashSet<>(provider.operations());
        Set<String> abilities = writer.abilities();
        Stream.of(TextOperation.values()).filter(operation -> abilities.contains(ability(operation.id())))
                .forEach(operation -> operations.add(operation.id()));
        return operations;
    }

    @Override
    public String refusal(String operation) {
        if (isText(operation)) {
            return writer.abilities().contains(ability(operation)) ? ""
                    : label() + " has no model for text yet; set one in its settings.";
        }
        String refusal = provider.refusal(operation);
        boolean unknown = refusal.startsWith(label() + " has no operation");
        return unknown ? label() + " has no operation '" + operation + "'; it has "
                + String.join(", ", operations().stream().sorted().toList()) + "." : refusal;
    }

    @Override
    public boolean isSubmitted(String operation) {
        return !isText(operation) && provider instanceof SubmittingProvider submits && submits.isSubmitted(operation);
    }

    @Override
    public String submit(GenerationRequest request, IProgressMonitor monitor) throws CoreException {
        return submitting().submit(request, monitor);
    }

    @Override
    public GenerationResult collect(GenerationRequest request, String ticket, Path folder, IProgressMonitor monitor)
            throws CoreException {
        return submitting().collect(request, ticket, folder, monitor);
    }

    private SubmittingProvider submitting() throws FilmException {
        if (provider instanceof SubmittingProvider submits) {
            return submits;
        }
        throw new FilmException(ErrorCode.REFUSED, label() + " is not handed calls to be fetched later.");
    }

    private static String ability(String operation) {
        return operation.equals(TextOperation.DESCRIBE.id()) ? TextProvider.DESCRIPTION : TextProvider.TEXT;
    }

    @Override
    public String model(String operation) {
        return isText(operation) ? writer.model(ability(operation)) : provider.model(operation);
    }

    private static boolean isText(String operation) {
        return TextOperation.find(operation).isPresent();
    }

    @Override
    public int parallel() {
        return provider.parallel();
    }

    @Override
    public boolean readsPrevious(String operation) {
        return !isText(operation) && provider.readsPrevious(operation);
    }

    @Override
    public boolean readsPrompt(String operation) {
        return isText(operation) || provider.readsPrompt(operation);
    }

    @Override
    public boolean isQueued() {
        return provider.isQueued();
    }

    @Override
    public boolean isRepeatable(String operation) {
        return provider.isRepeatable(operation);
    }

    @Override
    public boolean isPriceKnown(GenerationRequest request) {
        return isText(request.operation()) ? writer.isPriceKnown(words(request)) : provider.isPriceKnown(request);
    }

    @Override
    public Money estimate(GenerationRequest request) {
        return isText(request.operation()) ? writer.estimate(words(request)) : provider.estimate(request);
    }

    @Override
    public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
            throws CoreException {
        if (!isText(request.operation())) {
            return provider.generate(request, folder, monitor);
        }
        TextResult result = writer.write(words(request), piece -> monitor.worked(1), monitor);
        Path file = folder.resolve(Ulid.next() + ".txt");
        try {
            Files.writeString(file, result.text(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, file + " cannot be written: " + e.getMessage(), e);
        }
        return new GenerationResult(file, Map.of("model", result.model()), result.note(), result.cost());
    }

    /** The question that a stored request is. */
    private static TextRequest words(GenerationRequest request) {
        TextOperation operation = TextOperation.find(request.operation()).orElseThrow();
        Map<String, String> values = new HashMap<>();
        TreeMap<String, String> wishes = new TreeMap<>();
        request.parameters().forEach((name, value) -> {
            if (name.startsWith(TextTasks.VALUE)) {
                values.put(name.substring(TextTasks.VALUE.length()), value);
            } else if (!name.equals(TextTasks.SYSTEM) && !name.equals(TextTasks.TEMPLATE)) {
                wishes.put(name, value);
            }
        });
        Message question = new Message(true, request.prompt(), request.references());
        String system = request.parameters().getOrDefault(TextTasks.SYSTEM, "");
        return new TextRequest(operation.id(), system, List.of(question),
                operation.answer() == TextOperation.Answer.ITEMS ? ITEMS : null, 0, wishes, values, request.seed());
    }
}
