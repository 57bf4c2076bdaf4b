// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.util.Comparator;
import java.util.List;

/**
 * A cut as editing programs exchange it.
 *
 * @param name    of the film or sequence
 * @param start   frame of the timecode at which the cut begins
 * @param width   of the picture, 0 where it is not known
 * @param events  pictures and sounds by their beginning
 */
public record CutList(String name, Rate rate, long start, int width, int height, List<CutEvent> events) {
    public CutList {
        events = events.stream().sorted(Comparator.comparingLong(CutEvent::start)).toList();
    }

    public List<CutEvent> pictures() {
        return events.stream().filter(event -> !event.sound()).toList();
    }

    public List<CutEvent> sounds() {
        return events.stream().filter(CutEvent::sound).toList();
    }

    /** Frames of the whole cut. */
    public long frames() {
        return events.stream().mapToLong(CutEvent::end).max().orElse(0);
    }
}
