// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.stage;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.ui.theme.Palette;

/** What a stage shows in its own place when it cannot be opened. */
public final class ErrorPage {
    /** Data key of the page's control. */
    public static final String MARK = "org.filmwright.ui.error";

    private final Composite page;

    public ErrorPage(Composite parent, StageDescriptor stage, IStatus status, Runnable retry) {
        page = new Composite(parent, SWT.NONE);
        page.setData(MARK, Boolean.TRUE);
        GridLayoutFactory.fillDefaults().margins(48, 48).spacing(8, 10).applyTo(page);
        Label title = new Label(page, SWT.WRAP);
        title.setFont(JFaceResources.getHeaderFont());
        title.setText(stage.name() + " cannot be shown");
        Label message = new Label(page, SWT.WRAP);
        message.setText(status.getMessage());
        GridDataFactory.fillDefaults().grab(true, false).hint(400, SWT.DEFAULT).applyTo(message);
        Label from = new Label(page, SWT.NONE);
        from.setText("Contributed by " + stage.contributor());
        from.setForeground(Palette.of(page).muted());
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        Button again = new Button(buttons, SWT.PUSH);
        again.setText("&Retry");
        again.addListener(SWT.Selection, event -> retry.run());
        Button copy = new Button(buttons, SWT.PUSH);
        copy.setText("&Copy details");
        copy.addListener(SWT.Selection, event -> copy(details(stage, status)));
    }

    public Control control() {
        return page;
    }

    private void copy(String text) {
        Clipboard clipboard = new Clipboard(page.getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private static String details(StageDescriptor stage, IStatus status) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(stage.name() + " (" + stage.id() + ", " + stage.contributor() + ")");
        out.println(status.getMessage());
        if (status.getException() != null) {
            StackTraceElement[] trace = status.getException().getStackTrace();
            out.println(status.getException());
            for (StackTraceElement element : trace) {
                out.println("    at " + element);
            }
        }
        out.flush();
        return text.toString();
    }
}
