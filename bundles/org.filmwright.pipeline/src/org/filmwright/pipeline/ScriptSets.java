// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import org.filmwright.api.Snapshot;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.sets.SetFinder;

/** Counts the sets of a script as the pipeline finds them. */
public final class ScriptSets {
    private ScriptSets() {
    }

    /**
     * Sets that headings name themselves, each once. A forced heading such as {@code .LATER}, which plays where the
     * scene before it does, makes none. Cost: one parse of the script.
     */
    public static int count(Snapshot snapshot) {
        return (int) new SetFinder(BreakdownRules.standard().sets()).find(FilmScript.of(snapshot).scenes()).stream()
                .filter(set -> set.own() && set.isKnown()).map(SceneSet::key).distinct().count();
    }
}
