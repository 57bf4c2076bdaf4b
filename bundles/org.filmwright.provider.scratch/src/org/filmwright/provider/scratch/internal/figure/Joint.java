// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

/** The points of a mannequin. Side A is on the left of the screen when the figure faces the camera. */
public enum Joint {
    EYES, NECK, CHEST, WAIST, HIPS,
    SHOULDER_A, SHOULDER_B, ELBOW_A, ELBOW_B, HAND_A, HAND_B,
    HIP_A, HIP_B, KNEE_A, KNEE_B, ANKLE_A, ANKLE_B, TOE_A, TOE_B;

    /** The same joint on the other side. */
    Joint mirrored() {
        String name = name();
        if (name.endsWith("_A")) {
            return valueOf(name.substring(0, name.length() - 1) + 'B');
        }
        return name.endsWith("_B") ? valueOf(name.substring(0, name.length() - 1) + 'A') : this;
    }
}
