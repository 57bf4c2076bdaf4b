// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.breakdown.RuleBook;
import org.filmwright.breakdown.script.ScriptScene;

/** Finds where and when scenes play by {@link SetRule}s. */
public final class SetFinder {
    private final RuleBook<SetRule> rules;

    public SetFinder(RuleBook<SetRule> rules) {
        this.rules = rules;
    }

    /** One result per scene, in order. */
    public List<SceneSet> find(List<ScriptScene> scenes) {
        List<SceneSet> sets = new ArrayList<>(scenes.size());
        SceneSet before = SceneSet.UNKNOWN;
        String lastTime = "";
        for (ScriptScene scene : scenes) {
            SceneSet set = SceneSet.UNKNOWN;
            for (SetRule rule : rules.rules()) {
                set = rule.read(set, scene, before, lastTime);
            }
            if (!set.time().isEmpty()) {
                lastTime = set.time();
            }
            sets.add(set);
            before = set;
        }
        return List.copyOf(sets);
    }
}
