// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.List;
import java.util.function.Predicate;

import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;

/**
 * What a step works with.
 *
 * @param provider makes the assets
 * @param renderer renders the cut; null where there is no FFmpeg
 * @param wanted   whether takes of this subject are to be made
 */
record MakeContext(FilmSession session, GenerationProvider provider, FilmRenderer renderer, Predicate<String> wanted) {
    /** Author of edits that a rule made. */
    static final String RULES = "Filmwright breakdown";

    /** The tasks whose subjects are wanted. */
    List<GenerationTask> wantedOf(List<GenerationTask> tasks) {
        return tasks.stream().filter(task -> wanted.test(task.subject())).toList();
    }

    Snapshot snapshot() {
        return session.snapshot();
    }

    static EditRequest job(String label) {
        return EditRequest.job(label, RULES);
    }
}
