// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.film;

import org.eclipse.swt.widgets.Shell;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.Operations;

/** Knows whether all edits of a film are on disk. Lives on the UI thread. */
final class SaveWatch {
    private final FilmSession film;
    private final Shell shell;
    private final Runnable changed;
    private boolean waiting;
    private boolean again;

    SaveWatch(FilmSession film, Shell shell, Runnable changed) {
        this.film = film;
        this.shell = shell;
        this.changed = changed;
    }

    boolean saved() {
        return !waiting;
    }

    void changed() {
        if (waiting) {
            again = true;
            return;
        }
        waiting = true;
        again = false;
        Operations.load("Saving", shell, monitor -> {
            film.flush();
            return Boolean.TRUE;
        }, done -> flushed(), status -> changed.run());
    }

    private void flushed() {
        waiting = false;
        if (again) {
            changed();
        } else {
            changed.run();
        }
    }
}
