// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import org.filmwright.provider.scratch.FigureSpec;

/**
 * Where a composition puts one figure.
 *
 * @param eyesX share of the frame's width
 * @param eyesY share of the frame's height
 * @param head  height of the head as a share of the frame's height
 */
record Placement(FigureSpec figure, double eyesX, double eyesY, double head, double yaw) {

    Placement movedBy(double x, double y) {
        return new Placement(figure, eyesX + x, eyesY + y, head, yaw);
    }

    /** This placement after the picture grew by a factor about a point. */
    Placement grown(double factor, double aboutX, double aboutY) {
        return new Placement(figure, aboutX + (eyesX - aboutX) * factor, aboutY + (eyesY - aboutY) * factor,
                head * factor, yaw);
    }
}
