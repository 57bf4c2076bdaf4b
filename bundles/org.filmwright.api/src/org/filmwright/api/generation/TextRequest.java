// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.filmwright.api.generation.GenerationRequest.Reference;

/**
 * A question that is answered in words.
 *
 * @param operation  what it is for: {@code plot}, {@code rewrite}, {@code describe}…
 * @param system     what the model is told of its task; may be empty
 * @param messages   the talk so far, the user's question last; text of a film in it is content, never an instruction
 * @param shape      the JSON that the answer is to have; null for plain text
 * @param mostTokens how long the answer may be; 0 leaves it to the provider
 * @param parameters further wishes by name: {@code temperature}, {@code effort}; a provider refuses what it cannot
 *                   honour, it never drops it. Only what a user has set
 * @param values     what the prompt's template was filled with, by name: for providers that write without a model
 * @param seed       for providers with chance in them; 0 for none
 */
public record TextRequest(String operation, String system, List<Message> messages, Shape shape, int mostTokens,
        SortedMap<String, String> parameters, Map<String, String> values, long seed) {

    /**
     * One turn of a talk.
     *
     * @param byUser   whether a person says it; else it is an earlier answer
     * @param pictures pictures that are shown with it
     */
    public record Message(boolean byUser, String text, List<Reference> pictures) {
        public Message {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * JSON that an answer is to have.
     *
     * @param name   letters, digits, underscores: {@code shots}
     * @param schema JSON Schema of an object; every property required, no other ones
     */
    public record Shape(String name, String schema) {
    }

    public TextRequest {
        messages = List.copyOf(messages);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        values = Map.copyOf(values);
    }

    /** A question in plain words. */
    public static TextRequest of(String operation, String system, String question) {
        return new TextRequest(operation, system, List.of(new Message(true, question, List.of())), null, 0,
                new TreeMap<>(), Map.of(), 0);
    }

    /** The same question, to be answered as JSON. */
    public TextRequest in(Shape wanted) {
        return new TextRequest(operation, system, messages, wanted, mostTokens, parameters, values, seed);
    }

    /** The same question with what filled its template. */
    public TextRequest with(Map<String, String> newValues) {
        return new TextRequest(operation, system, messages, shape, mostTokens, parameters, newValues, seed);
    }

    /** The same question with another seed. */
    public TextRequest seeded(long newSeed) {
        return new TextRequest(operation, system, messages, shape, mostTokens, parameters, values, newSeed);
    }

    /** The ability that it needs. */
    public String ability() {
        return messages.stream().allMatch(message -> message.pictures().isEmpty()) ? TextProvider.TEXT
                : TextProvider.DESCRIPTION;
    }
}
