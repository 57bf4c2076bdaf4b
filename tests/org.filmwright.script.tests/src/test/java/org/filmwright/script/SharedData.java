// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The test scripts beside the clone; tests that need them are skipped where they are not. */
final class SharedData {
    private SharedData() {
    }

    static Path root() {
        String given = System.getProperty("FILMWRIGHT_SHARED", System.getenv("FILMWRIGHT_SHARED"));
        Path found = given == null ? null : Path.of(given, "data");
        for (Path at = Path.of("").toAbsolutePath(); found == null && at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data");
            found = Files.isDirectory(candidate) ? candidate : null;
        }
        assumeTrue(found != null && Files.isDirectory(found), "no shared/data beside the clone");
        return found;
    }

    static ScriptFile script(String path) throws ScriptException {
        return ScriptFile.read(root().resolve(path));
    }

    /** All scripts, as paths below the root. */
    static List<String> scripts() throws IOException {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".fountain"))
                    .map(file -> root.relativize(file).toString().replace('\\', '/')).sorted().toList();
        }
    }
}
