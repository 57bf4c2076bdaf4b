// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Problems;

/** Takes back the user's last change in the stage in front. */
public class UndoHandler extends AbstractHandler implements IElementUpdater {
    @Override
    public final Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        FilmWindow filmWindow = window.getService(FilmWindow.class);
        filmWindow.film().ifPresent(film -> {
            try {
                Optional<EditRecord> edit = step(film, filmWindow.currentStage());
                filmWindow.say(edit.map(this::told).orElse("Nothing to do"));
            } catch (CoreException e) {
                filmWindow.say(Problems.sentence(e));
            }
        });
        return null;
    }

    /** Takes the step. */
    protected Optional<EditRecord> step(FilmSession film, String stage) throws CoreException {
        return film.undo(stage);
    }

    /** What a step would take. */
    protected Optional<EditRecord> next(FilmSession film, String stage) {
        return film.undoable(stage);
    }

    /** What the status line says of a step. */
    protected String told(EditRecord edit) {
        return "Taken back: " + edit.label();
    }

    /** The name of the step. */
    protected String verb() {
        return "Undo";
    }

    @Override
    public final void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        IWorkbenchWindow here = window == null ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : window;
        FilmWindow filmWindow = here == null ? null : here.getService(FilmWindow.class);
        String label = filmWindow == null ? ""
                : filmWindow.film().flatMap(film -> next(film, filmWindow.currentStage())).map(EditRecord::label).orElse("");
        element.setText("&" + verb() + (label.isEmpty() ? "" : " " + label.replace("&", "&&")));
    }
}
