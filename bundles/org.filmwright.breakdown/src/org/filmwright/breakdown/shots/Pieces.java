// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

/** Chooses where to cut a long shot. */
final class Pieces {
    private static final double SHORTEST = 1.5;

    private Pieces() {
    }

    /** The cut nearest to a time that leaves neither part too short; null where there is none. */
    static SceneDraft.Cut nearest(List<SceneDraft.Cut> cuts, double time, double total) {
        return between(cuts, time, SHORTEST, total - SHORTEST);
    }

    /** The cut nearest to a time between two others; null where there is none. */
    static SceneDraft.Cut between(List<SceneDraft.Cut> cuts, double time, double from, double to) {
        SceneDraft.Cut best = null;
        for (SceneDraft.Cut cut : cuts) {
            boolean fits = cut.before() >= from && cut.before() <= to;
            if (fits && (best == null || Math.abs(cut.before() - time) < Math.abs(best.before() - time))) {
                best = cut;
            }
        }
        return best;
    }
}
