// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.List;
import java.util.Optional;

import org.filmwright.cli.Console;

/** Prints what commands there are, or how one is used. */
public final class Help {
    private Help() {
    }

    /** Whether the words ask for help instead of a run. */
    public static boolean isAsked(List<String> words) {
        for (String word : words) {
            if (word.equals("--")) {
                return false;
            }
            if (word.equals("--help") || word.equals("-h")) {
                return true;
            }
        }
        return false;
    }

    /** Prints the help of the command named by the first word, or the list of all. */
    public static int print(List<String> words, Console console) {
        if (words.isEmpty()) {
            all(console);
            return ExitCodes.DONE;
        }
        Optional<Command> command = Commands.find(words.get(0));
        if (command.isEmpty()) {
            console.err().println("'" + words.get(0) + "' is no command; filmwright --help lists them.");
            return ExitCodes.USAGE;
        }
        Syntax syntax = Syntax.of(command.get().name(), command.get().usage());
        console.out().println("Usage: " + syntax.line());
        console.out().println(command.get().summary());
        return ExitCodes.DONE;
    }

    private static void all(Console console) {
        StringBuilder text = new StringBuilder("Usage: filmwright [COMMAND] [ARGUMENT]…\n\n");
        for (Command command : Commands.all()) {
            text.append(String.format("  %-11s %s%n", command.name(), command.summary()));
        }
        text.append("""

                filmwright COMMAND --help tells the arguments of a command; --version the version.
                Without a command the workbench opens.
                Exit codes: 0 done, 1 refused or problems found, 2 wrong usage, 3 damaged film or I/O error,
                130 cancelled.
                """);
        console.out().print(text);
        console.out().flush();
    }
}
