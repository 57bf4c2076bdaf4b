// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

import java.util.List;
import java.util.Objects;

/**
 * One subtitle.
 *
 * @param start first frame
 * @param end   first frame after it
 * @param rows  its lines on screen, one or two
 * @param lines the dialogue lines it carries, in order; a long line has several cues
 */
public record SubtitleCue(long start, long end, List<String> rows, List<String> lines) {
    public SubtitleCue {
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
        Objects.checkFromToIndex(start, end, Long.MAX_VALUE);
    }

    /** Its text with the row break as a line end. */
    public String text() {
        return String.join("\n", rows);
    }
}
