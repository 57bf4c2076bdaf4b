// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly;

/**
 * The part of a picture that the camera sees, in shares of the picture: the centre, and the width; the height follows
 * from the film's aspect. {@link #FULL} sees all of it.
 *
 * @param centreX 0 left to 1 right
 * @param centreY 0 top to 1 bottom
 * @param width   0.1 to 1
 */
public record Framing(double centreX, double centreY, double width) {
    /** The whole picture. */
    public static final Framing FULL = new Framing(0.5, 0.5, 1);

    private static final double NARROWEST = 0.1;

    /** Kept within the picture. */
    public Framing {
        width = Math.clamp(width, NARROWEST, 1);
        centreX = Math.clamp(centreX, width / 2, 1 - width / 2);
        centreY = Math.clamp(centreY, width / 2, 1 - width / 2);
    }

    /** Between this framing and another; a zoom keeps its pace because the width changes by its ratio. */
    Framing towards(Framing other, double progress) {
        double w = width * Math.pow(other.width / width, progress);
        double share = Math.abs(other.width - width) < 1e-9 ? progress : (w - width) / (other.width - width);
        return new Framing(centreX + (other.centreX - centreX) * share, centreY + (other.centreY - centreY) * share, w);
    }
}
