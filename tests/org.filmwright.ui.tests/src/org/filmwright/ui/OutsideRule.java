// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.filmwright.breakdown.shots.SceneDraft;
import org.filmwright.breakdown.shots.ShotRule;

/** A rule as another bundle contributes it; it changes nothing. */
public final class OutsideRule implements ShotRule {
    static final String ID = "outside";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Outside rule";
    }

    @Override
    public String description() {
        return "Changes nothing.";
    }

    @Override
    public void apply(SceneDraft draft) {
        // only its being asked matters
    }
}
