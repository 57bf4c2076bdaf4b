// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.stage;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.filmwright.ui.theme.Palette;

/** The first row of a parent with a GridLayout: tells why something was refused, or that the film can only be read. */
public final class NoticeStrip {
    private final Composite strip;
    private final Label text;

    public NoticeStrip(Composite parent) {
        strip = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 6).applyTo(strip);
        text = new Label(strip, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
        Button close = new Button(strip, SWT.PUSH);
        close.setText("Dismiss");
        close.addListener(SWT.Selection, event -> hide());
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strip);
        strip.setVisible(false);
    }

    /** Shows a sentence. Call it on the UI thread. */
    public void show(String sentence) {
        if (strip.isDisposed()) {
            return;
        }
        Palette palette = Palette.of(strip);
        strip.setBackground(palette.accentSoft());
        text.setBackground(palette.accentSoft());
        text.setForeground(palette.text());
        text.setText(sentence);
        place(true);
    }

    private void hide() {
        place(false);
    }

    private void place(boolean visible) {
        strip.setVisible(visible);
        if (strip.getLayoutData() instanceof GridData data) {
            data.exclude = !visible;
        }
        strip.getParent().layout();
    }
}
