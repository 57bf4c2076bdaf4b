// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Display;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.assembly.RenderPreset;
import org.filmwright.pipeline.FilmRenderer;
import org.filmwright.pipeline.Pipelines;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.UiThread;

/** Renders the cut as a job. */
final class CutRenders {
    private static final String FILE = "final_cut.mp4";

    /** Starts rendering. */
    void render(StageContext stage) {
        FilmSession film = stage.film();
        FilmWindow window = stage.window();
        Display display = stage.site().getShell().getDisplay();
        Path target = film.folder().resolve("exports").resolve(FILE);
        Operations.schedule("Render " + film.name(), new FilmRule(film.id()), monitor -> {
            FilmRenderer renderer = Pipelines.standard().renderer().orElseThrow(
                    () -> new FilmException(ErrorCode.UNAVAILABLE, "Rendering needs FFmpeg, which was not found."));
            renderer.render(film, RenderPreset.H264, target, monitor);
            UiThread.async(display, () -> window.say("Rendered exports/" + FILE));
        });
    }
}
