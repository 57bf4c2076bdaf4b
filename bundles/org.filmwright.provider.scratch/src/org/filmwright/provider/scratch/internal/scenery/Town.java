// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.Shape;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** What people build outside. */
final class Town {
    private static final Color LIT = new Color(0xFFE9B8);

    private final Scene scene;

    Town(Scene scene) {
        this.scene = scene;
    }

    /** Towers on the horizon. */
    Town skyline(double distance, double tallest) {
        double reach = scene.world().halfWidth(distance) * 1.3;
        double step = Math.max(tallest * 0.22, reach / 9);
        for (double x = -reach; x < reach; x += step) {
            double w = step * scene.between(0.7, 1.05);
            double h = tallest * scene.between(0.35, 1);
            scene.quad(x, -1, x + w, h, distance, scene.between(2.5, 4));
            if (scene.night()) {
                lights(x, w, h, distance);
            }
        }
        return this;
    }

    private void lights(double x, double w, double h, double z) {
        Pen pen = scene.pen(z);
        for (int i = 0; i < 7; i++) {
            double lx = x + w * (0.15 + 0.25 * scene.random().nextInt(4));
            double ly = h * scene.between(0.15, 0.95);
            pen.fill(scene.rect(lx, ly, lx + w * 0.1, ly + w * 0.12, z), LIT);
        }
    }

    /** A house front with rows of windows and, on the ground, a door or a shop. */
    Town facade(double x0, double x1, int floors, boolean shop, double z) {
        double h = floors * 3.1 + 0.4;
        double marker = scene.between(1, 2.4);
        scene.quad(x0, 0, x1, h, z, marker);
        scene.quad(x0 - 0.1, h, x1 + 0.1, h + 0.25, z - 0.1, marker + 1);
        double w = x1 - x0;
        int columns = Math.max(1, (int) Math.round(w / 1.9));
        for (int floor = shop ? 1 : 0; floor < floors; floor++) {
            for (int c = 0; c < columns; c++) {
                double cx = x0 + w * (c + 0.5) / columns;
                if (floor == 0 && c == columns / 2) {
                    continue;
                }
                window(cx, floor * 3.1 + 0.95, 0.95, 1.45, z);
            }
        }
        if (shop) {
            shop(x0, x1, z);
        } else {
            door(x0 + w * (columns / 2 + 0.5) / columns, z);
        }
        return this;
    }

    void window(double cx, double sill, double w, double h, double z) {
        scene.quad(cx - w / 2 - 0.07, sill - 0.07, cx + w / 2 + 0.07, sill + h + 0.07, z, 0.6);
        boolean lit = scene.night() && scene.random().nextInt(3) == 0;
        Shape pane = scene.rect(cx - w / 2, sill, cx + w / 2, sill + h, z);
        scene.pen(z).outlined(pane, lit ? LIT : scene.tone(scene.night() ? 6 : 4, z));
        if (lit) {
            scene.lamp(cx, sill + h / 2, z, h * 1.1, 0.9);
        }
        scene.line(cx, sill, cx, sill + h, z);
        scene.line(cx - w / 2, sill + h * 0.55, cx + w / 2, sill + h * 0.55, z);
    }

    void door(double cx, double z) {
        scene.quad(cx - 0.62, 0, cx + 0.62, 2.35, z, 0.8);
        scene.quad(cx - 0.5, 0, cx + 0.5, 2.2, z, 4.2);
        scene.quad(cx - 0.32, 1.2, cx + 0.32, 2, z, 3.4);
        scene.box(cx - 0.8, cx + 0.8, 0, 0.16, z - 0.4, z, 1.6);
    }

