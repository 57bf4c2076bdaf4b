// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.internal.film.RecentFilms;
import org.filmwright.ui.internal.start.StartEditor;

/** Sets the workbench up, opens the film of the command line or the last one, and closes the films before the end. */
final class FilmwrightAdvisor extends WorkbenchAdvisor {
    private final Optional<Path> wanted;

    FilmwrightAdvisor(Optional<Path> wanted) {
        this.wanted = wanted;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new FilmwrightWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return FilmwrightPerspective.ID;
    }

    @Override
    public void postStartup() {
        IWorkbenchWindow window = getWorkbenchConfigurer().getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            window = getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows()[0];
        }
        FilmWindow film = window.getService(FilmWindow.class);
        wanted.or(new RecentFilms()::toReopen).ifPresentOrElse(film::open, showStart(window));
    }

    private static Runnable showStart(IWorkbenchWindow window) {
        return () -> StartEditor.open(window.getActivePage());
    }

    @Override
    public boolean preShutdown() {
        for (IWorkbenchWindow window : getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows()) {
            FilmWindow film = window.getService(FilmWindow.class);
            if (film.film().isPresent()) {
                film.close(() -> getWorkbenchConfigurer().getWorkbench().close());
                return false;
            }
        }
        return true;
    }
}
