// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Set-ups and shots of a scene. A {@link org.filmwright.breakdown.shots.ShotPlanner} puts every line into one shot of
 * its own and lets {@link org.filmwright.breakdown.shots.ShotRule}s split, join and cover these; whatever the rules do,
 * every character of every line is carried exactly once and in order.
 */
package org.filmwright.breakdown.shots;
