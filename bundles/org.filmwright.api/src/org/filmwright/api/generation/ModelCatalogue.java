// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.time.Instant;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * Tells which models a server has. An ability that a {@link GenerationProvider} has if it implements this interface
 * too; asking costs nothing, so it also tells whether address and key are right.
 */
public interface ModelCatalogue {

    /**
     * A model.
     *
     * @param id    as in settings and recipes
     * @param label for people; the id where the server says nothing
     * @param ends  when it is shut down; null if that is not announced
     */
    record Model(String id, String label, Instant ends) {
    }

    /** The models, in the server's order. */
    List<Model> models(IProgressMonitor monitor) throws CoreException;
}
