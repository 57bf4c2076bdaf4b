// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Ground, trees, hills and water. */
final class Nature {
    private static final Color LEAVES = new Color(0x9BA58F);
    private static final Color GRASS = new Color(0xC3C9B4);
    private static final Color WATER = new Color(0xAEBECB);
    private static final Color SAND = new Color(0xDDD3BC);

    private final Scene scene;

    Nature(Scene scene) {
        this.scene = scene;
    }

    private void ground(Color colour) {
        World world = scene.world();
        double w = world.width();
        double h = world.height();
        double y = Math.max(-h, Math.min(2 * h, world.horizon()));
        scene.pen(scene.subject()).fill(Curves.polygon(-w, y, 2 * w, y, 2 * w, 2 * h, -w, 2 * h),
                scene.tint(colour, scene.subject()));
        scene.pen(60).line(-w, y, 2 * w, y);
    }

    Nature grass() {
        ground(GRASS);
        Pen pen = scene.fine(scene.subject());
        for (int i = 0; i < 46; i++) {
            double z = scene.subject() * scene.between(0.6, 4);
            double reach = scene.world().halfWidth(z);
            double x = scene.x(scene.between(-reach, reach), z);
            double y = scene.y(0, z);
            double s = scene.world().scale(z) * 0.12;
            pen.line(x, y, x - s * 0.4, y - s);
            pen.line(x, y, x + s * 0.1, y - s * 1.2);
            pen.line(x, y, x + s * 0.5, y - s * 0.9);
        }
        return this;
    }

    Nature earth() {
        ground(new Color(0xCFC8BC));
        return this;
    }

    Nature pavement() {
        ground(new Color(0xCBCBCA));
        return this;
    }

    Nature snow() {
        ground(new Color(0xF1F3F5));
        return this;
    }

    Nature sand() {
        ground(SAND);
        return this;
    }

    /** A line of hills or mountains on the horizon. */
    Nature ridge(double distance, double height, double marker, boolean sharp) {
        World world = scene.world();
        double reach = world.halfWidth(distance) * 1.6;
        int steps = sharp ? 9 : 7;
        double[] xy = new double[2 * (steps + 3)];
        for (int i = 0; i <= steps; i++) {
            double x = -reach + 2 * reach * i / steps;
            double peak = sharp && i % 2 == 0 ? 0.35 : 1;
            xy[2 * i] = scene.x(x, distance);
            xy[2 * i + 1] = scene.y(height * peak * scene.between(0.6, 1), distance);
        }
        xy[2 * steps + 2] = scene.x(reach, distance);
        xy[2 * steps + 3] = scene.y(-2, distance);
        xy[2 * steps + 4] = scene.x(-reach, distance);
        xy[2 * steps + 5] = scene.y(-2, distance);
        scene.shape(sharp ? Curves.polygon(xy) : Curves.closed(xy), marker, Math.min(distance, 30));
        return this;
    }

    /** Still or rolling water from a distance to the horizon. */
    Nature water(double from) {
        World world = scene.world();
        double w = world.width();
        double top = Math.max(-world.height(), world.horizon());
        double low = Math.max(top, scene.y(0, from));
        scene.pen(40).outlined(Curves.polygon(-w, top, 2 * w, top, 2 * w, low, -w, low), scene.tint(WATER,
                scene.subject()));
        Pen pen = new Pen(scene.graphics(), scene.weight() * 0.8, Tones.mix(WATER, Color.WHITE, 0.75));
        for (int i = 0; i < 34; i++) {
            double t = scene.random().nextDouble();
            double y = top + (low - top) * t * t;
            double x = scene.random().nextDouble() * w;
            double length = world.height() * (0.02 + 0.12 * t);
            pen.outline(Curves.open(x, y, x + length * 0.5, y - length * 0.06, x + length, y));
        }
        return this;
    }

    /** A broad-leaved tree. */
    Nature tree(double x, double height, double z) {
        double t = height * 0.035 + 0.05;
        scene.face(4.5, x - t, 0, z, x + t, 0, z, x + t * 0.6, height * 0.55, z, x - t * 0.6, height * 0.55, z);
        double r = height * 0.3;
        double cy = height * 0.7;
        double[] xy = new double[2 * 11];
        for (int i = 0; i < 11; i++) {
            double angle = 2 * Math.PI * i / 11;
            double reach = r * (i % 2 == 0 ? 1.06 : 0.86) * scene.between(0.9, 1.1);
            xy[2 * i] = scene.x(x + Math.cos(angle) * reach, z);
            xy[2 * i + 1] = scene.y(cy + Math.sin(angle) * reach, z);
        }
        Pen pen = scene.pen(z);
        pen.outlined(Curves.closed(xy), scene.tint(LEAVES, z));
        double s = scene.world().scale(z);
        Pen fine = scene.fine(z);
        for (int i = 0; i < 5; i++) {
            double bx = scene.x(x + scene.between(-r, r) * 0.6, z);
            double by = scene.y(cy + scene.between(-r, r) * 0.6, z);
            fine.outline(Curves.open(bx - 0.14 * r * s, by, bx, by + 0.09 * r * s, bx + 0.16 * r * s,
                    by - 0.02 * r * s));
        }
        return this;
    }

