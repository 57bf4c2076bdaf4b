// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.Locale;

/** The height and roll of the camera. */
public enum CameraAngle {
    EYE, HIGH, LOW, DUTCH;

    /** As stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The angle of this name in any case; {@link #EYE} for an unknown one. */
    public static CameraAngle of(String text) {
        for (CameraAngle angle : values()) {
            if (angle.name().equalsIgnoreCase(text.strip())) {
                return angle;
            }
        }
        return EYE;
    }
}
