// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** Where the sample film's script is: in the clone, or in the product. */
public final class SampleFilm {
    /** System property that the start scripts set: the folder that holds {@code samples}. */
    public static final String HOME = "filmwright.home";
    private static final Path SCRIPT = Path.of("samples", "midnight-train", "midnight-train.fountain");

    private SampleFilm() {
    }

    public static Path script() throws FilmException {
        String home = System.getProperty(HOME, "");
        return Stream.of(home, System.getenv().getOrDefault("FILMWRIGHT_HOME", ""), "").map(Path::of)
                .map(folder -> folder.resolve(SCRIPT)).filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new FilmException(ErrorCode.REFUSED, "The sample script " + SCRIPT
                        + " was not found beside this Filmwright; start the demo from the clone's folder."));
    }
}
