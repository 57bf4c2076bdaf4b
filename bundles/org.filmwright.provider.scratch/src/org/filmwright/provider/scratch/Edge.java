// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** An edge of the frame. */
public enum Edge {
    LEFT, RIGHT, TOP, BOTTOM
}
