// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Shape;
import java.util.Locale;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.scenery.Room.Floor;

/** Rooms by their names. A room has two sides: what the camera sees, and what it sees in the reverse. */
final class InteriorSets {
    private static final SetWords WORDS = new SetWords(InteriorSets::plain)
            .on("kitchen|kitchenette|galley|pantry|scullery|canteen", InteriorSets::kitchen)
            .on("living room|lounge|sitting room|drawing room|apartment|flat|house|home|den|parlou?r|morning[- ]room"
                    + "|family room|cottage|cabin|mansion|villa|trailer|shack|hut", InteriorSets::living)
            .on("bedroom|bed room|hotel room|motel room|motel|dormitory|dorm|guest room|quarters|nursery|chambers?"
                    + "|royal chamber", InteriorSets::bedroom)
            .on("bathroom|bath room|toilet|restroom|washroom|shower|locker room|ladies' room|men's room",
                    InteriorSets::bathroom)
            .on("office|study|newsroom|bureau|meeting room|conference room|boardroom|wing|administrative floor|agency"
                    + "|headquarters|bank", InteriorSets::office)
            .on("interrogation room|interview room|police station|precinct|squad room|interview chair",
                    InteriorSets::interrogation)
            .on("cell|jail|prison|dungeon|cage", InteriorSets::cell)
            .on("bar|pub|saloon|tavern|nightclub|night club|club|casino|speakeasy|disco|inn", PublicRooms::bar)
            .on("restaurant|caf[e\u00e9]|diner|cafeteria|bistro|coffee shop|dining room|dining car|pizzeria|tea room",
                    PublicRooms::restaurant)
            .on("corridor|hallway|passage|passageway|landing|walkway|aisle", PublicRooms::corridor)
            .on("tunnel|sewer|mine|cave|cavern|crypt|tomb|vault|catacombs?", PublicRooms::cave)
            .on("stairs|staircase|stairwell|stairway", PublicRooms::stairs)
            .on("lobby|foyer|reception|entrance hall|hotel|elevator|lift|atrium", PublicRooms::lobby)
            .on("train|compartment|carriage|sleeper|subway car|railway car|train car|tube", InteriorSets::compartment)
            .on("car|taxi|cab|van|truck|limousine|limo|police car|bus|minibus|ambulance|vehicle|suv|pickup",
                    InteriorSets::car)
            .on("plane|airplane|aeroplane|aircraft|jet|helicopter|cockpit|airliner", InteriorSets::plane)
            .on("spaceship|starship|space station|bridge of the ship|shuttle|spacecraft|airlock|control room|cyber\\w*",
                    InteriorSets::spaceship)
            .on("church|chapel|cathedral|monastery|abbey|temple|nave|convent", PublicRooms::church)
            .on("hospital|ward|clinic|operating room|surgery|emergency room|morgue|infirmary|hospital room|lab"
                    + "|laboratory|mortuary", PublicRooms::hospital)
            .on("classroom|school|lecture hall|school room|schoolroom|gym", PublicRooms::classroom)
            .on("library|archives?|bookshop|bookstore", PublicRooms::library)
            .on("shop|store|supermarket|market|pharmacy|grocery|boutique|mall|showroom|salon", PublicRooms::shop)
            .on("warehouse|garage|factory|barn|hangar|basement|cellar|attic|workshop|shed|stable|boiler room|loft",
                    InteriorSets::warehouse)
            .on("theat(re|er)|stage|cinema|auditorium|concert hall|studio|backstage|opera|circus",
            PublicRooms::theatre)
            .on("hall|ballroom|palace|throne room|great hall|grand hall|courtroom|court|council chamber|castle|museum"
                    + "|gallery|funeral chamber|funeral reception|court room", PublicRooms::hall)
            .on("tent|teepee|yurt", InteriorSets::tent)
            .on("ship|boat|yacht|ferry|submarine", InteriorSets::ship)
            .on("room", InteriorSets::plain);

