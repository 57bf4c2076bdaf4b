// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import java.util.List;

import org.filmwright.breakdown.RuleBook;

/** The set rules of Filmwright, in order. */
public final class SetRules {
    private SetRules() {
    }

    public static RuleBook<SetRule> standard() {
        return new RuleBook<>(List.of(new WrittenSet(), new InheritedSet(), new WrittenTime(), new RelativeTime()));
    }
}
