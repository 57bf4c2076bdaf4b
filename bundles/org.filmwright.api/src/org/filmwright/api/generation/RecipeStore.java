// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;

/** The recipes of a film: film-wide, never branched, never changed. Thread-safe. */
public interface RecipeStore {
    /** Stores a recipe with the asset it made; an equal recipe is stored once, with its first asset. Durable on return. */
    void put(Recipe recipe, String assetSha256) throws CoreException;

    Optional<Recipe> find(String recipeId) throws CoreException;

    /** The asset that this exact call to a provider ({@link Recipe#call}) made before, if any. */
    Optional<String> assetOf(String call) throws CoreException;
}
