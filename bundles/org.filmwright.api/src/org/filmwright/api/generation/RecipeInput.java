// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.List;

/**
 * One block that went into a generated asset.
 *
 * @param block     id
 * @param version   its version then
 * @param digest    digest of what the operation reads of it, by {@code algorithm}
 * @param algorithm id of the digest's algorithm
 * @param features  the features that the operation reads: attribute and link names, {@code content}
 * @param role      what it was to the operation: line, setup, character, location…
 */
public record RecipeInput(String block, long version, String digest, String algorithm, List<String> features,
        String role) {
    public RecipeInput {
        features = List.copyOf(features);
    }
}
