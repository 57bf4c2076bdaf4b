// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.script.ScriptScene;

/** CONTINUOUS, SAME and LATER take the last real time. */
final class RelativeTime implements SetRule {
    private static final Pattern RELATIVE = Pattern.compile("\\b(CONTINUOUS|CONT'D|CONT|CONTINUING|SAME|LATER|EARLIER"
            + "|MOMENTS|MEANWHILE|SIMULTANEOUS|SIMULTANEOUSLY|AFTER|BEFORE|STILL)\\b");

    @Override
    public String id() {
        return "relative-time";
    }

    @Override
    public String name() {
        return "Relative times";
    }

    @Override
    public String description() {
        return "CONTINUOUS, SAME, LATER and MOMENTS LATER take the last real time of day.";
    }

    @Override
    public SceneSet read(SceneSet set, ScriptScene scene, SceneSet before, String lastTime) {
        if (scene.heading() == null || !set.time().isEmpty()) {
            return set;
        }
        return RELATIVE.matcher(Names.key(scene.heading().timeOfDay())).find() ? set.withTime(lastTime) : set;
    }
}
