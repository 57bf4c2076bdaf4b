// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import java.util.List;
import java.util.Map;

import org.filmwright.api.Snapshot;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.cast.CastFinder;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.sets.SetFinder;

/** Reads sets and speakers of a script as the pipeline finds them. Cost: one parse of the script each. */
public final class ScriptFacts {
    private ScriptFacts() {
    }

    /**
     * Sets that headings name themselves, each once. A forced heading such as {@code .LATER}, which plays where the
     * scene before it does, makes none.
     */
    public static int sets(Snapshot snapshot) {
        return (int) new SetFinder(rules(snapshot).sets()).find(FilmScript.of(snapshot).scenes()).stream()
                .filter(set -> set.own() && set.isKnown()).map(SceneSet::key).distinct().count();
    }

    /** Who speaks under each cue, by the id of its block; nobody under BOTH, CROWD and their like. */
    public static Map<String, List<String>> speakers(Snapshot snapshot) {
        return new CastFinder(rules(snapshot).cast()).find(FilmScript.of(snapshot).scenes()).speakers();
    }

    private static BreakdownRules rules(Snapshot snapshot) {
        return FilmRules.of(snapshot, BreakdownRules.standard());
    }
}
