// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.session.FilmSession;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStore.Damage;
import org.filmwright.ui.FilmProblem;
import org.filmwright.ui.FilmProblems;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;

/** Looks for damage in the film and lists it in Problems. */
public final class CheckHandler extends AbstractHandler {
    private static final String PROBLEMS = "org.filmwright.ui.view.problems";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        window.getService(FilmWindow.class).film().ifPresent(film -> start(window, film));
        return null;
    }

    private static void start(IWorkbenchWindow window, FilmSession film) {
        Operations.schedule("Check " + film.name(), new FilmRule(film.id()), monitor -> {
            List<Damage> found = FilmSessions.check(film, monitor);
            UiThread.async(window.getShell(), () -> show(window, film, found));
        });
    }

    private static void show(IWorkbenchWindow window, FilmSession film, List<Damage> found) {
        FilmWindow filmWindow = window.getService(FilmWindow.class);
        window.getService(FilmProblems.class).publish(CheckHandler.class, found.stream().map(damage -> problem(filmWindow, damage)).toList());
        filmWindow.say(found.isEmpty() ? film.name() + " is sound" : found.size() + " findings in " + film.name());
        if (!found.isEmpty()) {
            try {
                window.getActivePage().showView(PROBLEMS, null, IWorkbenchPage.VIEW_VISIBLE);
            } catch (PartInitException e) {
                Problems.report((CoreException) e);
            }
        }
    }

    private static FilmProblem problem(FilmWindow window, Damage damage) {
        return new FilmProblem(damage.severity(), damage.message(), damage.file() == null ? "Film" : damage.file(), null, () -> {
            if (damage.block() != null) {
                window.reveal(damage.block());
            }
        });
    }
}
