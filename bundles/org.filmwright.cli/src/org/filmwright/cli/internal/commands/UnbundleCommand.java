// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.session.FilmBundles;

/** Unpacks a film from one file. */
public final class UnbundleCommand implements Command {
    @Override
    public String name() {
        return "unbundle";
    }

    @Override
    public String usage() {
        return "IN.film DIR";
    }

    @Override
    public String summary() {
        return "Unpacks a film from one file into a new folder";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Path bundle = invocation.path("IN.film");
        Path folder = invocation.path("DIR");
        FilmBundles.Contents contents = new FilmBundles(invocation.stores()).unpack(bundle, folder,
                invocation.monitor());
        invocation.out().println("Unpacked " + bundle + " into " + folder + " (" + contents.assets() + " assets, "
                + contents.bytes() + " bytes).");
        return ExitCodes.DONE;
    }
}
