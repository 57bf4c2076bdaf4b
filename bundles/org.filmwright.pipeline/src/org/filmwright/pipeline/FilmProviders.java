// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.session.FilmSession;
import org.filmwright.generation.ProviderChoice;

/**
 * The providers that make a film.
 *
 * @param named for operations that somebody named one for
 * @param all   all that there are; what was never made and has no named one is made by the first
 */
public record FilmProviders(Map<String, GenerationProvider> named, List<GenerationProvider> all) {
    public FilmProviders {
        named = Map.copyOf(named);
        all = List.copyOf(all);
    }

    /** One for everything. */
    public static FilmProviders only(GenerationProvider provider) {
        return new FilmProviders(Map.of("frame", provider, "voice", provider, "clip", provider), List.of(provider));
    }

    ProviderChoice choice(FilmSession session) {
        return ProviderChoice.of(session, all, named, all.get(0));
    }

    /** What of them decides about takes: who was named, and all models. */
    String state() {
        StringBuilder state = new StringBuilder();
        new TreeMap<>(named).forEach((operation, provider) -> state.append(operation).append('=')
                .append(provider.id()).append('\n'));
        for (GenerationProvider provider : all) {
            state.append(provider.id());
            provider.operations().stream().sorted().forEach(operation -> state.append(' ').append(operation)
                    .append(' ').append(provider.model(operation)));
            state.append('\n');
        }
        return state.toString();
    }
}
