// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.FilmWindow;

/** Asks for a film's folder and opens it. */
public final class OpenFilmHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        DirectoryDialog dialog = new DirectoryDialog(window.getShell());
        dialog.setText("Open Film");
        dialog.setMessage("Choose the folder of a film (it holds project.db).");
        String chosen = dialog.open();
        if (chosen != null) {
            window.getService(FilmWindow.class).open(Path.of(chosen));
        }
        return null;
    }
}
