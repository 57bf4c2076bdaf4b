// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

/**
 * How long a shot is and what is heard to start in it.
 *
 * @param frames length at the film's rate
 * @param heard  spoken lines that start in it; a line may sound on under the next shots
 */
public record ShotTime(int frames, List<Heard> heard) {
    public ShotTime {
        heard = List.copyOf(heard);
    }

    /**
     * One spoken line.
     *
     * @param line   id of the line
     * @param offset frames from the start of the shot
     * @param frames its length
     */
    public record Heard(String line, int offset, int frames) {
    }
}
