// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

/**
 * A stretch of one line that a shot carries.
 *
 * @param line id of the line
 * @param from first character of its text
 * @param to   character behind the last one
 */
public record LineRange(String line, int from, int to) {
    public LineRange {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("No range from " + from + " to " + to);
        }
    }
}
