// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.generation.RecipeInput;

/** Stamps recipes. */
public final class Recipes {
    private Recipes() {
    }

    /** The recipe that a first take of a task has on this snapshot, with this provider. */
    public static Recipe of(Snapshot snapshot, GenerationTask task, GenerationProvider provider) {
        return of(snapshot, task, provider, null);
    }

    /**
     * The recipe that a task has.
     *
     * @param previous SHA-256 of the asset that the provider makes the new one from; null for none
     */
    static Recipe of(Snapshot snapshot, GenerationTask task, GenerationProvider provider, String previous) {
        GenerationRequest request = task.request();
        SortedMap<String, String> parameters = new TreeMap<>(request.parameters());
        if (previous != null) {
            parameters.put(GenerationRequest.PREVIOUS, previous);
        }
        List<RecipeInput> inputs = task.inputs().stream().map(input -> stamp(snapshot, input)).toList();
        return Recipe.of(request.operation(), request.prompt(),
                request.references().stream().map(GenerationRequest.Reference::sha256).toList(), parameters,
                provider.id(), provider.model(request.operation()), request.seed(), inputs);
    }

    private static RecipeInput stamp(Snapshot snapshot, GenerationTask.Input input) {
        Block block = snapshot.block(input.block());
        return new RecipeInput(input.block(), block == null ? 0 : block.version(),
                Digests.of(snapshot, input.block(), input.features()), Digests.ALGORITHM, input.features(),
                input.role());
    }
}
