// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.review.ui.internal;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
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
    private static final String FILE = "final_cut";

    /** Offers the presets below a button. */
    void choose(StageContext stage, Button button) {
        Menu menu = new Menu(button);
        for (RenderPreset preset : RenderPreset.ALL) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(preset.label());
            item.addListener(SWT.Selection, event -> render(stage, preset));
        }
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    /** Starts rendering; the default preset's file is the film's own, the others have their id behind the name. */
    void render(StageContext stage, RenderPreset preset) {
        FilmSession film = stage.film();
        FilmWindow window = stage.window();
        Display display = stage.site().getShell().getDisplay();
        String file = FILE + (preset.equals(RenderPreset.H264) ? "" : "-" + preset.id()) + "." + preset.extension();
        Path target = film.folder().resolve("exports").resolve(file);
        Operations.schedule("Render " + film.name(), new FilmRule(film.id()), monitor -> {
            FilmRenderer renderer = Pipelines.standard().renderer().orElseThrow(
                    () -> new FilmException(ErrorCode.UNAVAILABLE, "Rendering needs FFmpeg, which was not found."));
            renderer.render(film, preset, target, monitor);
            UiThread.async(display, () -> window.say("Rendered exports/" + file));
        });
    }
}
