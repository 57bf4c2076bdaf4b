// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** The files of a copied film. */
final class FilmCopies {
    private FilmCopies() {
    }

    /** Makes the folders of a new film. */
    static void prepare(Path target) throws CoreException {
        try {
            if (Files.exists(target)) {
                try (Stream<Path> files = Files.list(target)) {
                    if (files.findAny().isPresent()) {
                        throw new FilmException(ErrorCode.REFUSED,
                                "The folder " + target + " is not empty; choose a new one for the copy.");
                    }
                }
            }
            for (String part : List.of("assets", "exports", "meta")) {
                Files.createDirectories(target.resolve(part));
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The folder " + target + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Copies all finished asset files. */
    static void assets(Path from, Path to, IProgressMonitor monitor) throws CoreException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The assets cannot be copied to " + to + ": " + e.getMessage(), e);
        }
    }
}
