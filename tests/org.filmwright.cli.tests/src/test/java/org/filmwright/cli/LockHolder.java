// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.nio.file.Path;

import org.filmwright.api.session.FilmSession;
import org.filmwright.session.spi.FilmStores.OpenMode;

/** Another program that has a film open for writing until it is killed. */
final class LockHolder {
    private LockHolder() {
    }

    public static void main(String[] args) throws Exception {
        try (FilmSession session = Cli.films().open(Path.of(args[0]), OpenMode.WRITE)) {
            System.out.println("open " + session.name());
            System.in.read();
        }
    }
}
