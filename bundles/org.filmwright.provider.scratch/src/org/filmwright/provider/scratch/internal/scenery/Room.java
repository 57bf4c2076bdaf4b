// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Four walls: the shell of an interior and what hangs on its back wall. */
final class Room {
    /** What the floor is made of. */
    enum Floor {
        BOARDS, TILES, PLAIN, STONE
    }

    private static final double NEAR = 0.3;

    private final Scene scene;
    private final double half;
    private final double height;
    private final double wall;

    /**
     * @param half   half of the width in metres
     * @param depth  distance from the people to the back wall
     */
    Room(Scene scene, double half, double height, double depth) {
        this.scene = scene;
        this.half = half;
        this.height = height;
        wall = scene.subject() + depth;
    }

    /** Distance of the back wall. */
    double wall() {
        return wall;
    }

    double half() {
        return half;
    }

    Scene scene() {
        return scene;
    }

    /** Walls, floor and ceiling. */
    Room shell(double marker, Floor floor) {
        World world = scene.world();
        Pen pen = scene.pen(wall);
        double w = world.width();
        double h = world.height();
        pen.fill(Curves.polygon(-w, -h, 2 * w, -h, 2 * w, 2 * h, -w, 2 * h), scene.tone(marker, wall));
        scene.flat(0, 2.3, false, -half, wall, half, wall, half, NEAR, -half, NEAR);
        floor(floor);
        scene.flat(height, 0.6, false, -half, wall, half, wall, half, NEAR, -half, NEAR);
        for (int side = -1; side <= 1; side += 2) {
            scene.face(marker + 0.8, side * half, 0, wall, side * half, height, wall, side * half, height, NEAR,
                    side * half, 0, NEAR);
        }
        pen.line(scene.x(-half, wall), scene.y(0, wall), scene.x(half, wall), scene.y(0, wall));
        pen.line(scene.x(-half, wall), scene.y(height, wall), scene.x(half, wall), scene.y(height, wall));
        scene.line(-half, 0.12, half, 0.12, wall);
        return this;
    }

    private void floor(Floor floor) {
        switch (floor) {
            case BOARDS -> {
                for (double x = -half; x <= half; x += 0.45) {
                    scene.groundLine(x, wall, x, NEAR);
                }
            }
            case TILES, STONE -> {
                double step = floor == Floor.TILES ? 0.6 : 1.1;
                for (double x = -half; x <= half; x += step) {
                    scene.groundLine(x, wall, x, NEAR);
                }
                for (double z = wall; z > NEAR; z -= step) {
                    scene.groundLine(-half, z, half, z);
                }
            }
            case PLAIN -> { }
        }
    }

    /** A band of panelling up to a height. */
    Room wainscot(double to) {
        scene.quad(-half, 0, half, to, wall, 2.6);
        for (double x = -half + 0.3; x < half; x += 0.7) {
            scene.line(x, 0.15, x, to - 0.08, wall);
        }
        return this;
    }

    /** Bricks here and there, as an artist hints at them. */
    Room bricks() {
        for (int i = 0; i < 26; i++) {
            double x = scene.between(-half, half - 0.3);
            double y = Math.round(scene.between(0.3, height) / 0.12) * 0.12;
            scene.line(x, y, x + 0.28, y, wall);
            scene.line(x, y, x, y + 0.11, wall);
            scene.line(x + 0.1, y + 0.11, x + 0.34, y + 0.11, wall);
        }
        return this;
    }

    /** Cells of a honeycomb. */
    Room honeycomb() {
        double r = 0.42;
        Pen pen = scene.fine(wall);
        for (int row = 0; row * r * 1.5 < height + r; row++) {
            for (double x = -half + (row % 2) * r * 0.866; x < half; x += r * 1.732) {
                double[] xy = new double[12];
                for (int i = 0; i < 6; i++) {
                    double angle = Math.toRadians(60 * i + 30);
                    xy[2 * i] = scene.x(x + r * 0.94 * Math.cos(angle), wall);
                    xy[2 * i + 1] = scene.y(row * r * 1.5 + r * 0.94 * Math.sin(angle), wall);
                }
                Shape cell = Curves.polygon(xy);
                double marker = scene.between(0.8, 2.4);
                pen.fill(cell, scene.tint(Tones.mix(Tones.grey(marker), new Color(0xD9A441), 0.22), wall));
                pen.outline(cell);
            }
        }
        return this;
    }

