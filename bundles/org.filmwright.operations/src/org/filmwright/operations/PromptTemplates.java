// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Edit;

/** The prompt templates of a film: its own where it has some, else those that come with Filmwright. */
public final class PromptTemplates {
    private PromptTemplates() {
    }

    /**
     * The template of an operation.
     *
     * @param model id of the model that is asked; a template for its family goes before one for all
     */
    public static PromptTemplate of(Snapshot film, TextOperation operation, String model) {
        Optional<Block> own = find(film, operation, family -> !family.isEmpty()
                && model.toLowerCase(Locale.ROOT).contains(family.toLowerCase(Locale.ROOT)))
                        .or(() -> find(film, operation, String::isEmpty));
        return own.map(block -> new PromptTemplate(operation.id(), block.id(), "version " + block.version(),
                block.content())).orElseGet(() -> standard(operation));
    }

    /** The template that comes with Filmwright. */
    public static PromptTemplate standard(TextOperation operation) {
        String name = "templates/" + operation.id() + ".txt";
        try (InputStream in = PromptTemplates.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new PromptTemplate(operation.id(), null, PromptTemplate.standardVersion(text), text);
        } catch (IOException e) {
            throw new IllegalStateException("The template " + name + " cannot be read", e);
        }
    }

    /**
     * Gives the film its own template of an operation, or takes it away where the text is blank or the standard one.
     *
     * @param family part of the ids of the models it is for; empty for all
     */
    public static void set(Edit edit, TextOperation operation, String family, String text) throws CoreException {
        Snapshot film = edit.snapshot();
        Optional<Block> there = find(film, operation, family::equals);
        boolean none = text.isBlank() || family.isEmpty() && text.equals(standard(operation).text());
        if (there.isPresent() && none) {
            edit.delete(there.get().id());
        } else if (there.isPresent()) {
            edit.content(there.get().id(), text);
        } else if (!none) {
            edit.create(BlockDraft.of(BlockTypes.PROMPT_TEMPLATE).in(film.film()).content(text)
                    .set(Features.OPERATION, operation.id()).set(Features.FAMILY, family.isEmpty() ? null : family));
        }
    }

    private static Optional<Block> find(Snapshot film, TextOperation operation,
            Predicate<String> family) {
        return film.ofType(BlockTypes.PROMPT_TEMPLATE).stream()
                .filter(block -> block.text(Features.OPERATION).equals(operation.id())
                        && family.test(block.text(Features.FAMILY)))
                .min((a, b) -> a.id().compareTo(b.id()));
    }
}
