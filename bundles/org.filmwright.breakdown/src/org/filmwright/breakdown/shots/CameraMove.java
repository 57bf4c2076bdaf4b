// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.Locale;

/** The movement of the camera during a shot. */
public enum CameraMove {
    STATIC, HANDHELD, PAN_LEFT, PAN_RIGHT, TILT_UP, TILT_DOWN, PUSH_IN, PULL_OUT, TRACK_LEFT, TRACK_RIGHT, CRANE_UP,
    CRANE_DOWN, ZOOM_IN, ZOOM_OUT;

    /** As stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The move of this name in any case; {@link #STATIC} for an unknown one. */
    public static CameraMove of(String text) {
        for (CameraMove move : values()) {
            if (move.name().equalsIgnoreCase(text.strip())) {
                return move;
            }
        }
        return STATIC;
    }
}
