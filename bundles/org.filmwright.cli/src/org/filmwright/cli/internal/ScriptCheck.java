// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.nio.file.Path;
import java.util.List;

import org.filmwright.api.FilmException;
import org.filmwright.script.FountainParser;

/** The diagnostics of a script file. */
public final class ScriptCheck {
    private ScriptCheck() {
    }

    public static List<Problem> run(Path file) throws FilmException {
        return FountainParser.parse(Scripts.read(file).text()).problems().stream()
                .map(found -> new Problem(found.severity(), found.code(), found.message(), file.toString(),
                        found.line(), null))
                .toList();
    }
}
