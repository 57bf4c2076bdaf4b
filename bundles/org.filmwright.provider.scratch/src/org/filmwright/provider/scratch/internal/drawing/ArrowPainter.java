// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.filmwright.provider.scratch.ArrowMark;

/** Draws the arrows of movements: white with an ink edge for subjects, ink on the border for the camera. */
public final class ArrowPainter {
    private static final Color SUBJECT = new Color(0xFFFFFF);
    private static final Color CAMERA = new Color(0xC8442E);

    private final Graphics2D graphics;
    private final double width;
    private final double height;

    public ArrowPainter(Graphics2D graphics, double width, double height) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
    }

    public void paint(ArrowMark arrow) {
        boolean camera = arrow.kind() == ArrowMark.Kind.CAMERA;
        double thick = height * (camera ? 0.021 : 0.034);
        Shape shape = shape(arrow.fromX() * width, arrow.fromY() * height, arrow.toX() * width, arrow.toY() * height,
                thick);
        Pen pen = new Pen(graphics, height * 0.006, camera ? Color.WHITE : Tones.INK);
        pen.outline(shape);
        pen.fill(shape, camera ? CAMERA : SUBJECT);
        if (!camera) {
            pen.weighing(0.8).outline(shape);
        }
    }

    private static Shape shape(double x1, double y1, double x2, double y2, double thick) {
        double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        double headLength = Math.min(length * 0.55, thick * 2.6);
        double bx = x2 - ux * headLength;
        double by = y2 - uy * headLength;
        double tail = thick * 0.32;
        double body = thick * 0.5;
        double wing = thick * 1.35;
        return Curves.polygon(x1 - uy * tail, y1 + ux * tail, bx - uy * body, by + ux * body, bx - uy * wing, by
                + ux * wing,
                x2, y2, bx + uy * wing, by - ux * wing, bx + uy * body, by - ux * body, x1 + uy * tail, y1 - ux * tail);
    }
}
