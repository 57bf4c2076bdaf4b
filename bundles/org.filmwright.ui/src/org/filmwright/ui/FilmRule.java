// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Lets one long operation at a time work on a film: make, render, check.
 *
 * @param film id of the film
 */
public record FilmRule(String film) implements ISchedulingRule {
    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return equals(rule);
    }
}
