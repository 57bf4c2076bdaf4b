// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.cast;

import java.util.List;

import org.filmwright.breakdown.RuleBook;

/** The cast rules of Filmwright, in order. */
public final class CastRules {
    private CastRules() {
    }

    public static RuleBook<CastRule> standard() {
        return new RuleBook<>(List.of(new PlainName(), new PossessiveVoice(), new Collectives(), new AgedLook(),
                new PairedNames(), new SilentIntroduction()));
    }
}