    Room window(double x, double width, double sill, double tall) {
        double x0 = x - width / 2;
        double x1 = x + width / 2;
        scene.quad(x0 - 0.08, sill - 0.08, x1 + 0.08, sill + tall + 0.08, wall, 0.3);
        Shape pane = scene.rect(x0, sill, x1, sill + tall, wall);
        new Sky(scene).through(pane);
        Pen pen = scene.pen(wall);
        pen.outline(pane);
        scene.line(x, sill, x, sill + tall, wall);
        scene.line(x0, sill + tall * 0.5, x1, sill + tall * 0.5, wall);
        scene.quad(x0 - 0.14, sill - 0.14, x1 + 0.14, sill - 0.08, wall, 0.8);
        if (!scene.night()) {
            lightOnFloor(x0, x1);
        }
        return this;
    }

    private void lightOnFloor(double x0, double x1) {
        Shape patch = Curves.polygon(scene.x(x0 + 0.2, wall - 0.5), scene.y(0, wall - 0.5), scene.x(x1 + 0.2,
                wall - 0.5),
                scene.y(0, wall - 0.5), scene.x(x1 + 0.9, wall - 1.7), scene.y(0, Math.max(NEAR, wall - 1.7)),
                scene.x(x0 + 0.9, wall - 1.7), scene.y(0, Math.max(NEAR, wall - 1.7)));
        scene.pen(wall).fill(patch, Tones.alpha(Tones.PAPER, 0.55));
    }

    /** A pointed or round window, as in a church. */
    Room archWindow(double x, double width, double sill, double tall) {
        Path2D pane = new Path2D.Double();
        double x0 = scene.x(x - width / 2, wall);
        double x1 = scene.x(x + width / 2, wall);
        double spring = scene.y(sill + tall * 0.65, wall);
        double top = scene.y(sill + tall, wall);
        double low = scene.y(sill, wall);
        pane.moveTo(x0, low);
        pane.lineTo(x0, spring);
        pane.quadTo(x0, top + (spring - top) * 0.2, (x0 + x1) / 2, top);
        pane.quadTo(x1, top + (spring - top) * 0.2, x1, spring);
        pane.lineTo(x1, low);
        pane.closePath();
        new Sky(scene).through(pane);
        scene.pen(wall).weighing(1.6).outline(pane);
        scene.line(x, sill, x, sill + tall, wall);
        for (double y = sill + 0.4; y < sill + tall * 0.7; y += 0.4) {
            scene.line(x - width / 2, y, x + width / 2, y, wall);
        }
        return this;
    }

    Room roundWindow(double x, double y, double radius) {
        double r = radius * scene.world().scale(wall);
        Ellipse2D rim = Pen.oval(scene.x(x, wall), scene.y(y, wall), r * 1.2, r * 1.2);
        scene.shape(rim, 2.5, wall);
        Ellipse2D pane = Pen.oval(scene.x(x, wall), scene.y(y, wall), r, r);
        new Sky(scene).through(pane);
        scene.pen(wall).outline(pane);
        return this;
    }

    Room curtains(double x, double width, double top) {
        for (int side = -1; side <= 1; side += 2) {
            double outer = x + side * (width / 2 + 0.32);
            double inner = x + side * (width / 2 - 0.08);
            scene.face(2.2, outer, top, wall, inner, top, wall, inner + side * 0.12, 0.25, wall, outer, 0.25, wall);
            for (int i = 1; i < 3; i++) {
                double at = inner + (outer - inner) * i / 3;
                scene.line(at, top, at + side * 0.04, 0.3, wall);
            }
        }
        scene.quad(x - width / 2 - 0.45, top, x + width / 2 + 0.45, top + 0.06, wall, 5);
        return this;
    }

    Room door(double x) {
        scene.quad(x - 0.52, 0, x + 0.52, 2.14, wall, 1.4);
        scene.quad(x - 0.43, 0, x + 0.43, 2.05, wall, 3);
        scene.quad(x - 0.3, 1.15, x + 0.3, 1.9, wall, 2.6);
        scene.quad(x - 0.3, 0.2, x + 0.3, 0.95, wall, 2.6);
        scene.oval(x + 0.35, 1.02, 0.035, 0.035, wall, 7);
        return this;
    }

