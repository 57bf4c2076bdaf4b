// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.BlockIds;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Durability;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** Makes an old version of a block the present one, by a new change. */
public final class RestoreCommand implements Command {
    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILM BLOCK VERSION";
    }

    @Override
    public String summary() {
        return "Makes an old version of a block the present one";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        long version = version(invocation.get("VERSION"));
        try (FilmSession session = invocation.write()) {
            String block = BlockIds.resolvePast(session.snapshot(), invocation.get("BLOCK"));
            EditResult result = session.restore(block, version);
            Durability.await(result);
            invocation.out().println(result.id() == null ? block + " is as in version " + version + " already."
                    : block + " is as in version " + version + " again; it is version "
                            + result.snapshot().block(block).version() + " now.");
            return ExitCodes.DONE;
        }
    }

    private static long version(String text) throws FilmException {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new FilmException(ErrorCode.USAGE, "'" + text
                    + "' is no version; 'filmwright history FILM --block ID' lists them.", e);
        }
    }
}
