// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a provider is asked for.
 *
 * @param operation  {@code frame}, {@code voice}, {@code clip}…
 * @param prompt     in words; a model that understands words needs no more
 * @param references files that are sent, in order
 * @param parameters further wishes by name, as text; a provider refuses what it cannot honour, it never drops it
 * @param seed       for operations with chance in them
 * @param previous   the take that the new one replaces; null for a first one
 */
public record GenerationRequest(String operation, String prompt, List<Reference> references,
        SortedMap<String, String> parameters, long seed, PreviousTake previous) {
    /** Parameter of a recipe that names the asset of the take it was made from, see {@code readsPrevious}. */
    public static final String PREVIOUS = "previous";

    /**
     * Parameters that direct who draws or moves without words. The prompt says the same in words, so a provider that
     * reads the prompt leaves them aside.
     */
    public static final Set<String> SAID = Set.of("size", "angle", "move", "setting", "set", "time", "weather",
            "subject", "figures", "phase", "marks", "moveFrom", "moveTo", "moveNote");

    /** An asset that is sent along. */
    public record Reference(String role, String sha256, Path file) {
    }

    public GenerationRequest {
        references = List.copyOf(references);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    public static GenerationRequest of(String operation, String prompt, Map<String, String> parameters, long seed) {
        return new GenerationRequest(operation, prompt, List.of(), new TreeMap<>(parameters), seed, null);
    }

    public GenerationRequest with(List<Reference> newReferences) {
        return new GenerationRequest(operation, prompt, newReferences, parameters, seed, previous);
    }

    /** The same request as the successor of a take. */
    public GenerationRequest after(PreviousTake take) {
        return new GenerationRequest(operation, prompt, references, parameters, seed, take);
    }
}
