// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

/**
 * One heuristic of the breakdown. Rules have no state, can be switched off by id and replaced by another rule of the
 * same id ({@link RuleBook}).
 */
public interface Rule {
    /** Stable and lower case, such as {@code reaction}. */
    String id();

    /** As shown to a user. */
    String name();

    /** What it does, in one or two sentences. */
    String description();
}
