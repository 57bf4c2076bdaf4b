// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.FilmWindow;

/** Shows the next or the previous stage. */
public final class StepStageHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        FilmWindow window = HandlerUtil.getActiveWorkbenchWindow(event).getService(FilmWindow.class);
        List<String> ids = window.stages().all().stream().map(stage -> stage.id()).toList();
        int step = event.getCommand().getId().endsWith("next") ? 1 : -1;
        int next = Math.floorMod(ids.indexOf(window.currentStage()) + step, ids.size());
        window.showStage(ids.get(next));
        return null;
    }
}
