// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.util.Collection;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.session.FilmSession;

/** What it would cost to make takes anew. */
public final class Costs {
    private final FilmSession session;
    private final Collection<GenerationProvider> providers;

    public Costs(FilmSession session, Collection<GenerationProvider> providers) {
        this.session = session;
        this.providers = providers;
    }

    /**
     * An estimate for a take, by the provider that made it; empty if that is not here or does not know its price, or
     * the take has no recipe.
     */
    public Optional<Money> of(Block take) throws CoreException {
        String id = take.text(Features.RECIPE);
        Optional<Recipe> recipe = id.isEmpty() ? Optional.empty() : session.recipes().find(id);
        if (recipe.isEmpty()) {
            return Optional.empty();
        }
        Recipe made = recipe.get();
        GenerationRequest request = GenerationRequest.of(made.operation(), made.prompt(), made.parameters(),
                made.seed());
        return providers.stream().filter(each -> each.id().equals(made.provider())
                && each.isPriceKnown(request)).findFirst().map(provider -> provider.estimate(request));
    }
}
