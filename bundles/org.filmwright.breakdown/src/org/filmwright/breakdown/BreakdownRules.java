// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.breakdown.cast.CastRule;
import org.filmwright.breakdown.cast.CastRules;
import org.filmwright.breakdown.sets.SetRule;
import org.filmwright.breakdown.sets.SetRules;
import org.filmwright.breakdown.shots.ShotRule;
import org.filmwright.breakdown.shots.ShotRules;

/** All rules of a breakdown. */
public record BreakdownRules(RuleBook<CastRule> cast, RuleBook<SetRule> sets, RuleBook<ShotRule> shots) {
    /** The conventions of the trade, as Filmwright ships them. */
    public static BreakdownRules standard() {
        return new BreakdownRules(CastRules.standard(), SetRules.standard(), ShotRules.standard());
    }

    /** Every rule: of the cast, the sets, the shots, each in the order in which they apply. */
    public List<Rule> all() {
        List<Rule> all = new ArrayList<>(cast.rules());
        all.addAll(sets.rules());
        all.addAll(shots.rules());
        return List.copyOf(all);
    }

    /**
     * The rules with another one, in the place of the one of the same kind and id, or behind all of its kind.
     *
     * @throws IllegalArgumentException if the rule is of no kind that a breakdown asks
     */
    public BreakdownRules with(Rule rule) {
        return switch (rule) {
            case CastRule one -> new BreakdownRules(cast.with(one), sets, shots);
            case SetRule one -> new BreakdownRules(cast, sets.with(one), shots);
            case ShotRule one -> new BreakdownRules(cast, sets, shots.with(one));
            default -> throw new IllegalArgumentException(
                    rule.getClass().getName() + " is no CastRule, SetRule or ShotRule.");
        };
    }

    /** The rules with the one of this id switched off; the same ones if there is none. */
    public BreakdownRules without(String id) {
        return new BreakdownRules(cast.without(id), sets.without(id), shots.without(id));
    }
}
