// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.anthropic;

import java.util.List;

import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.http.Http;

/** Makes the provider for Anthropic. */
public final class AnthropicFactory implements ProviderFactory {
    @Override
    public String id() {
        return AnthropicProvider.ID;
    }

    @Override
    public String label() {
        return AnthropicProvider.LABEL;
    }

    @Override
    public List<String> keyVariables() {
        return List.of("ANTHROPIC_API_KEY");
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public List<Setting> settings() {
        String price = "As 3 USD; without it the cost is unknown and a budget refuses the call.";
        return List.of(
                new Setting("baseUrl", "Address", "Where the server is.", "ANTHROPIC_BASE_URL",
                        "https://api.anthropic.com"),
                new Setting("version", "Version", "The version of the interface that is spoken.",
                        "FILMWRIGHT_ANTHROPIC_VERSION", "2026-10-21"),
                new Setting("model.text", "Model for text", "Writes and rewrites; without it there is no text.",
                        "FILMWRIGHT_ANTHROPIC_TEXT_MODEL", ""),
                new Setting("model.description", "Model for descriptions",
                        "Looks at pictures; without it the model for text does.",
                        "FILMWRIGHT_ANTHROPIC_DESCRIPTION_MODEL", ""),
                new Setting("price.text.in", "Price of a million tokens read", price,
                        "FILMWRIGHT_ANTHROPIC_PRICE_TEXT_IN", ""),
                new Setting("price.text.out", "Price of a million tokens written", price,
                        "FILMWRIGHT_ANTHROPIC_PRICE_TEXT_OUT", ""));
    }

    @Override
    public GenerationProvider create(ProviderSettings settings) {
        return new AnthropicProvider(settings, new Http());
    }
}
