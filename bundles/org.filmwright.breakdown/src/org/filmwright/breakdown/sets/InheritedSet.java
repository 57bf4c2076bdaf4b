// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import org.filmwright.breakdown.script.ScriptScene;

/** A heading without a set plays where the scene before played. */
final class InheritedSet implements SetRule {
    @Override
    public String id() {
        return "inherited-set";
    }

    @Override
    public String name() {
        return "Inherited sets";
    }

    @Override
    public String description() {
        return "A heading without INT or EXT (POV, LATER, FLASHBACK, MONTAGE) takes set and time from the scene before"
                + " and makes no location.";
    }

    @Override
    public SceneSet read(SceneSet set, ScriptScene scene, SceneSet before, String lastTime) {
        if (set.isKnown()) {
            return set;
        }
        return new SceneSet(before.setting(), before.location(), before.set(), before.time(), false);
    }
}
