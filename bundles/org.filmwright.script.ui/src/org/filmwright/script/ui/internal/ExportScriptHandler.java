// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.session.FilmSession;
import org.filmwright.interchange.ExportOptions;
import org.filmwright.interchange.Loss;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.pipeline.ScriptExport;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.UiThread;

/** Writes the film's script to a file; what its format does not carry is shown before. */
public final class ExportScriptHandler extends AbstractHandler {
    private static final String[] NAMES = {"Fountain", "Final Draft XML", "PDF", "Plain text"};
    private static final String[] EXTENSIONS = {"*.fountain", "*.fdx", "*.pdf", "*.txt"};

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        window.getService(FilmWindow.class).film().ifPresent(film -> {
            FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
            dialog.setText("Export Script");
            dialog.setFileName(film.name() + ".fountain");
            dialog.setFilterPath(film.folder().resolve("exports").toString());
            dialog.setFilterNames(NAMES);
            dialog.setFilterExtensions(EXTENSIONS);
            dialog.setOverwrite(true);
            String chosen = dialog.open();
            if (chosen != null) {
                Shell shell = window.getShell();
                Operations.schedule("Exporting the script", null, monitor -> export(film, Path.of(chosen), shell));
            }
        });
        return null;
    }

    /** Writes at once where nothing is lost; asks first where something is. */
    private static void export(FilmSession film, Path target, Shell shell) throws CoreException {
        ScriptFormat format = ScriptExport.format(target);
        ScriptExport export = ScriptExport.of(film);
        ExportOptions options = export.options();
        List<Loss> losses = export.losses(format, options);
        if (losses.isEmpty()) {
            export.write(target, format, options);
            return;
        }
        UiThread.async(shell, () -> {
            String report = losses.stream().map(loss -> "• " + loss.sentence()).collect(Collectors.joining("\n"));
            if (MessageDialog.openConfirm(shell, "Export Script", format.label() + " does not carry all of this script:"
                    + "\n\n" + report)) {
                Operations.schedule("Exporting the script", null, monitor -> export.write(target, format, options));
            }
        });
    }
}
