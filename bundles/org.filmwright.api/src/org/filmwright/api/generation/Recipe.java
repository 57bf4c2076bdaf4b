// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that made a generated asset.
 *
 * @param id         SHA-256 over all the rest in canonical form: the same recipe has the same id
 * @param call       SHA-256 over what is sent to the provider alone: the same call gives the same asset
 * @param operation  frame, voice, clip…
 * @param prompt     what was asked, as sent
 * @param references SHA-256 of the assets that were sent, in order
 * @param parameters name to value, as text
 * @param seed       seed that was used
 * @param inputs     blocks it was made from
 */
public record Recipe(String id, String call, String operation, String prompt, List<String> references,
        SortedMap<String, String> parameters, String provider, String model, long seed, List<RecipeInput> inputs) {
    public Recipe {
        references = List.copyOf(references);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        inputs = List.copyOf(inputs);
    }

    /** A recipe with its id worked out. */
    public static Recipe of(String operation, String prompt, List<String> references, Map<String, String> parameters,
            String provider, String model, long seed, List<RecipeInput> inputs) {
        SortedMap<String, String> sorted = new TreeMap<>(parameters);
        String call = RecipeIds.call(operation, prompt, references, sorted, provider, model, seed);
        return new Recipe(RecipeIds.of(call, inputs), call, operation, prompt, references, sorted, provider, model, seed, inputs);
    }
}