    Nature bareTree(double x, double height, double z) {
        scene.face(5, x - 0.14, 0, z, x + 0.14, 0, z, x + 0.06, height * 0.5, z, x - 0.06, height * 0.5, z);
        Pen pen = scene.pen(z).weighing(1.5);
        for (int i = 0; i < 8; i++) {
            double from = height * (0.3 + 0.03 * i);
            double lean = (i % 2 == 0 ? 1 : -1) * height * (0.34 - 0.035 * i);
            double top = from + height * (0.16 + 0.045 * i);
            double midX = x + lean * 0.5;
            double midY = from + (top - from) * 0.3;
            pen.outline(Curves.open(scene.x(x, z), scene.y(from, z), scene.x(midX, z), scene.y(midY, z),
                    scene.x(x + lean, z), scene.y(top, z)));
            pen.weighing(0.6).outline(Curves.open(scene.x(midX, z), scene.y(midY, z), scene.x(midX + lean * 0.2, z),
                    scene.y(midY + height * 0.14, z)));
        }
        return this;
    }

    Nature pine(double x, double height, double z) {
        scene.quad(x - 0.1, 0, x + 0.1, height * 0.2, z, 5);
        Pen pen = scene.pen(z);
        for (int i = 0; i < 3; i++) {
            double low = height * (0.14 + 0.25 * i);
            double wide = height * (0.2 - 0.045 * i);
            pen.outlined(Curves.polygon(scene.x(x - wide, z), scene.y(low, z), scene.x(x + wide, z), scene.y(low, z),
                    scene.x(x, z), scene.y(low + height * 0.38, z)), scene.tint(Tones.mix(LEAVES, Tones.grey(6), 0.25),
                    z));
        }
        return this;
    }

    /** A trunk that leaves the picture at its top. */
    Nature trunk(double x, double radius, double z) {
        double top = 14;
        scene.face(4, x - radius, 0, z, x + radius, 0, z, x + radius * 0.7, top, z, x - radius * 0.7, top, z);
        for (int i = 0; i < 4; i++) {
            double y = scene.between(0.4, 3.4);
            scene.line(x - radius * 0.3, y, x - radius * 0.1, y + 0.5, z);
        }
        return this;
    }

    Nature bush(double x, double size, double z) {
        double[] xy = {x - size, 0, x - size * 1.05, size * 0.5, x - size * 0.5, size * 0.95, x, size * 0.8, x
                + size * 0.45,
            size, x + size, size * 0.5, x + size, 0};
        double[] pixels = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            pixels[i] = scene.x(xy[i], z);
            pixels[i + 1] = scene.y(xy[i + 1], z);
        }
        scene.pen(z).outlined(Curves.closed(pixels), scene.tint(LEAVES, z));
        return this;
    }

    Nature rock(double x, double size, double z) {
        scene.face(2.6, x - size, 0, z, x - size * 0.7, size * 0.7, z, x - size * 0.1, size, z, x + size * 0.6,
                size * 0.6, z,
                x + size, 0, z);
        scene.line(x - size * 0.1, size, x + size * 0.1, size * 0.3, z);
        return this;
    }

    Nature flowers() {
        Pen pen = scene.pen(scene.subject());
        Color[] petals = {new Color(0xD8B4B0), new Color(0xE4D3A0), new Color(0xC3B6D2), Color.WHITE};
        for (int i = 0; i < 90; i++) {
            double z = scene.subject() * (0.55 + 3 * scene.random().nextDouble() * scene.random().nextDouble());
            double reach = scene.world().halfWidth(z);
            double x = scene.x(scene.between(-reach, reach), z);
            double y = scene.y(scene.between(0.2, 0.4), z);
            double r = Math.max(1, scene.world().scale(z) * 0.045);
            pen.line(x, y, x, scene.y(0, z));
            pen.weighing(0.6).outlined(Pen.oval(x, y, r, r * 0.8), petals[i % petals.length]);
        }
        return this;
    }
}
