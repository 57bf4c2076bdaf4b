// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules in the order in which they apply. Immutable. */
public record RuleBook<R extends Rule>(List<R> rules) {
    public RuleBook {
        rules = List.copyOf(rules);
        if (rules.stream().map(Rule::id).distinct().count() != rules.size()) {
            throw new IllegalArgumentException("Two rules share an id");
        }
    }

    public Optional<R> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The book with one rule switched off. */
    public RuleBook<R> without(String id) {
        return new RuleBook<>(rules.stream().filter(rule -> !rule.id().equals(id)).toList());
    }

    /** The book with a rule put in the place of the one with its id, or at the end where there is none. */
    public RuleBook<R> with(R rule) {
        List<R> copy = new ArrayList<>(rules);
        for (int i = 0; i < copy.size(); i++) {
            if (copy.get(i).id().equals(rule.id())) {
                copy.set(i, rule);
                return new RuleBook<>(copy);
            }
        }
        copy.add(rule);
        return new RuleBook<>(copy);
    }

    /** Ids in order: what a plan depends on besides its script. */
    public String signature() {
        return String.join(",", rules.stream().map(rule -> rule.id() + ":" + rule.getClass().getSimpleName()).toList());
    }
}
