// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.EnumSet;
import java.util.Set;

/**
 * A rectangle in shares of the frame: x and width of its width, y and height of its height, (0, 0) top left. A box may
 * reach outside the frame.
 */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** The edges of the frame that cut this box. */
    public Set<Edge> croppedBy() {
        Set<Edge> edges = EnumSet.noneOf(Edge.class);
        if (x < 0 && right() > 0) {
            edges.add(Edge.LEFT);
        }
        if (right() > 1 && x < 1) {
            edges.add(Edge.RIGHT);
        }
        if (y < 0 && bottom() > 0) {
            edges.add(Edge.TOP);
        }
        if (bottom() > 1 && y < 1) {
            edges.add(Edge.BOTTOM);
        }
        return edges;
    }

    /** The share of this box that another one covers. */
    public double coveredBy(Box other) {
        double w = Math.min(right(), other.right()) - Math.max(x, other.x);
        double h = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return w <= 0 || h <= 0 ? 0 : w * h / (width * height);
    }

    /** The share of this box that lies inside the frame. */
    public double visibleShare() {
        return coveredBy(new Box(0, 0, 1, 1));
    }
}
