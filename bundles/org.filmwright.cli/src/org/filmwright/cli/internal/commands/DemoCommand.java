// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.MakeLines;
import org.filmwright.cli.internal.SampleFilm;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.pipeline.ScriptImport;
import org.filmwright.session.spi.FilmStores.OpenMode;

/** Makes the sample film from its script to the rendered cut. */
public final class DemoCommand implements Command {
    private static final FilmFormat FORMAT = new FilmFormat(24, 1, 2.388, 1280, 536, "letter", "en", "01:00:00:00");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String usage() {
        return "[DIR]";
    }

    @Override
    public String summary() {
        return "Makes the sample film, from its script to exports/final_cut.mp4";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        String word = invocation.arguments().find("DIR");
        Path folder = Invocation.toPath(word == null ? "build/demo" : word).toAbsolutePath().normalize();
        Path script = SampleFilm.script();
        if (!Files.exists(folder.resolve("project.db"))) {
            removeHalfMade(folder);
            invocation.films().create(folder, "Midnight Train", FORMAT);
            invocation.out().println("Film       " + folder);
        }
        try (FilmSession session = invocation.films().open(folder, OpenMode.WRITE)) {
            invocation.out().println("Script     " + ScriptImport.into(session, script).sentence());
            Pipelines.standard().make().run(session, null, new MakeLines(invocation.out()), invocation.monitor());
        }
        invocation.out().println("Watch      " + folder.resolve("exports").resolve("final_cut.mp4"));
        return ExitCodes.DONE;
    }

    /** A demo that was interrupted before it had a film leaves nothing of value. */
    private static void removeHalfMade(Path folder) throws CoreException {
        boolean ours = Files.exists(folder.resolve("project.db.part"));
        if (!ours) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, folder + " cannot be cleared: " + e.getMessage(), e);
        }
    }
}
