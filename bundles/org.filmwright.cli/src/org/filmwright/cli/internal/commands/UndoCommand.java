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

/** Takes back the last change that stands. */
public final class UndoCommand implements Command {
    @Override
    public String name() {
        return "undo";
    }

    @Override
    public String usage() {
        return "FILM";
    }

    @Override
    public String summary() {
        return "Takes back the last change";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.write()) {
            Optional<EditRecord> undone = session.undo(null);
            session.flush();
            if (undone.isEmpty()) {
                throw new FilmException(ErrorCode.REFUSED, "There is nothing to undo in " + session.name() + ".");
            }
            invocation.out().println("Undid: " + undone.get().label());
            return ExitCodes.DONE;
        }
    }
}
