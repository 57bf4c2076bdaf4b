// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.start;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Control;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.internal.preferences.UiPreferences;

/** The short film that comes with the program, made afresh in a folder of its own each time. */
public final class SampleFilm {
    private static final String SCRIPT = "/sample/midnight-train.fountain";
    private static final String FOLDER = "midnight-train";

    private SampleFilm() {
    }

    private record Prepared(Path folder, Path script) {
    }

    static void open(FilmWindow window, Control owner) {
        Operations.load("Prepare the sample film", owner, monitor -> prepare(Path.of(UiPreferences.text(UiPreferences.FILMS))),
                ready -> window.create(ready.folder(), "Midnight Train", FilmFormat.DEFAULT, ready.script()), Problems::report);
    }

    /** The sample's screenplay as it lies in the program. */
    public static String script() throws IOException {
        try (InputStream in = SampleFilm.class.getResourceAsStream(SCRIPT)) {
            if (in == null) {
                throw new IOException("The sample is missing from the program.");
            }
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static Prepared prepare(Path films) throws CoreException {
        try {
            Path folder = films.resolve(FOLDER);
            for (int i = 2; Files.exists(folder); i++) {
                folder = films.resolve(FOLDER + "-" + i);
            }
            Path script = Files.createTempDirectory("filmwright-sample").resolve("midnight-train.fountain");
            Files.writeString(script, script());
            return new Prepared(folder, script);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.REFUSED, "The sample film could not be prepared: " + e.getMessage(), e);
        }
    }
}
