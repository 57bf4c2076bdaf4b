// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

/** Things that stand in rooms, as far in front of the back wall as they are told. */
final class Furniture {
    private final Scene scene;

    Furniture(Scene scene) {
        this.scene = scene;
    }

    Furniture table(double x, double width, double height, double z) {
        double depth = 0.8;
        leg(x - width / 2 + 0.06, height, z + depth);
        leg(x + width / 2 - 0.06, height, z + depth);
        leg(x - width / 2 + 0.06, height, z);
        leg(x + width / 2 - 0.06, height, z);
        scene.box(x - width / 2, x + width / 2, height - 0.07, height, z, z + depth, 3);
        return this;
    }

    private void leg(double x, double height, double z) {
        scene.quad(x - 0.03, 0, x + 0.03, height - 0.05, z, 3.6);
    }

    Furniture chair(double x, double z) {
        scene.quad(x - 0.2, 0.45, x + 0.2, 0.95, z + 0.4, 3.4);
        scene.line(x - 0.07, 0.5, x - 0.07, 0.9, z + 0.4);
        scene.line(x + 0.07, 0.5, x + 0.07, 0.9, z + 0.4);
        leg(x - 0.18, 0.5, z + 0.4);
        leg(x + 0.18, 0.5, z + 0.4);
        scene.box(x - 0.22, x + 0.22, 0.42, 0.47, z, z + 0.42, 3.4);
        leg(x - 0.18, 0.46, z);
        leg(x + 0.18, 0.46, z);
        return this;
    }

    Furniture stool(double x, double z) {
        scene.line(x - 0.12, 0, x - 0.08, 0.72, z);
        scene.line(x + 0.12, 0, x + 0.08, 0.72, z);
        scene.line(x - 0.11, 0.25, x + 0.11, 0.25, z);
        scene.box(x - 0.19, x + 0.19, 0.7, 0.78, z, z + 0.35, 4.5);
        return this;
    }

    Furniture counter(double x0, double x1, double height, double z) {
        scene.box(x0, x1, 0, height, z, z + 0.6, 2.8);
        scene.box(x0 - 0.08, x1 + 0.08, height, height + 0.06, z - 0.08, z + 0.66, 4.2);
        for (double x = x0 + 0.6; x < x1 - 0.1; x += 0.6) {
            scene.line(x, 0.12, x, height - 0.06, z);
        }
        return this;
    }

    Furniture sofa(double x, double z) {
        scene.box(x - 1, x + 1, 0.35, 0.92, z + 0.65, z + 0.95, 3.2);
        scene.box(x - 1, x + 1, 0.08, 0.45, z + 0.1, z + 0.7, 2.7);
        scene.box(x - 1.2, x - 0.98, 0.08, 0.64, z + 0.05, z + 0.9, 3.5);
        scene.box(x + 0.98, x + 1.2, 0.08, 0.64, z + 0.05, z + 0.9, 3.5);
        scene.line(x, 0.12, x, 0.45, z + 0.1);
        return this;
    }

    Furniture armchair(double x, double z) {
        scene.box(x - 0.4, x + 0.4, 0.3, 1.05, z + 0.6, z + 0.85, 3.4);
        scene.box(x - 0.35, x + 0.35, 0.08, 0.44, z + 0.05, z + 0.6, 2.8);
        scene.box(x - 0.55, x - 0.36, 0.08, 0.62, z, z + 0.85, 3.8);
        scene.box(x + 0.36, x + 0.55, 0.08, 0.62, z, z + 0.85, 3.8);
        return this;
    }

    Furniture bed(double x, double z) {
        scene.quad(x - 0.95, 0, x + 0.95, 1.15, z + 2, 4);
        scene.box(x - 0.9, x + 0.9, 0.1, 0.45, z, z + 2, 1.8);
        scene.box(x - 0.75, x - 0.1, 0.45, 0.6, z + 1.55, z + 1.9, 0.3);
        scene.box(x + 0.1, x + 0.75, 0.45, 0.6, z + 1.55, z + 1.9, 0.3);
        scene.box(x - 0.92, x + 0.92, 0.12, 0.5, z - 0.02, z + 1.2, 2.9);
        return this;
    }

    /** A bed seen from its side, as in a ward. */
    Furniture ward(double x, double z) {
        scene.quad(x - 1.05, 0, x - 1, 1.05, z, 3);
        scene.quad(x + 1, 0, x + 1.05, 0.8, z, 3);
        scene.box(x - 1, x + 1, 0.45, 0.68, z, z + 0.9, 0.8);
        scene.box(x - 0.98, x - 0.5, 0.68, 0.82, z + 0.1, z + 0.8, 0.2);
        scene.line(x - 1, 0.3, x + 1, 0.3, z);
        return this;
    }

