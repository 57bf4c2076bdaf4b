// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.util.Objects;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageDescriptor;

/** A stage of an open film as an editor's input. Not persisted: the window reopens the stages of its film. */
public final class StageInput implements IEditorInput {
    private final FilmSession film;
    private final StageDescriptor stage;

    public StageInput(FilmSession film, StageDescriptor stage) {
        this.film = film;
        this.stage = stage;
    }

    public FilmSession film() {
        return film;
    }

    public StageDescriptor stage() {
        return stage;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return stage.name();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public String getToolTipText() {
        return film.name() + " – " + stage.name();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter.isInstance(film) ? adapter.cast(film) : null;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof StageInput other && film == other.film && stage.id().equals(other.stage.id());
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(film), stage.id());
    }
}
