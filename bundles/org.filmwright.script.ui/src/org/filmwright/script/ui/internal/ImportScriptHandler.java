// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.ScriptImporter;

/** Asks for a script and takes it into the film. */
public final class ImportScriptHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText("Import Script");
        dialog.setFilterExtensions(new String[] {"*.fountain;*.spmd;*.fdx;*.pdf;*.txt", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            take(window, Path.of(chosen));
        }
        return null;
    }

    private static void take(IWorkbenchWindow window, Path script) {
        FilmWindow filmWindow = window.getService(FilmWindow.class);
        ScriptImporter importer = window.getService(ScriptImporter.class);
        filmWindow.film().ifPresent(film -> {
            filmWindow.showStage(Stages.SCREENPLAY);
            Operations.schedule("Importing " + script.getFileName(), null,
                    monitor -> importer.importScript(film, script, monitor));
        });
    }
}
