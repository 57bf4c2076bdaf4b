// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Invocation;

/**
 * What is left of {@code open} here: the start script hands it to the workbench where there is a display, so that this
 * is reached only without one, or without the script.
 */
public final class OpenCommand implements Command {
    @Override
    public String name() {
        return "open";
    }

    @Override
    public String usage() {
        return "[FILM]";
    }

    @Override
    public String summary() {
        return "Opens the workbench on a film";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        boolean unix = !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).matches("(windows|mac).*");
        if (unix && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")) {
            throw new FilmException(ErrorCode.UNAVAILABLE, "There is no display for the workbench; run it on a desktop,"
                    + " with ssh -X, or under xvfb-run, or use the other commands (filmwright --help).");
        }
        throw new FilmException(ErrorCode.UNAVAILABLE,
                "The workbench is opened by the start script; run 'filmwright open' with it.");
    }

    private static boolean isUnset(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isBlank();
    }
}
