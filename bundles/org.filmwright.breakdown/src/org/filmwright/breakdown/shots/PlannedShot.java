// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

/**
 * A shot as planned.
 *
 * @param setUp    index of its set-up in the scene's plan
 * @param kind     what it is there for
 * @param ranges   what it carries, in order; empty for a shot without lines
 * @param speakers who speaks in the picture
 * @param voices   who is heard but not seen
 * @param action   words of the action it shows; for speech its parentheticals
 * @param time     how long it is and what is heard to start in it
 * @param longTake may be longer than 20 seconds
 * @param rule     id of the rule that covered it
 */
public record PlannedShot(int setUp, DraftShot.Kind kind, List<LineRange> ranges, List<String> speakers,
        List<String> voices, String action, ShotTime time, boolean longTake, String rule) {
    public PlannedShot {
        ranges = List.copyOf(ranges);
        speakers = List.copyOf(speakers);
        voices = List.copyOf(voices);
    }
}
