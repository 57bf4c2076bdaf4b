// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.Problems;

/** Opens a Fountain file outside any film. */
public final class OpenFountainHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN);
        dialog.setText("Open Fountain File");
        dialog.setFilterExtensions(new String[] {"*.fountain;*.spmd;*.txt", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            try {
                window.getActivePage().openEditor(new FountainFileInput(Path.of(chosen)), ScreenplayEditor.ID);
            } catch (PartInitException e) {
                Problems.report(e);
            }
        }
        return null;
    }
}
