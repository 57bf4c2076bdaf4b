// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.script.ScriptScene;

/** The time of day that a heading names. */
final class WrittenTime implements SetRule {
    private static final Pattern TIME = Pattern.compile("\\b(MAGIC HOUR|GOLDEN HOUR|FIRST LIGHT|LAST LIGHT"
            + "|MIDNIGHT|MIDDAY"
            + "|NIGHTFALL|NIGHT|MORNING|AFTERNOON|EVENING|DAYBREAK|DAWN|DUSK|SUNSET|SUNRISE|SUNDOWN|TWILIGHT|NOON|DAY"
            + "|NUIT|JOUR|NACHT|TAG|MORGEN|ABEND|NOCHE|TARDE|NOTTE|GIORNO)\\b");

    @Override
    public String id() {
        return "written-time";
    }

    @Override
    public String name() {
        return "Times in headings";
    }

    @Override
    public String description() {
        return "DAY, NIGHT, DAWN and other times of day are read where they stand, also inside LATER THAT NIGHT.";
    }

    @Override
    public SceneSet read(SceneSet set, ScriptScene scene, SceneSet before, String lastTime) {
        if (scene.heading() == null) {
            return set;
        }
        Matcher matcher = TIME.matcher(Names.key(scene.heading().timeOfDay()));
        return matcher.find() ? set.withTime(matcher.group(1)) : set;
    }
}
