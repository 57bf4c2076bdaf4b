// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.FilmException;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Scripts;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.ScriptJson;

/** Prints scripts as elements; one file's failure does not keep the others from being read. */
public final class ParseCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    @Override
    public String name() {
        return "parse";
    }

    @Override
    public String usage() {
        return "FILE… [--json]";
    }

    @Override
    public String summary() {
        return "Prints scripts as elements; - reads standard input";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        int code = ExitCodes.DONE;
        for (String word : invocation.arguments().all("FILE")) {
            try {
                ScriptFile file = word.equals(STANDARD_INPUT) ? Scripts.read(invocation.in(), "standard input")
                        : Scripts.read(Invocation.toPath(word));
                Screenplay screenplay = FountainParser.parse(file.text());
                if (invocation.json()) {
                    json(invocation.out(), word, screenplay);
                } else {
                    lines(invocation.out(), word, screenplay);
                }
            } catch (FilmException e) {
                invocation.err().println(e.getMessage());
                code = Math.max(code, e.code().exitCode());
            }
        }
        return code;
    }

    private static void json(PrintStream out, String file, Screenplay screenplay) {
        try {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
            ScriptJson.write(file, screenplay, writer);
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException("A print stream throws nothing", e);
        }
    }

    private static void lines(PrintStream out, String file, Screenplay screenplay) {
        StringBuilder text = new StringBuilder();
        long scenes = screenplay.elements().stream().filter(element -> element.type() == ElementType.SCENE_HEADING)
                .count();
        text.append(String.format("%s: %d scenes, %d elements, %d problems%n", file, scenes,
                screenplay.elements().size(), screenplay.problems().size()));
        for (ScriptElement element : screenplay.elements()) {
            text.append(String.format("%6d  %-14s %s%n", element.line(), element.type().id(),
                    element.text().replace("\n", " / ")));
        }
        out.print(text);
    }
}
