// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

/**
 * An arrow in a panel, in shares of the frame.
 *
 * @param kind   whether a figure or the camera moves
 * @param figure the id of the figure that moves; empty for the camera
 */
public record ArrowMark(Kind kind, String figure, double fromX, double fromY, double toX, double toY) {
    /** What moves. */
    public enum Kind {
        SUBJECT, CAMERA
    }
}
