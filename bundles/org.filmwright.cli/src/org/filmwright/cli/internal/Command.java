// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import org.eclipse.core.runtime.CoreException;

/** One command. Stateless; made for one run. */
public interface Command {
    /** The first word on the command line. */
    String name();

    /**
     * What may follow, as {@link Syntax} reads it: {@code FILM FILE… [--format NAME] [--json]}. The same text is the
     * help and the rule that arguments are checked by.
     */
    String usage();

    /** What it does, as one line of the help. */
    String summary();

    /**
     * Does it.
     *
     * @return the exit code; see {@link ExitCodes}
     * @throws CoreException one sentence for the user; a {@code FilmException} carries its exit code
     */
    int run(Invocation invocation) throws CoreException;
}
