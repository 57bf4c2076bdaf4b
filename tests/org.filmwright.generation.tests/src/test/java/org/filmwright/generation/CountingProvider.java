// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;

/** Writes its prompt to a file, and counts; fails on the prompt "fail". */
final class CountingProvider implements GenerationProvider {
    final AtomicInteger calls = new AtomicInteger();
    boolean reading;

    @Override
    public boolean isQueued() {
        return false;
    }

    @Override
    public boolean readsPrevious(String operation) {
        return reading;
    }

    @Override
    public String id() {
        return "counting";
    }

    @Override
    public String label() {
        return "Counting";
    }

    @Override
    public Set<String> operations() {
        return Set.of("frame");
    }

    @Override
    public String model(String operation) {
        return "1";
    }

    @Override
    public int parallel() {
        return 3;
    }

    @Override
    public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
            throws CoreException {
        calls.incrementAndGet();
        if (request.prompt().equals("fail")) {
            throw new FilmException(ErrorCode.UNAVAILABLE, "The model is on holiday.");
        }
        try {
            Path file = Files.writeString(folder.resolve(Ulid.next() + ".txt"), request.prompt());
            return new GenerationResult(file, Map.of("width", 1L), "");
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, e.getMessage(), e);
        }
    }
}
