// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.function.IntConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** What the editor is made of: a bar above, the text with the pages beside it, a status line below. */
final class ScreenplayFrame {
    private final Composite bar;
    private final SashForm sash;
    private final Composite middle;
    private final StackLayout stack = new StackLayout();
    private final Composite text;
    private final PagePreview preview;
    private final ScriptStatus status;

    ScreenplayFrame(Composite parent, IntConsumer goTo) {
        Composite all = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(all);
        bar = new Composite(all, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        sash = new SashForm(all, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(3);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        middle = new Composite(sash, SWT.NONE);
        middle.setLayout(stack);
        text = new Composite(middle, SWT.NONE);
        text.setLayout(new FillLayout());
        stack.topControl = text;
        preview = new PagePreview(sash, goTo);
        sash.setWeights(62, 38);
        status = new ScriptStatus(all);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status.control());
    }

    /** Where the text is, and what can stand in its place. */
    Composite middle() {
        return middle;
    }

    void showInMiddle(Control control) {
        stack.topControl = control;
        middle.layout();
    }

    /** Where the text goes. */
    Composite text() {
        return text;
    }

    /** Where bars above the text go; shown while {@link #showBar} says so. */
    Composite bar() {
        return bar;
    }

    void showBar(boolean shown) {
        GridDataFactory.createFrom((GridData) bar.getLayoutData()).exclude(!shown).applyTo(bar);
        bar.setVisible(shown);
        bar.getParent().layout();
    }

    PagePreview preview() {
        return preview;
    }

    void showPreview(boolean shown) {
        preview.control().setVisible(shown);
        sash.setMaximizedControl(shown ? null : middle);
    }

    void showStatus(boolean shown) {
        GridDataFactory.createFrom((GridData) status.control().getLayoutData()).exclude(!shown)
                .applyTo(status.control());
        status.control().setVisible(shown);
        status.control().getParent().layout();
    }

    ScriptStatus status() {
        return status;
    }
}
