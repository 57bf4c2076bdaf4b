// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.filmwright.api.Block;
import org.filmwright.api.session.FilmSession;

/**
 * A block as selected in a stage: what selection listeners, the Properties and the History view get.
 *
 * @param film  its film
 * @param block id of the block
 */
public record BlockRef(FilmSession film, String block) {
    /** Its present state, or null if it is gone. */
    public Block state() {
        return film.snapshot().block(block);
    }
}
