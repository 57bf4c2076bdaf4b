// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** Brings back what the last undo took back. */
public final class RedoCommand implements Command {
    @Override
    public String name() {
        return "redo";
    }

    @Override
    public String usage() {
        return "FILM";
    }

    @Override
    public String summary() {
        return "Brings back what the last undo took back";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.write()) {
            Optional<EditRecord> redone = session.redo(null);
            session.flush();
            if (redone.isEmpty()) {
                throw new FilmException(ErrorCode.REFUSED, "There is nothing to redo in " + session.name() + ".");
            }
            invocation.out().println("Redid: " + redone.get().label());
            return ExitCodes.DONE;
        }
    }
}