    Room picture(double x, double y, double width, double tall) {
        scene.quad(x - width / 2, y - tall / 2, x + width / 2, y + tall / 2, wall, 4.5);
        scene.quad(x - width / 2 + 0.05, y - tall / 2 + 0.05, x + width / 2 - 0.05, y + tall / 2 - 0.05, wall, 0.6);
        scene.blob(wall, 2.4, x - width * 0.38, y - tall * 0.36, x - width * 0.1, y + tall * 0.08, x + width * 0.12,
                y - tall * 0.12, x + width * 0.36, y - tall * 0.36);
        return this;
    }

    Room clock(double x, double y) {
        scene.oval(x, y, 0.17, 0.17, wall, 0.2);
        scene.line(x, y, x + 0.08, y + 0.06, wall);
        scene.line(x, y, x, y + 0.13, wall);
        return this;
    }

    Room board(double x, double y, double width, double tall, double marker) {
        scene.quad(x - width / 2 - 0.06, y - tall / 2 - 0.06, x + width / 2 + 0.06, y + tall / 2 + 0.06, wall, 1.4);
        scene.quad(x - width / 2, y - tall / 2, x + width / 2, y + tall / 2, wall, marker);
        return this;
    }

    /** Shelves with books, bottles or boxes, from the floor or a height to a height. */
    Room shelves(double x, double width, double from, double to, double boxHeight) {
        scene.quad(x - width / 2, from, x + width / 2, to, wall, 3.4);
        double rise = boxHeight + 0.1;
        for (double y = from + 0.05; y + rise <= to + 0.02; y += rise) {
            double at = x - width / 2 + 0.05;
            while (at < x + width / 2 - 0.12) {
                double w = scene.between(0.05, 0.14);
                double h = boxHeight * scene.between(0.65, 0.98);
                if (scene.random().nextInt(7) != 0) {
                    scene.quad(at, y, Math.min(x + width / 2 - 0.04, at + w), y + h, wall, scene.between(0.5, 5.5));
                }
                at += w + 0.012;
            }
            scene.line(x - width / 2, y - 0.03, x + width / 2, y - 0.03, wall);
        }
        return this;
    }

    /** Cupboard doors between two heights. */
    Room cupboards(double x0, double x1, double from, double to, double marker) {
        scene.quad(x0, from, x1, to, wall, marker);
        for (double x = x0 + 0.5; x < x1 - 0.1; x += 0.5) {
            scene.line(x, from, x, to, wall);
            scene.line(x - 0.08, (from + to) / 2 - 0.08, x - 0.08, (from + to) / 2 + 0.08, wall);
        }
        return this;
    }

    Room column(double x, double width) {
        scene.quad(x - width / 2, 0, x + width / 2, height, wall - 0.3, 1.6);
        scene.quad(x - width * 0.7, 0, x + width * 0.7, 0.25, wall - 0.3, 2.2);
        scene.quad(x - width * 0.7, height - 0.3, x + width * 0.7, height, wall - 0.3, 2.2);
        scene.line(x + width * 0.2, 0.3, x + width * 0.2, height - 0.3, wall - 0.3);
        return this;
    }

    Room bars(double x0, double x1, double to) {
        for (double x = x0; x <= x1; x += 0.14) {
            scene.quad(x - 0.015, 0, x + 0.015, to, wall - 0.4, 6);
        }
        scene.quad(x0, to * 0.5, x1, to * 0.5 + 0.05, wall - 0.4, 6);
        return this;
    }

    /** A lamp that hangs from the ceiling between the people and the wall. */
    Room pendant(double x, double y) {
        double z = wall - 0.8;
        scene.line(x, y, x, height, z);
        scene.face(4, x - 0.09, y + 0.18, z, x + 0.09, y + 0.18, z, x + 0.26, y, z, x - 0.26, y, z);
        scene.oval(x, y, 0.1, 0.05, z, 0);
        if (scene.night()) {
            scene.lamp(x, y - 0.25, z, 2.3, 0.85);
        }
        return this;
    }
}
