// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.FilmCheck;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Json;
import org.filmwright.cli.internal.Problem;
import org.filmwright.cli.internal.ScriptCheck;

import com.google.gson.stream.JsonWriter;

/** Diagnostics of a script, or the integrity of a film. */
public final class CheckCommand implements Command {
    @Override
    public String name() {
        return "check";
    }

    @Override
    public String usage() {
        return "FILM|FILE [--json]";
    }

    @Override
    public String summary() {
        return "Tells problems of a script, or damage of a film";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Path path = invocation.path("FILM|FILE");
        boolean script = Files.isRegularFile(path);
        List<Problem> problems = script ? ScriptCheck.run(path)
                : new FilmCheck(invocation.stores(), path).run(invocation.monitor());
        boolean passed = problems.stream().noneMatch(Problem::counts);
        if (invocation.json()) {
            Json.document(invocation.out(), json -> document(json, problems, passed));
        } else {
            print(invocation, path, problems);
        }
        if (passed) {
            return ExitCodes.DONE;
        }
        return script ? ExitCodes.REFUSED : ExitCodes.DAMAGED;
    }

    private static void document(JsonWriter json, List<Problem> problems, boolean passed) throws IOException {
        json.name("ok").value(passed);
        json.name("problems").beginArray();
        for (Problem problem : problems) {
            json.beginObject();
            json.name("severity").value(problem.severity());
            json.name("code").value(problem.code());
            json.name("message").value(problem.message());
            json.name("file").value(problem.file());
            json.name("line");
            if (problem.line() > 0) {
                json.value(problem.line());
            } else {
                json.nullValue();
            }
            json.name("block").value(problem.block());
            json.endObject();
        }
        json.endArray();
    }

    private static void print(Invocation invocation, Path path, List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.file());
            if (problem.line() > 0) {
                text.append(':').append(problem.line());
            }
            text.append(": ").append(problem.severity()).append(": ").append(problem.message());
            if (problem.block() != null) {
                text.append(" [").append(problem.block()).append(']');
            }
            text.append('\n');
        }
        if (problems.isEmpty()) {
            text.append(path).append(": no problems.\n");
        }
        invocation.out().print(text);
    }
}
