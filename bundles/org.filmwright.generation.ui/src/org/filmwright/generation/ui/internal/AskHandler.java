// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.Block;
import org.filmwright.operations.TextOperation;
import org.filmwright.ui.FilmWindow;

/** Has beats, a scene, characters, locations, props or set-ups proposed for what is selected. */
public final class AskHandler extends AbstractHandler {
    private static final String OPERATION = "org.filmwright.generation.ui.command.ask.operation";

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        FilmWindow film = window.getService(FilmWindow.class);
        TextOperation.find(event.getParameter(OPERATION)).ifPresent(operation -> film.film().ifPresent(session -> {
            List<Block> selected = Asking.selected(HandlerUtil.getCurrentSelection(event), window.getActivePage());
            ProposalsView view = ProposalsView.show(window.getActivePage(), false);
            if (view != null) {
                Asking.start(window.getActivePage(), view.writer(), operation,
                        Asking.subjects(operation, session, selected), "");
            }
        }));
        return null;
    }
}
