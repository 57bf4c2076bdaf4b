// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;
import java.util.Map;

import org.filmwright.breakdown.script.FigureFinder;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.sets.SceneSet;

/**
 * Everything that the shots of one scene are planned from.
 *
 * @param lines      the lines to carry; all of the scene's, or a stretch between shots that stay
 * @param opens      whether the lines begin the scene
 * @param firstVisit whether the film has not been on this set before
 * @param speakers   id of each cue to the names of its speakers
 * @param figures    finds members of the cast in text
 * @param timing     of the scene's lines
 * @param heading    seconds of the page that the heading takes
 * @param places     where members of the cast were seen last
 * @param before     last shot of what comes before in the cut, or null
 * @param after      first shot of what comes behind, where it is known, or null
 */
public record SceneContext(ScriptScene scene, List<ScriptLine> lines, boolean opens,
        SceneSet set, boolean firstVisit, Map<String, List<String>> speakers, FigureFinder figures, ShotTiming timing,
        double heading, Map<String, SceneSet> places, Coverage before, Coverage after) {
    public SceneContext {
        lines = List.copyOf(lines);
        places = Map.copyOf(places);
    }
}
