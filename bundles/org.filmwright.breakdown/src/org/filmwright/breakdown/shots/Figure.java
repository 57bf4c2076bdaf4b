// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

/**
 * Somebody in the picture of a set-up.
 *
 * @param name of the cast member
 * @param side of the screen, kept through the scene so that the line of action is not crossed
 */
public record Figure(String name, Side side) {
}
