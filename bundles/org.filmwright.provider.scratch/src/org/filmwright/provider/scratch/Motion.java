// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** A figure's movement through the shot; each but {@link #NONE} has its arrow inside the panel. */
public enum Motion {
    NONE, TO_LEFT, TO_RIGHT, TO_CAMERA, AWAY, UP, DOWN
}
