// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

/**
 * A set-up as planned.
 *
 * @param letter   of its slate; empty for the scene's first
 * @param coverage the camera position
 */
public record PlannedSetUp(String letter, Coverage coverage) {
}
