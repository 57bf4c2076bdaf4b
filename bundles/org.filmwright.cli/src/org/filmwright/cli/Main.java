// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.io.InputStream;
import java.io.PrintStream;

/** The command line, free of OSGi: arguments and streams in, exit code out. */
public final class Main {
    /** The version users see; a test keeps it the bundle's. */
    public static final String VERSION = "0.1.0";

    private static final int DONE = 0;
    private static final int WRONG_USAGE = 2;

    private Main() {
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 done, 1 refused or problems found, 2 wrong usage, 3 damaged film or I/O error, 130
     *         cancelled
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        String command = args.length == 0 ? "--help" : args[0];
        switch (command) {
            case "--version" -> out.println("Filmwright " + VERSION);
            case "--help" -> out.println("Usage: filmwright [COMMAND] [ARGUMENT]…");
            default -> {
                err.println("'" + command + "' is no command; filmwright --help lists them.");
                return WRONG_USAGE;
            }
        }
        return DONE;
    }
}
