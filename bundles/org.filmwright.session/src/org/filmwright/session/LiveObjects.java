// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.Collection;
import java.util.function.Supplier;

import org.filmwright.api.Block;

/**
 * The live model, made when somebody asks for a live object: reading a film, and edits that need none, load no class of
 * EMF, and so start sooner. Model thread only.
 */
final class LiveObjects {
    private final Supplier<RecordedEdit> active;
    private final Supplier<FilmSnapshot> published;
    private LiveModel model;

    /**
     * @param active    the edit that runs on the calling thread, or null
     * @param published the session's present snapshot
     */
    LiveObjects(Supplier<RecordedEdit> active, Supplier<FilmSnapshot> published) {
        this.active = active;
        this.published = published;
    }

    /** The model, made now if it was not there. */
    LiveModel model() {
        if (model == null) {
            model = new LiveModel(active, published);
        }
        return model;
    }

    /** Mirrors a recorded change, where there is anything to mirror it in. */
    void changed(String id, Block state, FilmSnapshot now) {
        if (model != null) {
            model.changed(id, state, now);
        }
    }

    /** Puts objects back to what a snapshot says, where there are any. */
    void restore(Collection<String> ids, FilmSnapshot snapshot) {
        if (model != null) {
            model.restore(ids, snapshot);
        }
    }
}
