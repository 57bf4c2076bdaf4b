// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.session.FilmSession;

/** Which provider makes a take. */
@FunctionalInterface
public interface ProviderChoice {
    /**
     * The provider for a task.
     *
     * @throws FilmException UNAVAILABLE if the one that is meant is not here
     */
    GenerationProvider of(GenerationTask task) throws CoreException;

    /** Always the same one. */
    static ProviderChoice of(GenerationProvider provider) {
        return task -> provider;
    }

    /**
     * Those that are named for operations; for the others the one that made the take before, and what was never made by
     * the standard one. So a film keeps the providers that it was begun with.
     */
    static ProviderChoice of(FilmSession session, Collection<GenerationProvider> all,
            Map<String, GenerationProvider> named, GenerationProvider standard) {
        return task -> {
            GenerationProvider wanted = named.get(task.request().operation());
            if (wanted != null) {
                return wanted;
            }
            Block take = new PreviousTakes(session, session.snapshot()).circled(task);
            String recipe = take == null ? "" : take.text(Features.RECIPE);
            Optional<Recipe> made = recipe.isEmpty() ? Optional.empty() : session.recipes().find(recipe);
            if (made.isEmpty()) {
                return standard;
            }
            return all.stream().filter(each -> each.id().equals(made.get().provider())).findFirst()
                    .orElseThrow(() -> new FilmException(ErrorCode.UNAVAILABLE, "'" + task.label()
                            + "' was made by the provider '" + made.get().provider()
                            + "', which is not here; name another one."));
        };
    }
}
