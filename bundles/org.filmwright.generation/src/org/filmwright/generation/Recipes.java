// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.List;

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

    /** The recipe that a task has on this snapshot, with this provider. */
    public static Recipe of(Snapshot snapshot, GenerationTask task, GenerationProvider provider) {
        GenerationRequest request = task.request();
        List<RecipeInput> inputs = task.inputs().stream().map(input -> stamp(snapshot, input)).toList();
        return Recipe.of(request.operation(), request.prompt(),
                request.references().stream().map(GenerationRequest.Reference::sha256).toList(), request.parameters(),
                provider.id(), provider.model(request.operation()), request.seed(), inputs);
    }

    private static RecipeInput stamp(Snapshot snapshot, GenerationTask.Input input) {
        Block block = snapshot.block(input.block());
        return new RecipeInput(input.block(), block == null ? 0 : block.version(),
                Digests.of(snapshot, input.block(), input.features()), Digests.ALGORITHM, input.features(),
                input.role());
    }
}
