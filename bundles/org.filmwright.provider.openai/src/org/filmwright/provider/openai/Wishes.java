// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;

/** A request's parameters; what nobody reads is refused by name. */
final class Wishes {
    private final Map<String, String> parameters;

    Wishes(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Refuses every parameter that is neither read nor said by the prompt. */
    void require(String what, Set<String> known) throws ProviderException {
        Set<String> unknown = new TreeSet<>(parameters.keySet());
        unknown.removeAll(known);
        unknown.removeAll(GenerationRequest.SAID);
        if (!unknown.isEmpty()) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": A " + what + " cannot be told "
                    + String.join(", ", unknown) + " here; leave it out or choose another provider.");
        }
    }

    String text(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }

    double number(String name, double otherwise) throws ProviderException {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw new ProviderException(Outcome.REFUSED, OpenAiProvider.LABEL + ": '" + text + "' is no number for "
                    + name + ".", 0, e);
        }
    }
}
