// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.session.FilmBundles;

/** Packs a film into one file. */
public final class BundleCommand implements Command {
    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public String usage() {
        return "FILM OUT.film";
    }

    @Override
    public String summary() {
        return "Packs a film with its history and assets into one file";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Path target = invocation.path("OUT.film");
        try (FilmSession session = invocation.read()) {
            FilmBundles bundles = new FilmBundles(invocation.stores());
            FilmBundles.Contents contents = bundles.pack(session, target, invocation.monitor());
            invocation.out().println("Packed " + session.name() + " into " + target + " (" + contents.assets()
                    + " assets, " + contents.bytes() + " bytes).");
            return ExitCodes.DONE;
        }
    }
}