    private InteriorSets() {
    }

    static boolean knows(String name) {
        return WORDS.knows(name);
    }

    static void paint(Scene scene) {
        WORDS.painter(scene.set().name()).accept(scene);
        if (scene.night()) {
            World world = scene.world();
            scene.warmLamp(world.width() * 0.5, world.height() * 0.2, world.height() * 0.9, 0.22);
        }
    }

    static Room room(Scene scene, double half, double height, double depth, double marker, Floor floor) {
        Room room = new Room(scene, half, height, depth).shell(marker, floor);
        if (scene.set().name().toLowerCase(Locale.ROOT).contains("hive")) {
            room.honeycomb();
        }
        return room;
    }

    private static void plain(Scene scene) {
        Room room = room(scene, 3.4, 2.7, 2.6, 1.1, Floor.BOARDS);
        if (scene.reverse()) {
            room.door(1.4).picture(-0.9, 1.65, 0.8, 0.6).pendant(0.2, 2.05);
            new Furniture(scene).plant(-2.2, room.wall() - 0.4);
        } else {
            room.window(-1.1, 1.2, 0.95, 1.25).curtains(-1.1, 1.2, 2.3).picture(0.9, 1.65, 0.7, 0.55).pendant(0.4,
                    2.05);
            new Furniture(scene).table(1.5, 1.3, 0.74, room.wall() - 1.1).tableLamp(1.7, 0.74, room.wall() - 0.8);
        }
    }

