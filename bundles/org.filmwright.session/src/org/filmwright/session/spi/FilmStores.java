// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session.spi;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;

/** Makes and opens stores. */
public interface FilmStores {
    /**
     * Makes an empty film in a folder that is new or empty.
     *
     * @param film the film's own block, which becomes its first edit
     */
    void create(Path folder, Block film) throws CoreException;

    /** Opens a film. */
    FilmStore open(Path folder, OpenMode mode) throws CoreException;

    /** How to open. */
    enum OpenMode {
        /** For writing; refused where another process writes or the disk is read-only. */
        WRITE,
        /** For reading only, beside any writer. */
        READ,
        /** For writing where that can be had, else for reading. */
        BEST
    }
}
