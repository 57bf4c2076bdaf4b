// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.ArrayList;
import java.util.List;

/** Deals events out to tracks. */
final class Tracks {
    private Tracks() {
    }

    /** As few tracks as hold the events without one lying over another. */
    static List<List<CutEvent>> apart(List<CutEvent> events) {
        List<List<CutEvent>> tracks = new ArrayList<>();
        for (CutEvent event : events) {
            List<CutEvent> free = null;
            for (List<CutEvent> track : tracks) {
                if (free == null && track.get(track.size() - 1).end() <= event.start()) {
                    free = track;
                }
            }
            if (free == null) {
                free = new ArrayList<>();
                tracks.add(free);
            }
            free.add(event);
        }
        return tracks;
    }
}
