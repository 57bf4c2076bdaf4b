// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.FilmException;
import org.filmwright.cli.internal.Cancellation;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.Commands;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Help;
import org.filmwright.cli.internal.Invocation;
import org.filmwright.cli.internal.Syntax;

/** The command line, free of OSGi: arguments and streams in, exit code out. */
public final class Main {
    /** The version users see; a test keeps it the bundle's. */
    public static final String VERSION = "0.1.0";

    private Main() {
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 done, 1 refused or problems found, 2 wrong usage, 3 damaged film or I/O error, 130
     *         cancelled
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Console(in, out, err, false), Installed.onClassPath(System.getenv()));
    }

    /** Runs one command. */
    public static int run(String[] args, Console console, Installed installed) {
        List<String> words = Arrays.asList(args);
        String name = words.isEmpty() ? "--help" : words.get(0);
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        int code = switch (name) {
            case "--version", "-V" -> version(console);
            case "--help", "-h", "help" -> Help.print(rest, console);
            default -> command(name, rest, console, installed);
        };
        console.err().flush();
        if (console.out().checkError() && code == ExitCodes.DONE) {
            console.err().println("The output could not be written; check the disk or program it goes to.");
            return ExitCodes.DAMAGED;
        }
        return code;
    }

    private static int version(Console console) {
        console.out().println("Filmwright " + VERSION);
        return ExitCodes.DONE;
    }

    private static int command(String name, List<String> words, Console console, Installed installed) {
        Optional<Command> command = Commands.find(name);
        if (command.isEmpty()) {
            console.err().println("'" + name + "' is no command; filmwright --help lists them.");
            return ExitCodes.USAGE;
        }
        if (Help.isAsked(words)) {
            return Help.print(List.of(name), console);
        }
        try (Cancellation cancellation = Cancellation.onInterrupt()) {
            return guarded(command.get(), words, console, cancellation, installed);
        }
    }

    private static int guarded(Command command, List<String> words, Console console, Cancellation cancellation,
            Installed installed) {
        try {
            Syntax syntax = Syntax.of(command.name(), command.usage());
            return command.run(new Invocation(syntax.parse(words), console, cancellation, installed));
        } catch (OperationCanceledException e) {
            console.err().println("Cancelled.");
            return ExitCodes.CANCELLED;
        } catch (CoreException e) {
            console.err().println(sentence(e));
            return e instanceof FilmException known ? known.code().exitCode() : ExitCodes.DAMAGED;
        } catch (RuntimeException e) {
            console.err().println(Unexpected.sentence(command.name(), e));
            return ExitCodes.DAMAGED;
        }
    }

    /** The message on one line. */
    private static String sentence(CoreException e) {
        return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
