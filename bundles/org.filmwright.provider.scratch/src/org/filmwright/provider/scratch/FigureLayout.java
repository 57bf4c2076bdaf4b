// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Set;

/**
 * Where one figure is in a panel. Boxes are whole, whether or not the frame crops them.
 *
 * @param head        crown to chin
 * @param eyesY       the line of the eyes
 * @param yaw         degrees the body is turned: 0 to camera, 90 to the right of the screen, -90 left, 180 away
 * @param faceVisible whether the face can be seen at all
 * @param feetVisible whether both feet are inside the frame
 * @param depth       drawing order, 0 farthest
 */
public record FigureLayout(String id, FigureRole role, Box head, Box body, double eyesY, double yaw, Facing facing,
        Posture posture, boolean faceVisible, boolean feetVisible, Set<Edge> headCroppedBy, Set<Edge> bodyCroppedBy,
        int depth) {
}
