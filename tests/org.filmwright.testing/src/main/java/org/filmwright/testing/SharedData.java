// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Real scripts beside the clone, which may not be part of it; tests skip what is not there. */
public final class SharedData {
    private SharedData() {
    }

    /** A file below {@code shared/data}, if the folder {@code shared} is there and holds it. */
    public static Optional<Path> find(String path) {
        return folder().map(folder -> folder.resolve("data").resolve(path)).filter(Files::isRegularFile);
    }

    /** The text of a UTF-8 file below {@code shared/data}, if it is there. */
    public static Optional<String> text(String path) {
        return find(path).map(file -> {
            try {
                return Files.readString(file, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** All files below {@code shared/data} whose names end so, in order; none where the folder is not there. */
    public static List<Path> files(String ending) {
        Path data = folder().map(folder -> folder.resolve("data")).orElse(null);
        if (data == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder {@code shared}: named by property or environment, else next to a folder above the working one. */
    public static Optional<Path> folder() {
        String named = System.getProperty("FILMWRIGHT_SHARED", System.getenv("FILMWRIGHT_SHARED"));
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
