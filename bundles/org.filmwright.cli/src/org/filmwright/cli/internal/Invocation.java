// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.cli.Console;
import org.filmwright.cli.Installed;
import org.filmwright.credentials.Providers;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;

/** One run of a command: what was asked, where to print, how to reach films. */
public final class Invocation {
    private final Arguments arguments;
    private final Console console;
    private final Cancellation cancellation;
    private final Installed installed;

    public Invocation(Arguments arguments, Console console, Cancellation cancellation, Installed installed) {
        this.arguments = arguments;
        this.console = console;
        this.cancellation = cancellation;
        this.installed = installed;
    }

    public Arguments arguments() {
        return arguments;
    }

    /** The argument of this name. */
    public String get(String name) {
        return arguments.get(name);
    }

    /** The argument of this name as a path. */
    public Path path(String name) throws FilmException {
        return toPath(arguments.get(name));
    }

    /** A word of the command line as a path. */
    public static Path toPath(String text) throws FilmException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new FilmException(ErrorCode.USAGE, "'" + text.replace('\0', '?') + "' is no path: " + e.getReason()
                    + ".", e);
        }
    }

    /** Whether {@code --json} was given. */
    public boolean json() {
        return arguments.has("json");
    }

    public InputStream in() {
        return console.in();
    }

    /** Results, and nothing else. */
    public PrintStream out() {
        return console.out();
    }

    /** Progress, warnings, errors. */
    public PrintStream err() {
        return console.err();
    }

    public Console console() {
        return console;
    }

    /** A monitor that shows on a terminal and that Ctrl+C cancels. */
    public IProgressMonitor monitor() {
        return new TerminalProgress(console.terminal() ? console.err() : null, cancellation);
    }

    /** The stages of this Filmwright. */
    public Stages stages() {
        return installed.stages().get();
    }

    /** The providers that bundles contribute, with the settings of this user. */
    public Providers providers() {
        return installed.providers().get();
    }

    /** Pipelines with all providers of this Filmwright. */
    public Pipelines pipelines() {
        return Pipelines.standard(providers().all());
    }

    /** Where films are stored. */
    public FilmStores stores() {
        return new SqliteStores(installed.stages());
    }

    /** Makes and opens films. */
    public FilmSessions films() {
        return new FilmSessions(stores(), List.of());
    }

    /** Opens the argument FILM for reading, beside any writer. */
    public FilmSession read() throws CoreException {
        return films().open(path("FILM"), OpenMode.READ);
    }

    /** Opens the argument FILM for writing. */
    public FilmSession write() throws CoreException {
        return films().open(path("FILM"), OpenMode.WRITE);
    }
}
