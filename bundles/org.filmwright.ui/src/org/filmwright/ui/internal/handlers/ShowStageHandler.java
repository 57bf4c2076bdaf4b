// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.ui.FilmWindow;

/** Shows a stage by its place in the stage bar. */
public final class ShowStageHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        FilmWindow window = HandlerUtil.getActiveWorkbenchWindow(event).getService(FilmWindow.class);
        int place = Integer.parseInt(event.getParameter("org.filmwright.ui.command.stage.show.place"));
        List<StageDescriptor> stages = window.stages().all();
        if (place >= 1 && place <= stages.size()) {
            window.showStage(stages.get(place - 1).id());
        }
        return null;
    }
}
