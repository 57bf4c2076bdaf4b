// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

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
}
