// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.nio.file.Files;
import java.nio.file.Path;

/** Test data beside the clone, which is not part of the repository. */
public final class SharedData {

    private SharedData() {
    }

    /** The folder, or null where it is not there. */
    public static Path folder() {
        String set = System.getProperty("FILMWRIGHT_SHARED", System.getenv("FILMWRIGHT_SHARED"));
        if (set != null) {
            return Path.of(set, "data");
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            for (String name : new String[] {"shared", "../shared"}) {
                Path data = at.resolve(name).resolve("data");
                if (Files.isDirectory(data)) {
                    return data;
                }
            }
        }
        return null;
    }
}
