// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

import org.filmwright.breakdown.RuleBook;

/** The shot rules of Filmwright, in order. */
public final class ShotRules {
    private ShotRules() {
    }

    public static RuleBook<ShotRule> standard() {
        return new RuleBook<>(List.of(new FadeLines(), new MarkerLines(), new MontageLines(), new WrittenShots(),
                new TitleCards(),
                new Establishing(), new LongAction(), new InsertDetails(), new DualTwoShot(), new DialogueCoverage(),
                new ShortReplies(), new ActionCoverage(), new Reactions(), new LongShots(), new Variety()));
    }
}