    private static void kitchen(Scene scene) {
        Room room = room(scene, 3, 2.6, 2.3, 0.9, Floor.TILES);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.door(-1.3).clock(-0.2, 1.95).shelves(0.9, 1.3, 1.35, 2.05, 0.26).pendant(-0.2, 1.95);
            things.table(1.2, 1.4, 0.74, room.wall() - 1).bottles(0.9, 1.5, 0.74, room.wall() - 0.7);
            return;
        }
        room.window(-0.2, 1.25, 1.1, 1.0).cupboards(-2.5, -1.1, 1.5, 2.25, 2.1).cupboards(0.7, 1.9, 1.5, 2.25, 2.1);
        room.pendant(0.1, 1.98);
        things.counter(-2.6, 1.9, 0.88, room.wall() - 0.62).bottles(-1.7, -1.1, 0.94, room.wall() - 0.4)
                .bottles(0.9, 1.5, 0.94, room.wall() - 0.4);
        scene.box(1.98, 2.75, 0, 1.9, room.wall() - 0.68, room.wall(), 1.2);
        scene.line(1.98, 1.25, 2.75, 1.25, room.wall() - 0.68);
        scene.quad(-1.95, 0.1, -1.4, 0.78, room.wall() - 0.64, 4.5);
    }

    private static void living(Scene scene) {
        Room room = room(scene, 3.6, 2.7, 2.8, 1.1, Floor.BOARDS);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.door(1.7).shelves(-1.1, 1.7, 0.1, 2.1, 0.26).picture(0.55, 1.7, 0.6, 0.5).pendant(0, 2.1);
            things.armchair(-2.4, room.wall() - 1.5).floorLamp(-0.05, room.wall() - 0.4);
            return;
        }
        room.window(-0.95, 1.5, 0.8, 1.45).curtains(-0.95, 1.5, 2.42).picture(0.85, 1.75, 0.9, 0.6);
        things.floorLamp(1.75, room.wall() - 0.5).sofa(0.3, room.wall() - 1.2).plant(-2.5, room.wall() - 0.5);
        things.tableLamp(-2.0, 0.5, room.wall() - 0.4);
    }

    private static void bedroom(Scene scene) {
        Room room = room(scene, 3, 2.6, 2.8, 1.2, Floor.BOARDS);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.door(-1.4).cupboards(0.4, 1.9, 0.05, 2.15, 2.2).picture(-0.4, 1.65, 0.5, 0.65);
            things.tableLamp(2.3, 0.7, room.wall() - 0.4);
            return;
        }
        room.window(-1.2, 1.1, 0.95, 1.3).curtains(-1.2, 1.1, 2.35).picture(0.95, 1.75, 0.8, 0.5);
        scene.box(-0.25, 0.1, 0, 0.55, room.wall() - 0.5, room.wall() - 0.1, 3.2);
        things.tableLamp(-0.08, 0.55, room.wall() - 0.3).bed(1.15, room.wall() - 2.1);
    }

    private static void bathroom(Scene scene) {
        Room room = room(scene, 2.2, 2.5, 1.7, 0.6, Floor.TILES);
        for (double y = 0.3; y < 1.6; y += 0.3) {
            scene.line(-2.2, y, 2.2, y, room.wall());
        }
        for (double x = -2.1; x < 2.2; x += 0.3) {
            scene.line(x, 0, x, 1.5, room.wall());
        }
        if (scene.reverse()) {
            room.door(-0.9).window(0.9, 0.7, 1.5, 0.6).pendant(0, 2.2);
            return;
        }
        room.board(-0.5, 1.6, 0.8, 0.95, 0).board(0.75, 1.6, 0.8, 0.95, 0).pendant(0.1, 2.3);
        scene.line(-0.75, 1.4, -0.45, 1.95, room.wall());
        new Furniture(scene).counter(-1.1, 1.3, 0.82, room.wall() - 0.5);
        scene.oval(-0.5, 0.9, 0.26, 0.06, room.wall() - 0.35, 0.2);
        scene.oval(0.75, 0.9, 0.26, 0.06, room.wall() - 0.35, 0.2);
    }

    private static void office(Scene scene) {
        Room room = room(scene, 3.4, 2.7, 2.8, 1, Floor.PLAIN);
        Furniture things = new Furniture(scene);
        if (scene.reverse()) {
            room.door(1.5).shelves(-0.9, 1.8, 0.9, 2.1, 0.3).clock(0.6, 2);
            scene.box(-1.8, 0.1, 0, 0.85, room.wall() - 0.5, room.wall() - 0.05, 2.6);
            things.floorLamp(2.4, room.wall() - 0.5);
            return;
        }
        room.window(-0.9, 1.7, 0.9, 1.4);
        for (double y = 1.0; y < 2.3; y += 0.13) {
            scene.line(-1.74, y, -0.06, y, room.wall());
        }
        room.board(1.3, 1.6, 1.3, 0.9, 2.4);
        for (int i = 0; i < 7; i++) {
            double x = scene.between(0.75, 1.7);
            double y = scene.between(1.25, 1.85);
            scene.quad(x, y, x + 0.17, y + 0.13, room.wall(), scene.between(0, 1));
        }
        things.desk(1.3, 1.7, room.wall() - 1.2).monitor(1, 0.77, room.wall() - 1.0).tableLamp(1.95, 0.77,
                room.wall() - 0.9);
        things.plant(-2.3, room.wall() - 0.4);
    }

    private static void interrogation(Scene scene) {
        Room room = room(scene, 2.6, 2.6, 2.2, 1.9, Floor.PLAIN).wainscot(0.95);
        if (scene.reverse()) {
            room.door(-1.1).clock(0.6, 1.9).pendant(0.2, 1.9);
            return;
        }
        room.board(0, 1.6, 2.2, 0.85, 4.6).pendant(0.3, 1.92);
        new Furniture(scene).table(0.8, 1.5, 0.74, room.wall() - 1.2).chair(1.4, room.wall() - 1.9);
    }

    private static void cell(Scene scene) {
        Room room = room(scene, 2.1, 2.6, 2, 2.3, Floor.STONE).bricks();
        if (scene.reverse()) {
            room.bars(-2, 2, 2.5);
            return;
        }
        room.window(0.5, 0.6, 1.75, 0.45);
        for (double x = 0.28; x < 0.8; x += 0.12) {
            scene.line(x, 1.75, x, 2.2, room.wall());
        }
        scene.box(-1.9, -0.5, 0.35, 0.5, room.wall() - 0.8, room.wall(), 2.4);
        room.pendant(-0.4, 2.2);
    }

    private static void compartment(Scene scene) {
        Room room = room(scene, 1.75, 2.3, 1.35, 1.6, Floor.PLAIN);
        double wall = room.wall();
        if (scene.reverse()) {
            room.board(0, 1.35, 1, 1.5, 0.8).door(0);
            scene.quad(-0.3, 1.1, 0.3, 1.9, wall, 0.5);
        } else {
            room.window(0, 1.9, 0.9, 1.0).curtains(0, 1.9, 1.98);
            landscape(scene, wall);
        }
        Furniture things = new Furniture(scene);
        for (int side = -1; side <= 1; side += 2) {
            double outer = side * 1.74;
            double inner = side * 1.2;
            scene.box(Math.min(outer, inner), Math.max(outer, inner), 0.05, 0.45, wall - 1.9, wall, 3);
            scene.box(Math.min(outer, side * 1.56), Math.max(outer, side * 1.56), 0.45, 1.35, wall - 1.9, wall, 3.4);
            scene.box(Math.min(outer, side * 1.25), Math.max(outer, side * 1.25), 1.92, 1.97, wall - 1.7, wall, 4.4);
            things.crate(side * 1.45, 0.32, 1.97, wall - 0.9);
        }
        scene.box(-0.4, 0.4, 0.7, 0.75, wall - 0.55, wall, 3.6);
        things.tableLamp(0, 0.75, wall - 0.3);
    }

    private static void landscape(Scene scene, double wall) {
        Shape before = scene.graphics().getClip();
        scene.graphics().clip(scene.rect(-0.95, 0.9, 0.95, 1.9, wall));
        scene.blob(wall, 3, -1.4, 0.8, -1.1, 1.15, -0.5, 1.28, 0.1, 1.12, 0.6, 1.22, 1.4, 1.05, 1.4, 0.8);
        scene.line(-0.6, 0.9, -0.6, 1.9, wall);
        scene.line(-0.7, 1.75, -0.5, 1.75, wall);
        scene.graphics().setClip(before);
        scene.line(0, 0.9, 0, 1.9, wall);
    }

    private static void car(Scene scene) {
        Room room = room(scene, 0.95, 1.95, 0.75, 4.2, Floor.PLAIN);
        double wall = room.wall();
        Shape glass = Curves.closed(scene.x(-0.7, wall),
                scene.y(1.28, wall), scene.x(-0.62, wall), scene.y(1.72, wall), scene.x(0.62, wall), scene.y(1.72,
                wall),
                scene.x(0.7, wall), scene.y(1.28, wall));
        new Sky(scene).through(glass);
        scene.pen(wall).weighing(1.6).outline(glass);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 0.93;
            Shape window = Curves.polygon(scene.x(x, wall - 0.1),
                    scene.y(1.72, wall - 0.1), scene.x(x, wall - 0.1), scene.y(1.25, wall - 0.1), scene.x(x, 0.35),
                    scene.y(1.2, 0.35), scene.x(x, 0.35), scene.y(1.78, 0.35));
            new Sky(scene).through(window);
            scene.pen(wall).outline(window);
            scene.blob(wall - 0.2, 5, side * 0.14, 0.4, side * 0.12, 1.28, side * 0.68, 1.28, side * 0.72, 0.4);
            scene.blob(wall - 0.22, 5.5, side * 0.28, 1.28, side * 0.3, 1.5, side * 0.52, 1.5, side * 0.54, 1.28);
        }
    }

    private static void plane(Scene scene) {
        Room room = room(scene, 2.3, 2.3, 2.2, 0.8, Floor.PLAIN);
        for (double x = -2; x <= 2.1; x += 0.8) {
            room.roundWindow(x, 1.35, 0.19);
        }
        scene.box(-2.3, 2.3, 1.85, 2.2, room.wall() - 0.6, room.wall(), 1.6);
        for (double x = -1.6; x <= 1.7; x += 1.1) {
            scene.blob(room.wall() - 0.7, 3.2, x - 0.28, 0.3, x - 0.27, 1.15, x, 1.25, x + 0.27, 1.15, x + 0.28, 0.3);
        }
    }

    private static void spaceship(Scene scene) {
        Room room = room(scene, 3.6, 2.9, 3.2, 1.6, Floor.TILES);
        room.roundWindow(scene.reverse() ? 1.4 : -0.9, 1.65, 0.62);
        for (double x = -3; x < 3.4; x += 1.5) {
            scene.face(2.4, x, 0, room.wall(), x + 0.16, 0, room.wall(), x + 0.16, 2.9, room.wall(), x, 2.9,
                    room.wall());
        }
        Furniture things = new Furniture(scene);
        scene.box(0.2, 2.6, 0, 0.85, room.wall() - 0.9, room.wall() - 0.2, 3);
        for (int i = 0; i < 3; i++) {
            things.monitor(0.6 + i * 0.8, 0.85, room.wall() - 0.7);
        }
        for (int i = 0; i < 16; i++) {
            double x = scene.between(0.3, 2.5);
            scene.oval(x, scene.between(0.2, 0.7), 0.04, 0.04, room.wall() - 0.9, scene.between(0, 6));
        }
        scene.coldLamp(scene.x(1.4, room.wall()), scene.y(1.1, room.wall()), scene.world().height() * 0.5, 0.5);
    }

    private static void warehouse(Scene scene) {
        Room room = room(scene, 5.5, 4.6, 5, 1.9, Floor.PLAIN).bricks();
        room.window(-2.6, 1.3, 2.6, 1).window(0, 1.3, 2.6, 1).window(2.6, 1.3, 2.6, 1);
        for (double x = -4; x <= 4; x += 2.7) {
            scene.quad(x - 0.12, 0, x + 0.12, 4.6, room.wall() - 1.4, 4.2);
        }
        scene.quad(-5.5, 4.1, 5.5, 4.35, room.wall() - 1.4, 4.2);
        Furniture things = new Furniture(scene);
        double z = room.wall() - 2.2;
        if (scene.reverse()) {
            room.door(0.9);
            things.barrel(-1.6, z).barrel(-0.9, z).crate(2.3, 0.9, 0, z);
        } else {
            things.crate(-2.2, 1, 0, z).crate(-1.2, 0.8, 0, z).crate(-1.9, 0.7, 1, z).barrel(1.6, z).barrel(2.3, z)
                    .crate(3.3, 1.1, 0, z);
        }
        room.pendant(0.5, 3);
    }

    private static void tent(Scene scene) {
        Room room = room(scene, 3, 3, 2.4, 1.4, Floor.PLAIN);
        for (double x = -3; x <= 3; x += 0.75) {
            scene.line(x, 0, x * 0.15, 3, room.wall());
        }
        scene.face(5, -0.4, 0, room.wall(), 0, 1.9, room.wall(), 0.4, 0, room.wall());
        room.pendant(0.9, 2);
        new Furniture(scene).crate(1.7, 0.6, 0, room.wall() - 0.9);
    }

    private static void ship(Scene scene) {
        Room room = room(scene, 2.8, 2.2, 2.3, 1.8, Floor.BOARDS).wainscot(0.9);
        room.roundWindow(-0.9, 1.5, 0.26).roundWindow(0.5, 1.5, 0.26).roundWindow(1.9, 1.5, 0.26).pendant(0.1, 1.85);
        new Furniture(scene).table(1.2, 1.2, 0.74, room.wall() - 1).crate(-2, 0.6, 0, room.wall() - 0.8);
    }
}
