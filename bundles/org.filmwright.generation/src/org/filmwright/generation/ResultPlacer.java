// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.session.FilmSession;

/** Puts results that are no takes into the film. Thread-safe; called away from the UI and model thread. */
public interface ResultPlacer {
    /** Whether results of this task are its business; the first placer that says so gets them. */
    boolean handles(GenerationTask task);

    /**
     * Puts the result of a job into the film by one edit; doing it again changes nothing.
     *
     * @param recipe as it was stamped when the job was queued
     * @param author provider and model
     * @throws org.filmwright.api.FilmException REFUSED if the result cannot be used; the job has failed then
     */
    void place(FilmSession session, Job job, GenerationTask task, Recipe recipe, String author) throws CoreException;
}
