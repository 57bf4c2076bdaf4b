// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** The side of the screen that a figure keeps through a scene, so that the line of action is never crossed. */
public enum ScreenSide {
    LEFT, CENTRE, RIGHT,
    /** The layout decides: figures stand in the order of the list. */
    AUTO
}
