// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.scenery.Room.Floor;

/** Rooms where people meet: bars, halls, schools, churches. */
final class PublicRooms {
    private PublicRooms() {
    }

    static void bar(Scene scene) {
        Room room = InteriorSets.room(scene, 4.2, 2.8, 2.9, 1.9, Floor.BOARDS).wainscot(1);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.window(-1.1, 1.2, 1.1, 1.2).picture(0.6, 1.8, 0.7, 0.5).door(2);
            things.table(-0.2, 1.1, 0.74, room.wall() - 1.1).chair(-0.9, room.wall() - 1.4).chair(0.6,
                    room.wall() - 1.4);
            room.pendant(-0.3, 1.95).pendant(1.4, 1.95);
            return;
        }
        room.board(0, 1.75, 1.3, 0.9, 0.4).shelves(-1.75, 1.7, 1.15, 2.3, 0.27).shelves(1.75, 1.7, 1.15, 2.3, 0.27);
        things.bottles(-0.6, 0.6, 1.2, room.wall() - 0.05);
        things.counter(-3, 3, 1.05, room.wall() - 1.5).bottles(-2, -1.3, 1.11, room.wall() - 1.3)
                .bottles(1.2, 1.7, 1.11, room.wall() - 1.3);
        things.stool(-1.5, room.wall() - 2).stool(-0.5, room.wall() - 2).stool(1.5, room.wall() - 2);
        room.pendant(-1.3, 2).pendant(0.2, 2).pendant(1.7, 2);
    }

    static void restaurant(Scene scene) {
        Room room = InteriorSets.room(scene, 4, 2.8, 3, 1.2, Floor.TILES).wainscot(0.9);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.picture(-0.7, 1.75, 0.9, 0.6).door(1.9).clock(0.6, 2);
        } else {
            room.window(-1.2, 1.7, 0.95, 1.5).window(1.2, 1.7, 0.95, 1.5);
        }
        for (double x = -2.2; x <= 2.3; x += 2.2) {
            things.bench(x, 1.1, room.wall() - 0.6).table(x, 1, 0.74, room.wall() - 1.35);
            things.bottles(x - 0.1, x + 0.12, 0.74, room.wall() - 1.1);
            room.pendant(x, 1.9);
        }
    }

    static void corridor(Scene scene) {
        Room room = InteriorSets.room(scene, 1.5, 2.6, 11, 1.1, Floor.TILES).door(0);
        for (double z = scene.subject() * 0.8; z < room.wall() - 1; z += 2.6) {
            for (int side = -1; side <= 1; side += 2) {
                double x = side * 1.49;
                scene.face(3.2, x, 0, z, x, 2.05, z, x, 2.05, z + 0.9, x, 0, z + 0.9);
            }
            scene.face(0, -0.3, 2.58, z, 0.3, 2.58, z, 0.3, 2.58, z + 0.7, -0.3, 2.58, z + 0.7);
            if (scene.night()) {
                scene.lamp(0, 2.3, z, 1.5, 0.55);
            }
        }
    }

    static void cave(Scene scene) {
        Room room = InteriorSets.room(scene, 2.6, 3, 8, 3.2, Floor.PLAIN);
        double wall = room.wall();
        for (int ring = 0; ring < 4; ring++) {
            double z = wall - ring * (wall - scene.subject()) * 0.24;
            double k = 1 + ring * 0.05;
            double[] xy = new double[26];
            for (int i = 0; i <= 12; i++) {
                double angle = Math.PI * i / 12;
                double r = 1.9 * k * scene.between(0.9, 1.12);
                xy[2 * i] = scene.x(Math.cos(angle) * r, z);
                xy[2 * i + 1] = scene.y(Math.sin(angle) * r * 1.25, z);
            }
            if (ring == 0) {
                scene.shape(Curves.closed(xy), 6, scene.subject());
            } else {
                scene.pen(z).outline(Curves.open(xy));
            }
        }
        new Nature(scene).rock(-1.9, 0.6, scene.subject() + 1.5).rock(2, 0.8, scene.subject() + 2.2);
        scene.warmLamp(scene.x(0, wall), scene.y(1.4, wall), scene.world().height() * 0.7, scene.night() ? 0.5 : 0.2);
    }

    static void stairs(Scene scene) {
        Room room = InteriorSets.room(scene, 3.2, 4.2, 3.4, 1.1, Floor.TILES).wainscot(0.95);
        room.window(-1.6, 0.9, 1.4, 1.5).picture(0.2, 2, 0.6, 0.7);
        for (int i = 0; i < 11; i++) {
            double x = 0.2 + i * 0.28;
            scene.box(x, 3.2, i * 0.18, (i + 1) * 0.18, room.wall() - 1.3, room.wall() - 0.1, 2.2);
        }
        for (int i = 0; i < 11; i += 2) {
            double x = 0.3 + i * 0.28;
            scene.line(x, (i + 1) * 0.18, x, (i + 1) * 0.18 + 0.85, room.wall() - 1.32);
        }
        double z = room.wall() - 1.32;
        scene.pen(z).weighing(2).line(scene.x(0.3, z), scene.y(1.03, z), scene.x(3.1, z), scene.y(2.83, z));
        room.pendant(-0.5, 2.8);
    }

    static void lobby(Scene scene) {
        Room room = InteriorSets.room(scene, 4.5, 3.4, 4, 1, Floor.TILES).column(-2.6, 0.4).column(2.6, 0.4);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.door(0.6).door(1.7).window(-1.3, 1.4, 0.6, 2.2);
            things.plant(-0.2, room.wall() - 0.5);
            return;
        }
        room.shelves(0, 2.4, 1.3, 2.3, 0.2).clock(0, 2.65);
        things.counter(-1.7, 1.7, 1.1, room.wall() - 1.2).tableLamp(-1.3, 1.16, room.wall() - 1)
                .tableLamp(1.3, 1.16, room.wall() - 1).plant(-3.4, room.wall() - 0.6).plant(3.4, room.wall() - 0.6);
    }

    static void church(Scene scene) {
        Room room = InteriorSets.room(scene, 5, 6, 6, 1.3, Floor.STONE);
        if (scene.reverse()) {
            room.door(-0.6).door(0.4).archWindow(-2.4, 1, 1.6, 3).archWindow(2.4, 1, 1.6, 3);
        } else {
            room.archWindow(0, 1.6, 1.6, 3.6).archWindow(-2.6, 0.9, 1.8, 2.6).archWindow(2.6, 0.9, 1.8, 2.6);
            scene.box(-1.2, 1.2, 0, 1, room.wall() - 1.4, room.wall() - 0.7, 0.6);
            scene.quad(-0.04, 1, 0.04, 1.75, room.wall() - 1, 5);
            scene.quad(-0.22, 1.45, 0.22, 1.53, room.wall() - 1, 5);
        }
        room.column(-3.9, 0.5).column(3.9, 0.5).column(-1.6, 0.4).column(1.6, 0.4);
        for (double z = room.wall() - 2.2; z > scene.subject() + 0.8; z -= 1.1) {
            scene.box(-3.2, -0.7, 0, 0.9, z, z + 0.12, 3.2);
            scene.box(0.7, 3.2, 0, 0.9, z, z + 0.12, 3.2);
        }
    }

    static void hospital(Scene scene) {
        Room room = InteriorSets.room(scene, 3.4, 2.7, 2.7, 0.5, Floor.TILES);
        Furniture things = new Furniture(scene);
        scene.quad(-3.4, 0.85, 3.4, 0.95, room.wall(), 2);
        if (scene.reverse()) {
            room.door(1.2).cupboards(-2, -0.4, 1.3, 2.1, 1.2).clock(0.3, 2.05);
            things.counter(-2.1, -0.3, 0.85, room.wall() - 0.5);
            return;
        }
        room.window(-1.2, 1.4, 0.95, 1.3);
        scene.quad(-2.6, 0.2, -2.1, 2.3, room.wall() - 0.8, 1);
        scene.line(-2.45, 0.2, -2.45, 2.3, room.wall() - 0.8);
        scene.line(-2.28, 0.2, -2.28, 2.3, room.wall() - 0.8);
        things.ward(0.7, room.wall() - 1.1).monitor(1.9, 1.1, room.wall() - 0.5);
        scene.quad(1.88, 0, 1.92, 1.2, room.wall() - 0.4, 3);
        scene.line(-0.5, 0, -0.5, 1.9, room.wall() - 0.9);
        scene.quad(-0.6, 1.6, -0.4, 1.9, room.wall() - 0.9, 0.4);
        room.pendant(0.6, 2.4);
    }

    static void classroom(Scene scene) {
        Room room = InteriorSets.room(scene, 4, 2.8, 3.4, 1, Floor.BOARDS);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.window(-1.8, 1.3, 0.9, 1.4).window(0, 1.3, 0.9, 1.4).window(1.8, 1.3, 0.9, 1.4);
        } else {
            room.board(0, 1.6, 3.2, 1.15, 6.5).clock(2.2, 2.1).picture(-2.4, 1.7, 0.8, 0.6);
            scene.fine(room.wall()).inked(Color.WHITE).line(scene.x(-1.2, room.wall()), scene.y(1.8, room.wall()),
                    scene.x(-0.2, room.wall()), scene.y(1.8, room.wall()));
            scene.fine(room.wall()).inked(Color.WHITE).line(scene.x(-1.2, room.wall()), scene.y(1.55, room.wall()),
                    scene.x(0.4, room.wall()), scene.y(1.55, room.wall()));
        }
        for (double x = -2.4; x <= 2.5; x += 1.6) {
            things.table(x, 0.9, 0.72, room.wall() - 1.7);
        }
        room.pendant(0, 2.5);
    }

    static void library(Scene scene) {
        Room room = InteriorSets.room(scene, 4, 3.2, 3, 1.6, Floor.BOARDS);
        if (scene.reverse()) {
            room.shelves(-1.9, 2.4, 0.1, 3, 0.27).door(0.2).shelves(2, 2.3, 0.1, 3, 0.27);
        } else {
            room.shelves(-2, 2.2, 0.1, 3, 0.27).window(0, 1.2, 1, 1.7).shelves(2, 2.2, 0.1, 3, 0.27);
        }
        Furniture things = new Furniture(scene);
        things.table(1.3, 1.6, 0.75, room.wall() - 1.3).tableLamp(1.5, 0.75, room.wall() - 1);
        room.pendant(-0.8, 2.3);
    }

    static void shop(Scene scene) {
        Room room = InteriorSets.room(scene, 4, 2.9, 3, 0.9, Floor.TILES);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.window(-1.2, 2, 0.6, 1.8).door(1.2).pendant(0, 2.4);
        } else {
            room.shelves(-1.9, 1.9, 0.1, 2.1, 0.28).shelves(0.2, 1.9, 0.1, 2.1, 0.28).shelves(2.3, 1.9, 0.1, 2.1, 0.28);
            things.counter(0.8, 3, 1, room.wall() - 1.3);
            scene.box(1.5, 1.9, 1.06, 1.36, room.wall() - 1.2, room.wall() - 0.9, 4);
            room.pendant(-1, 2.45).pendant(1.4, 2.45);
        }
    }

    static void theatre(Scene scene) {
        Room room = InteriorSets.room(scene, 5, 4.6, 4, 2.8, Floor.BOARDS);
        double wall = room.wall();
        for (int side = -1; side <= 1; side += 2) {
            double inner = side * 1.7;
            scene.face(4.4, side * 5, 4.6, wall - 0.4, inner * 1.25, 4.6, wall - 0.4, inner, 2, wall - 0.4,
                    inner * 1.2, 0,
                    wall - 0.4, side * 5, 0, wall - 0.4);
            for (int i = 1; i < 8; i++) {
                double x = inner + (side * 5 - inner) * i / 8;
                scene.line(x, 4.6, x, 0.05, wall - 0.4);
            }
        }
        scene.face(5, -5, 4.6, wall - 0.5, 5, 4.6, wall - 0.5, 5, 3.7, wall - 0.5, 2.5, 3.5, wall - 0.5, 0, 3.8,
                wall - 0.5,
                -2.5, 3.5, wall - 0.5, -5, 3.7, wall - 0.5);
        scene.lamp(0, 1.2, wall, 3.2, scene.night() ? 0.8 : 0.4);
    }

    static void hall(Scene scene) {
        Room room = InteriorSets.room(scene, 6, 5.4, 5, 1.1, Floor.TILES);
        if (scene.reverse()) {
            room.door(-0.5).door(0.45).archWindow(-2.4, 1.1, 1.2, 2.8).archWindow(2.4, 1.1, 1.2, 2.8);
        } else {
            room.archWindow(-2.4, 1.2, 1.2, 2.9).archWindow(2.4, 1.2, 1.2, 2.9);
            scene.box(-1.5, 1.5, 0, 0.22, room.wall() - 1.8, room.wall(), 1.8);
            scene.box(-1.1, 1.1, 0.22, 0.44, room.wall() - 1.5, room.wall(), 1.8);
            scene.blob(room.wall() - 0.9, 3.6, -0.5, 0.44, -0.5, 1.9, 0, 2.4, 0.5, 1.9, 0.5, 0.44);
            scene.box(-0.45, 0.45, 0.44, 0.9, room.wall() - 1.3, room.wall() - 0.9, 2.6);
            scene.face(4, -0.9, 4.6, room.wall(), 0.9, 4.6, room.wall(), 0.9, 2.8, room.wall(), 0, 2.5, room.wall(),
                    -0.9, 2.8,
                    room.wall());
        }
        room.column(-3.8, 0.5).column(3.8, 0.5).column(-1.35, 0.42).column(1.35, 0.42).pendant(0, 3.6);
    }
}
