// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Arguments;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.IssuedDrafts;
import org.filmwright.page.PageProfile;
import org.filmwright.pipeline.drafts.IssuedDraft;
import org.filmwright.pipeline.drafts.ShootingScript;

/** Locks the script of a film and issues it as White. */
public final class LockCommand implements Command {
    @Override
    public String name() {
        return "lock";
    }

    @Override
    public String usage() {
        return "FILM [--scenes] [--pages] [--profile spec|final-draft|final-draft-8|fade-in] [--off] [--json]";
    }

    @Override
    public String summary() {
        return "Locks scene and page numbers and issues the White draft; --off unlocks";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Arguments given = invocation.arguments();
        boolean some = given.has("scenes") || given.has("pages");
        if (given.has("off") && (some || given.has("profile"))) {
            throw new FilmException(ErrorCode.USAGE, "--off takes the whole lock away; leave the other options out.");
        }
        try (FilmSession session = invocation.write()) {
            ShootingScript script = ShootingScript.of(session);
            if (given.has("off")) {
                script.unlock();
                invocation.out().println("The script of " + session.name() + " is not locked any more.");
                return ExitCodes.DONE;
            }
            PageProfile profile = given.has("profile")
                    ? PageProfile.of(given.option("profile", null), script.profile().paper()) : null;
            IssuedDraft draft = script.lock(!some || given.has("scenes"), !some || given.has("pages"), profile);
            IssuedDrafts.print(invocation, draft);
        }
        return ExitCodes.DONE;
    }
}
