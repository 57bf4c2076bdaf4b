// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.filmwright.ui.theme.Palette;

/** The line below the text: element, scene, page and time at the caret on the left, what was written on the right. */
final class ScriptStatus {
    private final Composite line;
    private final Label element;
    private final Label place;
    private final Label written;

    ScriptStatus(Composite parent) {
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 4).spacing(16, 0).applyTo(line);
        element = label("element", false);
        place = label("place", true);
        written = label("written", false);
        colours();
    }

    private Label label(String name, boolean grab) {
        Label label = new Label(line, SWT.NONE);
        label.setData("org.filmwright.ui.id", "org.filmwright.script.ui.status." + name);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).grab(grab, false).applyTo(label);
        return label;
    }

    Control control() {
        return line;
    }

    /** Shows where the caret is. */
    void caret(String elementName, String where) {
        set(element, elementName);
        set(place, where);
    }

    /** Shows how much was written. */
    void written(String words) {
        set(written, words);
    }

    void colours() {
        Palette palette = Palette.of(line);
        for (Control child : line.getChildren()) {
            child.setForeground(palette.muted());
        }
        element.setForeground(palette.accent());
    }

    private void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text.replace("&", "&&"));
            line.layout();
        }
    }
}
