// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal.commands;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.cli.internal.Arguments;
import org.filmwright.cli.internal.Command;
import org.filmwright.cli.internal.ExitCodes;
import org.filmwright.cli.internal.Invocation;

/** Makes an empty film. */
public final class NewCommand implements Command {
    private static final int FULL_WIDTH = 1920;

    @Override
    public String name() {
        return "new";
    }

    @Override
    public String usage() {
        return "DIR --name NAME [--fps FPS] [--aspect RATIO] [--size WIDTHxHEIGHT] [--page letter|a4] [--language TAG]";
    }

    @Override
    public String summary() {
        return "Makes an empty film in a new folder";
    }

    @Override
    public int run(Invocation invocation) throws CoreException {
        Path folder = invocation.path("DIR");
        String name = invocation.arguments().option("name", "").strip();
        if (name.isEmpty()) {
            throw new FilmException(ErrorCode.USAGE, "A film needs a name; give one with --name.");
        }
        FilmFormat format = format(invocation.arguments());
        invocation.films().create(folder, name, format);
        invocation.out().println("Made the film '" + name + "' in " + folder + " (" + format.fpsText() + " fps, "
                + format.width() + "x" + format.height() + ", " + format.aspect() + ", " + format.page() + ").");
        return ExitCodes.DONE;
    }

    private static FilmFormat format(Arguments arguments) throws FilmException {
        FilmFormat standard = FilmFormat.DEFAULT;
        int[] fps = FilmFormat.parseFps(arguments.option("fps", standard.fpsText()));
        boolean sized = arguments.has("size");
        int[] size = FilmFormat.parseSize(arguments.option("size", standard.width() + "x" + standard.height()));
        double aspect = sized ? rounded((double) size[0] / size[1]) : standard.aspect();
        if (arguments.has("aspect")) {
            aspect = aspect(arguments.option("aspect", ""));
            if (!sized) {
                size = new int[] {FULL_WIDTH, even(FULL_WIDTH / aspect)};
            }
        }
        String language = arguments.option("language", standard.language());
        if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw new FilmException(ErrorCode.USAGE,
                    "'" + language + "' is no language tag; write one such as en, de or pt-BR.");
        }
        return new FilmFormat(fps[0], fps[1], aspect, size[0], size[1], arguments.option("page", standard.page()),
                language, standard.startTimecode());
    }

    /** {@code 2.39}, {@code 2.39:1} or {@code 16:9}. */
    private static double aspect(String text) throws FilmException {
        String[] parts = text.strip().split("[:/]", -1);
        try {
            double ratio = Double.parseDouble(parts[0]) / (parts.length == 2 ? Double.parseDouble(parts[1]) : 1);
            if (parts.length <= 2 && ratio >= 0.25 && ratio <= 4) {
                return rounded(ratio);
            }
        } catch (NumberFormatException e) {
            throw new FilmException(ErrorCode.USAGE, notAspect(text), e);
        }
        throw new FilmException(ErrorCode.USAGE, notAspect(text));
    }

    private static String notAspect(String text) {
        return "'" + text + "' is no picture aspect; write 2.39, 1.85 or 16:9, from 0.25 to 4.";
    }

    private static double rounded(double ratio) {
        return Math.round(ratio * 1000) / 1000.0;
    }

    private static int even(double height) {
        return (int) Math.round(height / 2) * 2;
    }
}
