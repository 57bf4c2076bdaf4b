// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.nio.file.Path;
import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.session.FilmSession;
import org.filmwright.pipeline.FilmReports;
import org.filmwright.report.ReportKind;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;

/** Writes a report on the script; the command's parameter says which. */
public final class ExportReportHandler extends AbstractHandler {
    private static final String KIND = "org.filmwright.script.ui.command.report.kind";

    @Override
    public Object execute(ExecutionEvent event) {
        ReportKind kind = ReportKind.of(event.getParameter(KIND));
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        if (kind != null) {
            window.getService(FilmWindow.class).film().ifPresent(film -> export(window, film, kind));
        }
        return null;
    }

    private static void export(IWorkbenchWindow window, FilmSession film, ReportKind kind) {
        FileDialog dialog = new FileDialog(window.getShell(), SWT.SAVE);
        dialog.setText("Export Report: " + kind.title());
        dialog.setFileName(film.name() + " - " + kind.title() + ".pdf");
        dialog.setFilterPath(film.folder().resolve("exports").toString());
        dialog.setFilterNames(new String[] {"PDF", "Comma separated values"});
        dialog.setFilterExtensions(new String[] {"*.pdf", "*.csv"});
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            boolean csv = chosen.toLowerCase(Locale.ROOT).endsWith(".csv");
            Operations.schedule("Writing the report " + kind.title(), null,
                    monitor -> FilmReports.write(film, FilmReports.make(film, kind, null), Path.of(chosen), csv));
        }
    }
}
