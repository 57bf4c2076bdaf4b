// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/** The height and roll of the camera. */
public enum CameraAngle {
    EYE, HIGH, LOW, DUTCH
}
