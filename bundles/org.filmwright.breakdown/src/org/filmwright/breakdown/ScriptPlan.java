// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import java.util.List;

import org.filmwright.breakdown.cast.Cast;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.shots.ScenePlan;

/**
 * What a script breaks down into.
 *
 * @param scenes in order
 * @param sets   one per scene
 * @param plans  one per scene
 */
public record ScriptPlan(List<ScriptScene> scenes, Cast cast, List<SceneSet> sets, List<ScenePlan> plans) {
    public ScriptPlan {
        scenes = List.copyOf(scenes);
        sets = List.copyOf(sets);
        plans = List.copyOf(plans);
    }

    /** Number of sets that headings name. */
    public long setCount() {
        return sets.stream().filter(SceneSet::own).map(SceneSet::key).distinct().count();
    }

    public long shotCount() {
        return plans.stream().mapToLong(plan -> plan.shots().size()).sum();
    }

    public long frames() {
        return plans.stream().mapToLong(ScenePlan::frames).sum();
    }
}
