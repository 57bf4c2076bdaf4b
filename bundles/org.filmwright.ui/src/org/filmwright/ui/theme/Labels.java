// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.theme;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Plain texts in a page: waiting and empty states. */
public final class Labels {
    /** Data key of a page that only waits. */
    public static final String QUIET = "org.filmwright.ui.quiet";

    private Labels() {
    }

    /** Lets a theme's style sheet colour a label as a heading; in the dark theme other labels are dimmed. */
    public static Label heading(Label label) {
        label.setData("org.eclipse.e4.ui.css.CssClassName", "FilmwrightHeading");
        return label;
    }

    /** A page with one quiet line in its middle. */
    public static Composite quiet(Composite parent, String text) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setData(QUIET, Boolean.TRUE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        Label label = new Label(page, SWT.CENTER);
        label.setText(text);
        label.setForeground(Palette.of(page).muted());
        GridDataFactory.swtDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(label);
        return page;
    }
}
