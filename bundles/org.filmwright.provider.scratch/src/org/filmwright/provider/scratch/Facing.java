// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** Where a figure's face points, as seen on the screen. */
public enum Facing {
    CAMERA, LEFT, RIGHT, AWAY,
    /** In a specification only: the layout decides. */
    AUTO
}
