// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;
import java.util.Set;

import org.filmwright.breakdown.Rule;
import org.filmwright.breakdown.script.ScriptLine;

/** A rule that reads cues, or finds people in the action, or both. */
public interface CastRule extends Rule {
    /**
     * Reads a cue on from what the rules before made of it.
     *
     * @param known keys of all names that stand alone in a cue somewhere in the script
     */
    default CueReading read(CueReading cue, Set<String> known) {
        return cue;
    }

    /** Names of people whom a line of action introduces. */
    default List<String> introduced(ScriptLine action) {
        return List.of();
    }
}