    Furniture desk(double x, double width, double z) {
        scene.box(x - width / 2, x - width / 2 + 0.45, 0, 0.72, z, z + 0.7, 3);
        scene.box(x + width / 2 - 0.45, x + width / 2, 0, 0.72, z, z + 0.7, 3);
        scene.box(x - width / 2 - 0.04, x + width / 2 + 0.04, 0.72, 0.77, z - 0.03, z + 0.75, 3.8);
        scene.line(x + width / 2 - 0.38, 0.5, x + width / 2 - 0.08, 0.5, z);
        scene.line(x + width / 2 - 0.38, 0.27, x + width / 2 - 0.08, 0.27, z);
        return this;
    }

    Furniture monitor(double x, double base, double z) {
        scene.quad(x - 0.05, base, x + 0.05, base + 0.12, z + 0.3, 4);
        scene.quad(x - 0.3, base + 0.1, x + 0.3, base + 0.48, z + 0.28, 6);
        scene.quad(x - 0.27, base + 0.13, x + 0.27, base + 0.45, z + 0.28, 1.5);
        return this;
    }

    Furniture tableLamp(double x, double base, double z) {
        scene.quad(x - 0.02, base, x + 0.02, base + 0.28, z, 5);
        scene.face(0.8, x - 0.09, base + 0.5, z, x + 0.09, base + 0.5, z, x + 0.18, base + 0.25, z, x - 0.18, base
                + 0.25, z);
        if (scene.night()) {
            scene.lamp(x, base + 0.36, z, 1.9, 0.95);
        }
        return this;
    }

    Furniture floorLamp(double x, double z) {
        scene.quad(x - 0.015, 0, x + 0.015, 1.45, z, 5);
        scene.quad(x - 0.16, 0, x + 0.16, 0.03, z, 5);
        scene.face(0.8, x - 0.13, 1.78, z, x + 0.13, 1.78, z, x + 0.25, 1.42, z, x - 0.25, 1.42, z);
        if (scene.night()) {
            scene.lamp(x, 1.55, z, 2.4, 0.95);
        }
        return this;
    }

    Furniture plant(double x, double z) {
        scene.face(3.6, x - 0.13, 0.34, z, x + 0.13, 0.34, z, x + 0.1, 0, z, x - 0.1, 0, z);
        for (int i = -2; i <= 2; i++) {
            double lean = i * 0.19;
            scene.blob(z, 3.2, x, 0.32, x + lean * 0.5 - 0.05, 0.75, x + lean, 1.15 - Math.abs(i) * 0.12, x
                    + lean * 0.6 + 0.06,
                    0.72);
        }
        return this;
    }

    /** A bench with a high back, facing the camera. */
    Furniture bench(double x, double width, double z) {
        scene.box(x - width / 2, x + width / 2, 0.4, 1.15, z + 0.45, z + 0.55, 3.2);
        scene.box(x - width / 2, x + width / 2, 0.05, 0.45, z, z + 0.5, 2.6);
        return this;
    }

    Furniture crate(double x, double size, double base, double z) {
        scene.box(x - size / 2, x + size / 2, base, base + size, z, z + size, 3);
        scene.line(x - size / 2, base, x + size / 2, base + size, z);
        scene.line(x - size / 2 + 0.06, base + size, x - size / 2 + 0.06, base, z);
        return this;
    }

    Furniture barrel(double x, double z) {
        scene.blob(z, 3.2, x - 0.28, 0.05, x - 0.34, 0.45, x - 0.28, 0.85, x, 0.9, x + 0.28, 0.85, x + 0.34, 0.45, x
                + 0.28, 0.05,
                x, 0.01);
        scene.line(x - 0.32, 0.28, x + 0.32, 0.28, z);
        scene.line(x - 0.32, 0.62, x + 0.32, 0.62, z);
        return this;
    }

    Furniture bottles(double x0, double x1, double base, double z) {
        for (double x = x0; x < x1; x += scene.between(0.12, 0.3)) {
            double h = scene.between(0.2, 0.32);
            scene.quad(x, base, x + 0.07, base + h * 0.65, z, scene.between(2, 6));
            scene.quad(x + 0.022, base + h * 0.65, x + 0.048, base + h, z, 3);
        }
        return this;
    }
}
