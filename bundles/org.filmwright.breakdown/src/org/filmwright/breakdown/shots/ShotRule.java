// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import org.filmwright.breakdown.Rule;

/** A rule that splits, joins, adds or covers the shots of one scene. */
public interface ShotRule extends Rule {
    void apply(SceneDraft draft);
}
