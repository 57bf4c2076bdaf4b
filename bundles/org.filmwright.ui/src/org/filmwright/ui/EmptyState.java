// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/**
 * What a stage shows while there is nothing in it: what it is for and what to do first.
 *
 * @since 0.1
 */
public final class EmptyState {
    private final Composite page;
    private final Composite buttons;

    public EmptyState(Composite parent, String title, String description) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        Composite middle = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 10).applyTo(middle);
        GridDataFactory.swtDefaults().grab(true, true).align(SWT.CENTER, SWT.CENTER).applyTo(middle);
        Label heading = Labels.heading(new Label(middle, SWT.CENTER));
        heading.setFont(JFaceResources.getHeaderFont());
        heading.setText(title.replace("&", "&&"));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(heading);
        Label text = new Label(middle, SWT.WRAP | SWT.CENTER);
        text.setText(description.replace("&", "&&"));
        text.setForeground(Palette.of(page).muted());
        GridDataFactory.swtDefaults().hint(420, SWT.DEFAULT).align(SWT.CENTER, SWT.CENTER).applyTo(text);
        buttons = new Composite(middle, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(8, 0).extendedMargins(0, 0, 6, 0).applyTo(buttons);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(buttons);
    }

    /** Adds what to do first. */
    public Button action(String text, Runnable action) {
        Button button = new Button(buttons, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridLayoutFactory.fillDefaults().numColumns(buttons.getChildren().length).spacing(8, 0)
                .extendedMargins(0, 0, 6, 0).applyTo(buttons);
        return button;
    }

    public Composite control() {
        return page;
    }
}
