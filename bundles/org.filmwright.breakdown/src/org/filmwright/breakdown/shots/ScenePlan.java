// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

/** Set-ups and shots of one scene. */
public record ScenePlan(String scene, List<PlannedSetUp> setUps, List<PlannedShot> shots) {
    public ScenePlan {
        setUps = List.copyOf(setUps);
        shots = List.copyOf(shots);
    }

    public Coverage coverage(PlannedShot shot) {
        return setUps.get(shot.setUp()).coverage();
    }

    /** Coverage of the last shot; null where there is none. */
    public Coverage last() {
        return shots.isEmpty() ? null : coverage(shots.get(shots.size() - 1));
    }

    /** Coverage of the first shot; null where there is none. */
    public Coverage first() {
        return shots.isEmpty() ? null : coverage(shots.get(0));
    }

    public long frames() {
        return shots.stream().mapToLong(shot -> shot.time().frames()).sum();
    }
}
