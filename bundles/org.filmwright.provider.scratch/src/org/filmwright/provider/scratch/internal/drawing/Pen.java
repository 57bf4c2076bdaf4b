// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Draws shapes in a marker tone with an ink outline of one weight. */
public final class Pen {
    private final Graphics2D graphics;
    private final double weight;
    private final Color ink;
    private final BasicStroke line;

    public Pen(Graphics2D graphics, double weight, Color ink) {
        this.graphics = graphics;
        this.weight = weight;
        this.ink = ink;
        line = stroke(weight);
    }

    private static BasicStroke stroke(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    public Graphics2D graphics() {
        return graphics;
    }

    public double weight() {
        return weight;
    }

    public Color ink() {
        return ink;
    }

    /** The same hand with another weight. */
    public Pen weighing(double share) {
        return new Pen(graphics, weight * share, ink);
    }

    public Pen inked(Color colour) {
        return new Pen(graphics, weight, colour);
    }

    public void fill(Shape shape, Color tone) {
        graphics.setColor(tone);
        graphics.fill(shape);
    }

    public void outline(Shape shape) {
        graphics.setColor(ink);
        graphics.setStroke(line);
        graphics.draw(shape);
    }

    public void outlined(Shape shape, Color tone) {
        fill(shape, tone);
        outline(shape);
    }

    public void line(double x1, double y1, double x2, double y2) {
        outline(new Line2D.Double(x1, y1, x2, y2));
    }

    public void dot(double x, double y, double rx, double ry, Color tone) {
        fill(new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry), tone);
    }

    public static Ellipse2D oval(double x, double y, double rx, double ry) {
        return new Ellipse2D.Double(x - rx, y - ry, 2 * rx, 2 * ry);
    }

    /** A limb: a thick line through joints, outlined; widths are those at the start of each stretch. */
    public void limb(Color tone, double[] widths, double... xy) {
        graphics.setColor(ink);
        stretches(widths, 2 * weight, xy);
        graphics.setColor(tone);
        stretches(widths, 0, xy);
    }

    private void stretches(double[] widths, double grown, double... xy) {
        for (int i = 0; i + 3 < xy.length; i += 2) {
            graphics.fill(taper(xy[i], xy[i + 1], widths[i / 2] + grown, xy[i + 2], xy[i + 3],
                    widths[i / 2 + 1] + grown));
        }
    }

    /** A round-ended bone that grows thinner. */
    public static Shape taper(double x1, double y1, double w1, double x2, double y2, double w2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double length = Math.max(1e-6, Math.hypot(dx, dy));
        double nx = -dy / length;
        double ny = dx / length;
        double a = w1 / 2;
        double b = w2 / 2;
        double ux = dx / length;
        double uy = dy / length;
        Path2D path = new Path2D.Double();
        double k = 1.3;
        path.moveTo(x1 + nx * a, y1 + ny * a);
        path.lineTo(x2 + nx * b, y2 + ny * b);
        path.curveTo(x2 + nx * b + ux * b * k, y2 + ny * b + uy * b * k, x2 - nx * b + ux * b * k,
                y2 - ny * b + uy * b * k, x2 - nx * b, y2 - ny * b);
        path.lineTo(x1 - nx * a, y1 - ny * a);
        path.curveTo(x1 - nx * a - ux * a * k, y1 - ny * a - uy * a * k, x1 + nx * a - ux * a * k,
                y1 + ny * a - uy * a * k, x1 + nx * a, y1 + ny * a);
        path.closePath();
        return path;
    }
}
