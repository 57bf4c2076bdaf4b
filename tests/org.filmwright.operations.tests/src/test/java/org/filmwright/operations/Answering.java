// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.TextProvider;
import org.filmwright.api.generation.TextRequest;
import org.filmwright.api.generation.TextResult;

/** Answers as a test says, and keeps the questions. */
final class Answering implements GenerationProvider, TextProvider {
    final List<TextRequest> asked = new ArrayList<>();
    private Function<TextRequest, String> answer = request -> "";

    void answer(Function<TextRequest, String> next) {
        answer = next;
    }

    void answer(String text) {
        answer = request -> text;
    }

    @Override
    public String id() {
        return "answering";
    }

    @Override
    public String label() {
        return "Answering";
    }

    @Override
    public Set<String> operations() {
        return Set.of();
    }

    @Override
    public Set<String> abilities() {
        return Set.of(TEXT);
    }

    @Override
    public String model(String operation) {
        return "large-model-1";
    }

    @Override
    public TextResult write(TextRequest request, Consumer<String> heard, IProgressMonitor monitor) {
        asked.add(request);
        return new TextResult(answer.apply(request), "large-model-1", TextResult.Usage.UNKNOWN,
                Money.of("0.02", "EUR"), "");
    }

    @Override
    public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
            throws CoreException {
        throw new AssertionError("no other operation was asked for");
    }
}
