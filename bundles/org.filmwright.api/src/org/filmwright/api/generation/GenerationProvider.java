// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.nio.file.Path;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Makes assets: contributed by a {@link ProviderFactory}, or handed to the constructor of what uses it. Thread-safe; up
 * to {@link #parallel()} calls run at once, never on the UI or model thread. Further abilities are the interfaces
 * {@link TextProvider}, {@link EmbeddingProvider} and {@link ModelCatalogue}.
 */
public interface GenerationProvider {
    /** Short stable id: {@code scratch}. */
    String id();

    /** Name for people. */
    String label();

    /** Operations it can do. */
    Set<String> operations();

    /** Id of the model that an operation would use now; part of the recipe. */
    String model(String operation);

    /** Why it cannot do an operation as it is set up now, as one sentence; empty if it can. */
    default String refusal(String operation) {
        return operations().contains(operation) ? "" : label() + " has no operation '" + operation + "'; it has "
                + String.join(", ", operations().stream().sorted().toList()) + ".";
    }

    /** How many calls it takes at once. */
    default int parallel() {
        return 1;
    }

    /**
     * Whether {@link GenerationRequest#previous} changes what the operation makes. Then the take that was replaced is
     * part of the new one's recipe.
     */
    default boolean readsPrevious(String operation) {
        return false;
    }

    /** Whether an operation reads the request's prompt; a prompt for one that does not is refused. */
    default boolean readsPrompt(String operation) {
        return true;
    }

    /**
     * Whether calls go through the film's queue, stored before each step. False only where a call costs nothing and may
     * simply be made again.
     */
    default boolean isQueued() {
        return true;
    }

    /** Whether a call of unknown outcome may be made again, because it costs nothing or is known by a key. */
    default boolean isRepeatable(String operation) {
        return false;
    }

    /** Whether the price of a call is known before; if not, a capped budget refuses the call. */
    default boolean isPriceKnown(GenerationRequest request) {
        return true;
    }

    /** What a call will cost, as far as can be told before. */
    default Money estimate(GenerationRequest request) {
        return Money.NONE;
    }

    /**
     * Does one operation.
     *
     * @param folder where to put the file; on the disk of the assets
     * @throws ProviderException what is known of a call that gave nothing
     * @throws CoreException one sentence that says what failed; nothing is left in the folder then
     */
    GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor) throws CoreException;
}
