// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.pipeline.Pipelines;

/** Reads {@code --provider openai} and {@code --provider frame=openai}. */
public final class ProviderNames {
    private static final List<String> OPERATIONS = List.of("frame", "voice", "clip");

    private ProviderNames() {
    }

    /** Which provider was named for which operation. */
    public static Map<String, GenerationProvider> read(Pipelines pipelines, List<String> words) throws FilmException {
        Map<String, GenerationProvider> named = new TreeMap<>();
        for (String word : words) {
            int by = word.indexOf('=');
            GenerationProvider provider = pipelines.provider(word.substring(by + 1));
            if (by >= 0) {
                String operation = word.substring(0, by);
                if (!OPERATIONS.contains(operation)) {
                    throw new FilmException(ErrorCode.USAGE, "There is no operation '" + operation
                            + "'; name a provider for " + String.join(", ", OPERATIONS) + " or all.");
                }
                named.put(operation, provider);
            } else {
                OPERATIONS.forEach(operation -> named.putIfAbsent(operation, provider));
            }
        }
        return named;
    }
}
