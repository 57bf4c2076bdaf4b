// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** What somebody does in a shot. */
public enum FigureRole {
    SPEAKER, LISTENER, OTHER,
    /** The character whose eyes a POV is; never drawn in it. */
    POV_OWNER,
    /** Speaks in voice-over or from off screen for this line; never drawn. */
    VOICE
}
