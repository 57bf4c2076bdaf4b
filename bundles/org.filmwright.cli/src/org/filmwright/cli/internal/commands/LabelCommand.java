// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** Names the present state. */
public final class LabelCommand implements Command {
    @Override
    public String name() {
        return "label";
    }

    @Override
    public String usage() {
        return "FILM NAME";
    }

    @Override
    public String summary() {
        return "Names the present state as a draft";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.write()) {
            session.branches().label(invocation.get("NAME"));
            invocation.out().println("The present state is now called " + invocation.get("NAME") + ".");
        }
        return ExitCodes.DONE;
    }
}
