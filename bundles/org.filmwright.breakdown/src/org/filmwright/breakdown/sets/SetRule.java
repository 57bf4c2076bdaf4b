// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import org.filmwright.breakdown.Rule;
import org.filmwright.breakdown.script.ScriptScene;

/** A rule that says where or when a scene plays. */
public interface SetRule extends Rule {
    /**
     * Reads a scene on from what the rules before made of it.
     *
     * @param before   of the scene before; {@link SceneSet#UNKNOWN} for the first one
     * @param lastTime the last time of day that was known; empty where none was
     */
    SceneSet read(SceneSet set, ScriptScene scene, SceneSet before, String lastTime);
}
