// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** Opens a branch. */
public final class CheckoutCommand implements Command {
    @Override
    public String name() {
        return "checkout";
    }

    @Override
    public String usage() {
        return "FILM NAME";
    }

    @Override
    public String summary() {
        return "Opens a branch";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.write()) {
            session.branches().open(invocation.get("NAME"));
            invocation.out().println("Opened " + session.snapshot().branch() + ".");
        }
        return ExitCodes.DONE;
    }
}
