// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PrintableStage;
import org.filmwright.ui.internal.film.StagePrinter;

/** Writes what the stage in front shows to a file. */
public final class PrintStageHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        FilmWindow film = window.getService(FilmWindow.class);
        if (film.film().isEmpty() || !(window.getActivePage().getActiveEditor() instanceof PrintableStage stage)) {
            film.say("The stage in front does not print itself");
            return null;
        }
        StageDocument document = stage.printed();
        if (document == null) {
            film.say("There is nothing to print yet");
        } else {
            print(window, film.film().orElseThrow(), document);
        }
        return null;
    }

    private static void print(IWorkbenchWindow window, FilmSession film, StageDocument document) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText("Print " + document.title());
        dialog.setFileName((film.name() + " - " + document.title()).replaceAll("[/\\\\]", "-") + ".pdf");
        dialog.setFilterPath(film.folder().resolve("exports").toString());
        dialog.setFilterNames(document.hasTable() ? new String[] {"PDF", "Word document", "Comma separated values"}
                : new String[] {"PDF", "Word document"});
        dialog.setFilterExtensions(document.hasTable() ? new String[] {"*.pdf", "*.docx", "*.csv"}
                : new String[] {"*.pdf", "*.docx"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            FilmFormat format = FilmFormat.of(film.snapshot().filmBlock());
            Operations.schedule("Printing " + document.title(), null,
                    monitor -> StagePrinter.write(document, format, Path.of(chosen)));
        }
    }
}
