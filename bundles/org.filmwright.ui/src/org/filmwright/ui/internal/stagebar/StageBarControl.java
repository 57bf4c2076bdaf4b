// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.stagebar;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchWindow;
import org.filmwright.ui.FilmWindow;

import jakarta.annotation.PostConstruct;

/** Puts the stage bar in the window's top trim. */
public final class StageBarControl {
    /** Where the trim finds this class. */
    public static final String URI = "bundleclass://org.filmwright.ui/" + StageBarControl.class.getName();

    @PostConstruct
    void create(Composite parent, IWorkbenchWindow window) {
        Composite filling = new Composite(parent, SWT.NONE);
        filling.setLayout(new FillLayout());
        new StageBar(filling, window.getService(FilmWindow.class));
    }
}
