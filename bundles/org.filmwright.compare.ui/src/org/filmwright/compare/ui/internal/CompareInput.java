// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.filmwright.api.session.FilmSession;
import org.filmwright.pipeline.drafts.FilmPoint;

/** Two points of a film's history. Equal points of the same film are the same input. */
final class CompareInput implements IEditorInput {
    private final FilmSession film;
    private final String older;
    private final String newer;
    private final boolean bringIn;
    private final Path file;

    /**
     * @param older   alternate, draft or number of a change
     * @param newer   likewise
     * @param bringIn whether {@code newer} is to be brought into {@code older}, which is open
     */
    CompareInput(FilmSession film, String older, String newer, boolean bringIn) {
        this.film = film;
        this.older = older;
        this.newer = newer;
        this.bringIn = bringIn;
        this.file = null;
    }

    /** The open film and a script file that somebody else wrote. */
    CompareInput(FilmSession film, Path file) {
        this.film = film;
        this.older = film.snapshot().branch();
        this.newer = file.getFileName().toString();
        this.bringIn = false;
        this.file = file;
    }

    /** One side; reads the disk. */
    FilmPoint point(boolean second) throws CoreException {
        return second && file != null ? FilmPoint.script(film, file) : FilmPoint.of(film, second ? newer : older);
    }

    boolean isFile() {
        return file != null;
    }

    FilmSession film() {
        return film;
    }

    String older() {
        return older;
    }

    String newer() {
        return newer;
    }

    boolean bringIn() {
        return bringIn;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompareInput input && input.film == film && input.older.equals(older)
                && input.newer.equals(newer) && input.bringIn == bringIn
                && Objects.equals(input.file, file);
    }

    @Override
    public int hashCode() {
        return Objects.hash(film.id(), older, newer, bringIn);
    }

    @Override
    public String getName() {
        return bringIn ? "Bring in " + newer : older + " → " + newer;
    }

    @Override
    public String getToolTipText() {
        return bringIn ? "What “" + newer + "” brings into “" + older + "”" : "What changed from “" + older + "” to “" + newer + "”";
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return ImageDescriptor.getMissingImageDescriptor();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return null;
    }
}
