// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.FilmStats;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;

/** Prints what a film holds, in numbers. */
public final class StatsCommand implements Command {
    @Override
    public String name() {
        return "stats";
    }

    @Override
    public String usage() {
        return "FILM [--json]";
    }

    @Override
    public String summary() {
        return "Prints scenes, pages, shots, takes, assets and changes in numbers";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.read()) {
            Map<String, Number> numbers = new FilmStats(session, invocation::stages).numbers();
            if (invocation.json()) {
                Json.document(invocation.out(), json -> {
                    json.name("film").value(session.name());
                    for (Map.Entry<String, Number> number : numbers.entrySet()) {
                        json.name(number.getKey()).value(number.getValue());
                    }
                });
            } else {
                numbers.forEach((name, value) -> invocation.out().printf("%-20s %s%n", name, value));
            }
            return ExitCodes.DONE;
        }
    }
}
