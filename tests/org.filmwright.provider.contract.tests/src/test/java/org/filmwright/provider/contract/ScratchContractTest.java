// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationRequest.Reference;
import org.filmwright.provider.scratch.ScratchProvider;
import org.filmwright.provider.scratch.Voices;
import org.filmwright.testing.OpenAiShapes;

/** The contract with the provider that is built in and calls nobody. */
class ScratchContractTest extends ProviderContract {
    @Override
    GenerationProvider provider() {
        return new ScratchProvider(Voices.find(), (panel, parameters, target, monitor) -> {
            try {
                Files.copy(panel.file(), target);
                return Map.of("frames", 1L);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Override
    void answerWell() {
        // nobody is called
    }

    @Override
    List<Exercise> exercises() {
        return List.of();
    }

    @Override
    GenerationRequest request(String operation) throws IOException {
        GenerationRequest request = GenerationRequest.of(operation, "x", Map.of("text", "Hello."), 1);
        Path given = temp.resolve("given.png");
        return operation.equals("clip") ? request.with(List.of(new Reference("preview", "0".repeat(64),
                Files.write(given, OpenAiShapes.png(16, 16))))) : request;
    }
}
