// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** The movement of the camera during the shot; each but {@link #STATIC} has its arrows on the border of the panel. */
public enum CameraMove {
    STATIC, HANDHELD, PAN_LEFT, PAN_RIGHT, TILT_UP, TILT_DOWN, PUSH_IN, PULL_OUT, TRACK_LEFT, TRACK_RIGHT, CRANE_UP,
    CRANE_DOWN, ZOOM_IN, ZOOM_OUT;

    /** Whether the framing at the end differs from the framing at the start, so that an A and a B panel make sense. */
    public boolean reframes() {
        return this != STATIC && this != HANDHELD;
    }
}
