// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

/** The shared test data beside the clone; tests that need it are skipped where it is absent. */
final class SharedData {
    private SharedData() {
    }

    /** All Fountain files of the data. */
    static List<Path> fountains() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".fountain")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file of the data, by its path in there. */
    static Path file(String path) {
        return folder().resolve(path);
    }

    static Path folder() {
        String set = System.getProperty("filmwright.shared", System.getenv("FILMWRIGHT_SHARED"));
        if (set != null) {
            return Path.of(set, "data");
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolveSibling("shared/data"))) {
                return at.resolveSibling("shared/data");
            }
        }
        Assumptions.abort("The shared test data is not here.");
        return null;
    }
}
