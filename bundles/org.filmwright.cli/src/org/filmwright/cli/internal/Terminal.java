// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a person watches this process. */
final class Terminal {
    private Terminal() {
    }

    /** Whether standard error is a terminal. */
    static boolean showsErrors() {
        Path linux = Path.of("/proc/self/fd/2");
        if (!Files.isSymbolicLink(linux)) {
            return System.console() != null;
        }
        try {
            return Files.readSymbolicLink(linux).toString().matches("/dev/(pts/.*|tty.*|console)");
        } catch (IOException e) {
            return false;
        }
    }
}
