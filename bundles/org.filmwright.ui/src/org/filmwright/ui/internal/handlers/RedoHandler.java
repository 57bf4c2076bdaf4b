// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;

/** Brings back what the last undo in the stage in front took back. */
public final class RedoHandler extends UndoHandler {
    @Override
    protected Optional<EditRecord> step(FilmSession film, String stage) throws CoreException {
        return film.redo(stage);
    }

    @Override
    protected Optional<EditRecord> next(FilmSession film, String stage) {
        return film.redoable(stage);
    }

    @Override
    protected String told(EditRecord edit) {
        return "Brought back: " + edit.label();
    }

    @Override
    protected String verb() {
        return "Redo";
    }
}
