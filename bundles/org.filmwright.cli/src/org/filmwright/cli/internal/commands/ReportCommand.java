// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assets.MediaTypes;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.pipeline.FilmReports;
import org.filmwright.report.Report;
import org.filmwright.report.ReportKind;

/** Writes a report on the script. */
public final class ReportCommand implements Command {
    @Override
    public String name() {
        return "report";
    }

    @Override
    public String usage() {
        return "FILM scenes|characters|matrix|locations|props|dialogue|statistics FILE [--character NAME]";
    }

    @Override
    public String summary() {
        return "Writes a report as .pdf or .csv; dialogue --character NAME are the sides of one actor";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        ReportKind kind = ReportKind.of(invocation.get("scenes|characters|matrix|locations|props|dialogue|statistics"));
        Path file = invocation.path("FILE");
        String extension = MediaTypes.extension(file.toString());
        if (!extension.equals("pdf") && !extension.equals("csv")) {
            throw new FilmException(ErrorCode.REFUSED, "A report is a .pdf or a .csv file, not " + file + ".");
        }
        String character = invocation.arguments().option("character", null);
        if (character != null && kind != ReportKind.DIALOGUE) {
            throw new FilmException(ErrorCode.USAGE, "--character is for the report dialogue only.");
        }
        try (FilmSession session = invocation.read()) {
            Report report = FilmReports.make(session, kind, character);
            FilmReports.write(session, report, file, extension.equals("csv"));
            invocation.out().println("Wrote the report '" + report.title() + "' of " + session.name() + " to " + file
                    + ".");
        }
        return ExitCodes.DONE;
    }
}