    private void shop(double x0, double x1, double z) {
        double w = x1 - x0;
        Shape glass = scene.rect(x0 + 0.3, 0.5, x0 + w * 0.66, 2.4, z);
        scene.pen(z).outlined(glass, scene.night() ? LIT : scene.tone(3, z));
        if (scene.night()) {
            scene.lamp(x0 + w * 0.33, 1.2, z, 2.6, 0.9);
        }
        Pen shine = new Pen(scene.graphics(), scene.weight(), Tones.PAPER);
        shine.line(scene.x(x0 + 0.5, z), scene.y(1.4, z), scene.x(x0 + 1, z), scene.y(2.2, z));
        shine.line(scene.x(x0 + 0.75, z), scene.y(1.3, z), scene.x(x0 + 1.3, z), scene.y(2.2, z));
        scene.quad(x0 + w * 0.72, 0, x0 + w * 0.92, 2.3, z, 4);
        scene.quad(x0 + w * 0.75, 0.9, x0 + w * 0.89, 2.1, z, 2);
        scene.face(3, x0 + 0.15, 3, z, x1 - 0.15, 3, z, x1 + 0.05, 2.5, z - 0.9, x0 - 0.05, 2.5, z - 0.9);
        for (double x = x0 + 0.6; x < x1; x += 0.6) {
            scene.fine(z).line(scene.x(x, z), scene.y(3, z), scene.x(x, z - 0.9), scene.y(2.5, z - 0.9));
        }
    }

    Town streetLamp(double x, double z) {
        scene.quad(x - 0.05, 0, x + 0.05, 4.2, z, 5.5);
        double toward = scene.x(x, z) < scene.world().width() / 2 ? 1 : -1;
        scene.fine(z).outline(Curves.open(scene.x(x, z), scene.y(4.2, z), scene.x(x + toward * 0.4, z), scene.y(4.6, z),
                scene.x(x + toward * 0.9, z), scene.y(4.5, z)));
        scene.oval(x + toward * 0.9, 4.42, 0.22, 0.1, z, 0);
        if (scene.night()) {
            scene.lamp(x + toward * 0.9, 4.3, z, 0.6, 1);
            scene.lamp(x + toward * 0.9, 2.4, z, 3.4, 0.75);
        }
        return this;
    }

    /** A car seen from its side. */
    Town car(double x, double z) {
        scene.blob(z, 3.6, x - 2.1, 0.35, x - 2.1, 0.85, x - 1.3, 0.98, x + 1.3, 0.98, x + 2.05, 0.85, x + 2.1, 0.35);
        scene.face(2.2, x - 1.25, 0.95, z, x - 0.75, 1.45, z, x + 0.7, 1.45, z, x + 1.25, 0.95, z);
        scene.line(x, 0.95, x, 1.45, z);
        scene.line(x, 0.4, x, 0.95, z);
        for (int side = -1; side <= 1; side += 2) {
            scene.oval(x + side * 1.3, 0.34, 0.34, 0.34, z, 8);
            scene.oval(x + side * 1.3, 0.34, 0.15, 0.15, z, 1.5);
        }
        return this;
    }

    /** Carriages of a train at a platform. */
    Town train(double z) {
        double reach = scene.world().halfWidth(z) * 1.3;
        double from = -Math.ceil(reach / 6) * 6;
        for (double x = from; x < reach; x += 6) {
            scene.quad(x, 0.5, x + 5.9, 3.5, z, 2.6);
            scene.quad(x, 0.5, x + 5.9, 1.1, z, 4);
            scene.line(x, 3.1, x + 5.9, 3.1, z);
            for (double wx = x + 0.5; wx < x + 4; wx += 1.25) {
                Shape pane = scene.rect(wx, 1.6, wx + 0.95, 2.6, z);
                scene.pen(z).outlined(pane, scene.night() ? LIT : scene.tone(1, z));
                if (scene.night()) {
                    scene.lamp(wx + 0.5, 2.1, z, 0.9, 0.8);
                }
            }
            scene.quad(x + 4.5, 0.7, x + 5.4, 2.9, z, 3.2);
            scene.line(x + 4.95, 0.7, x + 4.95, 2.9, z);
        }
        return this;
    }

    Town fence(double z, double height) {
        double reach = scene.world().halfWidth(z) * 1.2;
        scene.quad(-reach, height * 0.4, reach, height * 0.4 + 0.07, z, 2);
        scene.quad(-reach, height * 0.78, reach, height * 0.78 + 0.07, z, 2);
        for (double x = -Math.ceil(reach); x < reach; x += 1.6) {
            scene.quad(x - 0.06, 0, x + 0.06, height, z, 3);
        }
        return this;
    }

    Town railing(double z, double height) {
        double reach = scene.world().halfWidth(z) * 1.2;
        for (double x = -Math.ceil(reach); x < reach; x += 0.5) {
            scene.line(x, 0, x, height, z);
        }
        scene.quad(-reach, height, reach, height + 0.08, z, 4);
        scene.line(-reach, height * 0.5, reach, height * 0.5, z);
        return this;
    }

