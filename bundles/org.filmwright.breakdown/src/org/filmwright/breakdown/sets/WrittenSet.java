// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.script.SceneHeading;

/** Set and location as the heading names them. */
final class WrittenSet implements SetRule {
    @Override
    public String id() {
        return "written-set";
    }

    @Override
    public String name() {
        return "Sets in headings";
    }

    @Override
    public String description() {
        return "A heading with INT, EXT, EST, INT/EXT or I/E names a set; HOUSE - KITCHEN is the set KITCHEN in HOUSE.";
    }

    @Override
    public SceneSet read(SceneSet set, ScriptScene scene, SceneSet before, String lastTime) {
        SceneHeading heading = scene.heading();
        if (heading == null || heading.setting().isEmpty() || heading.set().isBlank()) {
            return set;
        }
        String place = unbracketed(heading.location());
        String name = unbracketed(heading.set());
        if (name.isEmpty()) {
            return set;
        }
        return set.withPlace(heading.setting(), place, name, true);
    }

    /** Without remarks such as (FLASHBACK) or (1987), unless that is all there is. */
    private static String unbracketed(String text) {
        String clean = Names.clean(text.replaceAll("\\([^)]*\\)", " "));
        return clean.isEmpty() ? Names.clean(text) : clean;
    }
}
