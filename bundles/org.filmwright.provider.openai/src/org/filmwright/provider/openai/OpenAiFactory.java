// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.openai;

import java.util.List;
import java.util.Locale;

import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.ProviderFactory;
import org.filmwright.api.generation.ProviderSettings;
import org.filmwright.http.Http;

/** Makes the provider for OpenAI and every server that speaks its shapes: llama.cpp, LM Studio, vLLM, LiteLLM… */
public final class OpenAiFactory implements ProviderFactory {
    private static final String NO_PRICE = "; without it the cost is unknown and a budget refuses the call.";

    @Override
    public String id() {
        return OpenAiProvider.ID;
    }

    @Override
    public String label() {
        return OpenAiProvider.LABEL;
    }

    @Override
    public List<String> keyVariables() {
        return List.of("OPENAI_API_KEY");
    }

    @Override
    public boolean needsKey() {
        return true;
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                new Setting("baseUrl", "Address", "Where the server is, with its version: http://localhost:9931/v1.",
                        "OPENAI_BASE_URL", "https://api.openai.com/v1"),
                new Setting("organization", "Organization", "Sent along if it is set.", "OPENAI_ORG_ID", ""),
                new Setting("project", "Project", "Sent along if it is set.", "OPENAI_PROJECT_ID", ""),
                model("text", "text", "Writes and rewrites; without it there is no text."),
                model("description", "descriptions", "Looks at pictures; without it the model for text does."),
                model("image", "pictures", "Makes frames; without it there are none."),
                model("speech", "voices", "Speaks lines; without it there are none."),
                model("video", "clips", "Makes clips; without it there are none."),
                model("embedding", "likeness", "Finds assets that are alike; without it words are compared."),
                new Setting("image.sizes", "Picture sizes", "Sizes that the model takes, as 1536x1024,1024x1024; any "
                        + "lets it make the film's own.", "FILMWRIGHT_OPENAI_IMAGE_SIZES", "any"),
                new Setting("image.quality", "Picture quality", "low, medium, high; empty leaves it to the server.",
                        "FILMWRIGHT_OPENAI_IMAGE_QUALITY", ""),
                new Setting("voices.female", "Voices of women", "Names of voices, shared out among the cast.",
                        "FILMWRIGHT_OPENAI_VOICES_FEMALE", "nova,shimmer,coral,sage"),
                new Setting("voices.male", "Voices of men", "Names of voices, shared out among the cast.",
                        "FILMWRIGHT_OPENAI_VOICES_MALE", "onyx,echo,ash,verse"),
                new Setting("video.seconds", "Lengths of clips", "Lengths in seconds that the model makes.",
                        "FILMWRIGHT_OPENAI_VIDEO_SECONDS", "4,8,12"),
                new Setting("video.sizes", "Sizes of clips", "Sizes that the model makes; any lets it make the film's.",
                        "FILMWRIGHT_OPENAI_VIDEO_SIZES", "any"),
                new Setting("tokens.name", "Name of the length limit",
                        "max_completion_tokens, or max_tokens for many local servers.", "FILMWRIGHT_OPENAI_TOKENS_NAME",
                        "max_completion_tokens"),
                new Setting("embedding.threshold", "Likeness", "Cosine from which two assets count as alike.", null,
                        "0.85"),
                price("text.in", "Price of a million tokens read"), price("text.out",
                        "Price of a million tokens written"),
                price("image", "Price of a picture"), price("speech", "Price of a thousand characters spoken"),
                price("video", "Price of a second of video"));
    }

    private static Setting model(String kind, String what, String help) {
        return new Setting("model." + kind, "Model for " + what, help,
                "FILMWRIGHT_OPENAI_" + kind.toUpperCase(Locale.ROOT) + "_MODEL", "");
    }

    private static Setting price(String kind, String label) {
        return new Setting("price." + kind, label, "As 0.04 USD; 0 if it costs nothing" + NO_PRICE,
                "FILMWRIGHT_OPENAI_PRICE_" + kind.toUpperCase(Locale.ROOT).replace('.', '_'), "");
    }

    @Override
    public GenerationProvider create(ProviderSettings settings) {
        return new OpenAiProvider(settings, new Http());
    }
}
