// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.internal.film.RecentFilms;
import org.filmwright.ui.internal.start.StartEditor;

/** Closes the film and shows the start page. */
public final class CloseFilmHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        FilmWindow filmWindow = window.getService(FilmWindow.class);
        filmWindow.film().ifPresent(film -> {
            new RecentFilms().closed(film.folder());
            filmWindow.close(() -> {
                if (window.getActivePage() != null) {
                    StartEditor.open(window.getActivePage());
                }
            });
        });
        return null;
    }
}
