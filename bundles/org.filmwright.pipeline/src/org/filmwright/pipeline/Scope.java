// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.function.Predicate;

import org.filmwright.api.generation.GenerationTask;

/**
 * What of a film the steps may touch.
 *
 * @param takes  which takes may be made
 * @param scenes by id, whose shots may be planned
 * @param shots  by id, which may be cut
 */
record Scope(Predicate<GenerationTask> takes, Predicate<String> scenes, Predicate<String> shots) {
    /** The whole film. */
    static final Scope ALL = new Scope(task -> true, scene -> true, shot -> true);

    boolean isAll() {
        return this == ALL;
    }
}