    /** A house with a pitched roof. */
    Town house(double x, double width, double z) {
        double half = width / 2;
        scene.quad(x - half, 0, x + half, 3, z, 1.3);
        scene.face(3.6, x - half - 0.5, 2.9, z, x + half + 0.5, 2.9, z, x + half - 1, 5.3, z, x - half + 1, 5.3, z);
        scene.quad(x + half * 0.45, 4.6, x + half * 0.45 + 0.6, 6, z, 3);
        door(x, z);
        window(x - half * 0.6, 0.95, 1.2, 1.3, z);
        window(x + half * 0.6, 0.95, 1.2, 1.3, z);
        return this;
    }

    Town church(double x, double z) {
        scene.quad(x - 3, 0, x + 3, 5, z, 1.6);
        scene.face(3.6, x - 3.4, 5, z, x + 3.4, 5, z, x, 8.4, z);
        scene.quad(x - 1.1, 0, x + 1.1, 9.5, z - 0.5, 2);
        scene.face(4, x - 1.3, 9.5, z - 0.5, x + 1.3, 9.5, z - 0.5, x, 13.5, z - 0.5);
        scene.line(x, 13.5, x, 15, z - 0.5);
        scene.line(x - 0.4, 14.5, x + 0.4, 14.5, z - 0.5);
        scene.blob(z - 0.5, 4.6, x - 0.7, 0, x - 0.7, 2, x, 2.9, x + 0.7, 2, x + 0.7, 0);
        window(x - 2.1, 1.6, 0.8, 1.9, z);
        window(x + 2.1, 1.6, 0.8, 1.9, z);
        return this;
    }

    Town castle(double x, double z) {
        scene.quad(x - 7, 0, x + 7, 6, z, 2);
        for (double m = x - 7; m < x + 7; m += 1.2) {
            scene.quad(m, 6, m + 0.6, 6.7, z, 2);
        }
        for (double t : new double[] {x - 7, x + 7, x - 2.2, x + 2.2}) {
            scene.quad(t - 1.2, 0, t + 1.2, 9, z - 0.4, 2.4);
            scene.face(4, t - 1.5, 9, z - 0.4, t + 1.5, 9, z - 0.4, t, 12, z - 0.4);
            window(t, 5.5, 0.5, 1.2, z - 0.4);
        }
        scene.blob(z - 0.4, 6, x - 0.9, 0, x - 0.9, 2.2, x, 3.2, x + 0.9, 2.2, x + 0.9, 0);
        return this;
    }

    Town tent(double x, double width, double height, double z) {
        double half = width / 2;
        scene.face(2, x - half, 0, z, x - half, height * 0.35, z, x, height, z, x + half, height * 0.35, z, x + half,
                0, z);
        for (int i = -2; i <= 2; i++) {
            scene.fine(z).line(scene.x(x, z), scene.y(height, z), scene.x(x + half * i / 2.2, z), scene.y(0, z));
        }
        scene.face(5, x - half * 0.12, 0, z, x, height * 0.4, z, x + half * 0.12, 0, z);
        scene.line(x, height, x, height * 1.15, z);
        scene.face(4, x, height * 1.15, z, x + half * 0.16, height * 1.11, z, x, height * 1.07, z);
        return this;
    }

    Town stone(double x, double z, boolean cross) {
        if (cross) {
            scene.quad(x - 0.07, 0, x + 0.07, 1.1, z, 2.6);
            scene.quad(x - 0.3, 0.7, x + 0.3, 0.84, z, 2.6);
        } else {
            scene.blob(z, 2.4, x - 0.3, 0, x - 0.31, 0.6, x - 0.2, 0.9, x, 0.98, x + 0.2, 0.9, x + 0.31, 0.6, x + 0.3,
                    0);
        }
        return this;
    }

    /** A road that runs away from the camera. */
    Town road(double half) {
        double far = 300;
        double near = 0.4;
        scene.flat(0, 3.4, true, -half, far, half, far, half, near, -half, near);
        for (double z = scene.subject() * 0.4; z < 60; z *= 1.6) {
            scene.flat(0, 0, false, -0.09, z * 1.3, 0.09, z * 1.3, 0.09, z, -0.09, z);
        }
        return this;
    }
}
