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
import org.filmwright.cli.internal.ScriptExport;

/** Writes a film's script to a file. */
public final class ExportCommand implements Command {
    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return "FILM FILE [--format fountain]";
    }

    @Override
    public String summary() {
        return "Writes the script to a .fountain file, byte for byte as it came in where nothing was changed";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Path file = invocation.path("FILE");
        String extension = MediaTypes.extension(file.toString());
        String format = invocation.arguments().option("format", extension);
        if (!format.equals("fountain")) {
            throw new FilmException(invocation.arguments().has("format") ? ErrorCode.USAGE : ErrorCode.REFUSED,
                    "A film cannot be exported as " + format + " yet; name a .fountain file, or say --format"
                            + " fountain.");
        }
        try (FilmSession session = invocation.read()) {
            ScriptExport.Written written = ScriptExport.write(session, file);
            if (written.widened()) {
                invocation.err().println("The script holds characters that its encoding lacks; " + file
                        + " was written as UTF-8.");
            }
            invocation.out().println("Wrote the script of " + session.name() + " to " + file + " (" + written.bytes()
                    + " bytes).");
            return ExitCodes.DONE;
        }
    }
}
