// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/**
 * The parts of a scene heading.
 *
 * @param setting   {@code int}, {@code ext}, {@code int_ext} (INT./EXT., I/E), {@code est}, or empty for a forced
 *                  heading without prefix
 * @param location  the place before the set, as in {@code HOUSE} of {@code HOUSE - KITCHEN}; empty where only the set
 *                  is named
 * @param set       the set; empty where the heading names none (LATER, MONTAGE)
 * @param timeOfDay as written (DAY, NIGHT, CONTINUOUS…), or empty
 * @param time      offset of {@code timeOfDay} in the heading's text, or -1
 */
public record SceneHeading(String setting, String location, String set, String timeOfDay, int time) {
}
