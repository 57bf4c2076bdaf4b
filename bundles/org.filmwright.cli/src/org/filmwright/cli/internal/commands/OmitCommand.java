// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.pipeline.drafts.ShootingScript;

/** Takes a scene out of a locked script. */
public final class OmitCommand implements Command {
    @Override
    public String name() {
        return "omit";
    }

    @Override
    public String usage() {
        return "FILM SCENE";
    }

    @Override
    public String summary() {
        return "Takes a scene (number or id) out of a locked script; its number and OMITTED stay";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        try (FilmSession session = invocation.write()) {
            String number = ShootingScript.of(session).omit(invocation.get("SCENE"));
            invocation.out().println("Scene " + number + " is omitted.");
        }
        return ExitCodes.DONE;
    }
}
