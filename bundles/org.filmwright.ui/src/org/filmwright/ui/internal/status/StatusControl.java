// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.status;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchWindow;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.theme.Palette;

import jakarta.annotation.PostConstruct;

/** The status line: film, alternate, whether all is saved, and what was done last. */
public final class StatusControl {
    /** Where the trim finds this class. */
    public static final String URI = "bundleclass://org.filmwright.ui/" + StatusControl.class.getName();

    private FilmWindow window;
    private Composite line;
    private Label where;
    private Label state;
    private Label said;

    @PostConstruct
    void create(Composite parent, IWorkbenchWindow workbenchWindow) {
        window = workbenchWindow.getService(FilmWindow.class);
        line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 3).spacing(18, 0).applyTo(line);
        where = label("org.filmwright.ui.status.film");
        state = label("org.filmwright.ui.status.saved");
        said = label("org.filmwright.ui.status.said");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(said);
        Subscription subscription = window.onWindowChange(this::refresh);
        line.addDisposeListener(event -> subscription.close());
        refresh();
    }

    private Label label(String key) {
        Label label = new Label(line, SWT.NONE);
        label.setData("org.filmwright.ui.id", key);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
        return label;
    }

    private void refresh() {
        if (line.isDisposed()) {
            return;
        }
        FilmSession film = window.film().orElse(null);
        Palette palette = Palette.of(line);
        set(where, film == null ? "No film open" : film.name() + "   Alternate: " + film.snapshot().branch());
        boolean readOnly = film != null && film.readOnly().isPresent();
        set(state, film == null ? "" : readOnly ? "Read only" : window.saved() ? "All changes saved" : "Saving…");
        state.setForeground(readOnly ? palette.bad() : window.saved() ? palette.good() : palette.muted());
        set(said, window.said());
        said.setForeground(palette.muted());
        line.layout();
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text.replace("&", "&&"));
            label.setToolTipText(text);
        }
    }
}
