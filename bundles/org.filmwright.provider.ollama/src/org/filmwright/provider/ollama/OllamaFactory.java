// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.ollama;

import java.util.List;

import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.http.Http;

/** Makes the provider for Ollama. */
public final class OllamaFactory implements ProviderFactory {
    @Override
    public String id() {
        return OllamaProvider.ID;
    }

    @Override
    public String label() {
        return OllamaProvider.LABEL;
    }

    @Override
    public List<String> keyVariables() {
        return List.of("OLLAMA_API_KEY");
    }

    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("baseUrl", "Address", "Where Ollama is.", "OLLAMA_HOST", "http://localhost:11434"),
                new Setting("model.text", "Model for text", "Writes and rewrites; without it there is no text.",
                        "FILMWRIGHT_OLLAMA_TEXT_MODEL", ""),
                new Setting("model.description", "Model for descriptions",
                        "Looks at pictures; without it the model for text does.",
                        "FILMWRIGHT_OLLAMA_DESCRIPTION_MODEL", ""),
                new Setting("model.embedding", "Model for likeness",
                        "Finds assets that are alike; without it words are compared.",
                        "FILMWRIGHT_OLLAMA_EMBEDDING_MODEL", ""),
                new Setting("embedding.threshold", "Likeness", "Cosine from which two assets count as alike.", null,
                        "0.85"),
                new Setting("price.text.in", "Price of a million tokens read", "Ollama at home costs nothing.", null,
                        "0"),
                new Setting("price.text.out", "Price of a million tokens written", "Ollama at home costs nothing.",
                        null, "0"));
    }

    @Override
    public GenerationProvider create(ProviderSettings settings) {
        return new OllamaProvider(settings, new Http());
    }
}
