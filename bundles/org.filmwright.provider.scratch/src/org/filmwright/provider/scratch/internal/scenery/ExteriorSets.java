// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.filmwright.provider.scratch.Weather;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;

/** Places outside by their names. */
final class ExteriorSets {
    private static final SetWords WORDS = new SetWords(ExteriorSets::open)
            .on("street|avenue|boulevard|city|downtown|intersection|square|plaza|sidewalk|pavement|crosswalk|town"
                    + "|neighbou?rhood|traffic|market", ExteriorSets::street)
            .on("alley|alleyway|backstreet|lane|courtyard|back ?yard wall", ExteriorSets::alley)
            .on("road|highway|motorway|freeway|crossroads|country road|dirt road|track|driveway", ExteriorSets::road)
            .on("forest|woods?|jungle|rainforest|grove|wald|for\u00eat|bosque|thicket", ExteriorSets::forest)
            .on("park|garden|gardens|lawn|playground|campus|yard|back ?yard|orchard|golf course", ExteriorSets::park)
            .on("field|fields|meadow|countryside|farm|prairie|pasture|valley|hills?|hillside|vineyard|battlefield|moor",
                    ExteriorSets::field)
            .on("flower field|flowers|flower garden", ExteriorSets::flowers)
            .on("mountains?|cliffs?|peak|canyon|summit|ridge|glacier", ExteriorSets::mountain)
            .on("desert|dunes?|wasteland|outback", ExteriorSets::desert)
            .on("beach|shore|seaside|coast|island|bay", ExteriorSets::beach)
            .on("sea|ocean|lake|river|harbou?r|dock|docks|pier|port|boat|ship|deck|yacht|ferry|marina|riverbank|canal"
                    + "|quay|swamp|pond", ExteriorSets::waterfront)
            .on("pool|swimming pool|poolside|patio|terrace", ExteriorSets::pool)
            .on("train station|railway station|station|platform|train|railway|tracks|depot", ExteriorSets::station)
            .on("house|home|cottage|porch|villa|mansion|front yard|suburb|suburban street|cabin|shack|trailer|farmhouse"
                    + "|beach house|doorstep|bungalow|barn", ExteriorSets::house)
            .on("cemetery|graveyard|churchyard|grave|burial ground", ExteriorSets::cemetery)
            .on("rooftop|roof|balcony|roof garden", ExteriorSets::rooftop)
            .on("bridge|overpass|viaduct", ExteriorSets::bridge)
            .on("parking lot|car park|car lot|gas station|petrol station|lot|parking garage", ExteriorSets::parking)
            .on("castle|fortress|palace|monastery|citadel|keep", ExteriorSets::castle)
            .on("church|cathedral|chapel|temple|abbey", ExteriorSets::church)
            .on("village|hamlet", ExteriorSets::village)
            .on("circus|fairground|carnival|camp|campsite|tent", ExteriorSets::circus)
            .on("space|outer space|orbit|moon surface|asteroid", ExteriorSets::space)
            .on("sky|clouds?|air|heaven", ExteriorSets::sky);

    private ExteriorSets() {
    }

    static boolean knows(String name) {
        return WORDS.knows(name);
    }

    static void paint(Scene scene) {
        String name = scene.set().name();
        if (!WORDS.knows(name) && InteriorSets.knows(name)) {
            building(scene);
        } else {
            WORDS.painter(name).accept(scene);
        }
    }

    private static boolean snowy(Scene scene) {
        return scene.set().weather() == Weather.SNOW;
    }

    private static Nature land(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene);
        return snowy(scene) ? nature.snow() : nature.grass();
    }

    private static Nature paved(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene);
        return snowy(scene) ? nature.snow() : nature.pavement();
    }

    private static void open(Scene scene) {
        land(scene).ridge(80, 9, 2.4, false).tree(-6.5, 6, scene.subject() + 12).tree(5.5, 5.5, scene.subject() + 9)
                .bush(3, 0.7, scene.subject() + 4).bush(-3.5, 0.8, scene.subject() + 5);
    }

    private static void facades(Scene scene, double z) {
        Town town = new Town(scene);
        double reach = Math.max(9, scene.world().halfWidth(z) * 1.1);
        double x = -Math.ceil(reach / 7) * 7 + (scene.reverse() ? 2.4 : 0);
        int i = 0;
        while (x < reach) {
            double w = scene.between(5.2, 7.4);
            town.facade(x, x + w, 2 + scene.random().nextInt(2), i++ % 2 == (scene.reverse() ? 1 : 0), z);
            x += w + 0.05;
        }
    }

    private static void street(Scene scene) {
        paved(scene);
        Town town = new Town(scene);
        town.skyline(70, 26);
        double z = scene.subject() + (scene.world().closeness() > 0.15 ? 5.5 : 9);
        facades(scene, z);
        double reach = scene.world().halfWidth(z) * 1.2 + 3;
        scene.flat(0.02, 1.4, true, -reach, z, reach, z, reach, z - 2, -reach, z - 2);
        scene.quad(-reach, 0, reach, 0.14, z - 2, 2.4);
        town.streetLamp(-3.4, z - 1.6).streetLamp(4.6, z - 1.6);
        if (scene.world().closeness() < 0.5) {
            town.car(scene.reverse() ? -3.2 : 3.6, z - 2.6);
        }
    }

    private static void building(Scene scene) {
        paved(scene);
        double z = scene.subject() + 7;
        Town town = new Town(scene);
        town.skyline(70, 16);
        town.facade(-9, 9, 3, false, z);
        new Nature(scene).tree(-7, 5, z - 1.5).tree(7.5, 5.4, z - 1.5).bush(-2.2, 0.6, z - 0.7).bush(2.4, 0.6, z - 0.7);
        town.streetLamp(4.2, z - 1.8);
    }

    private static void alley(Scene scene) {
        paved(scene);
        Town town = new Town(scene);
        town.skyline(60, 20);
        for (int side = -1; side <= 1; side += 2) {
            double x = side * 2.6;
            scene.face(2.8, x, 0, 0.4, x, 9, 0.4, x, 9, scene.subject() + 22, x, 0, scene.subject() + 22);
            for (double z = Math.max(1, scene.subject() * 0.7); z < scene.subject() + 20; z += 3) {
                for (double y = 1.2; y < 8; y += 3) {
                    scene.face(scene.night() ? 6 : 4.6, x, y, z, x, y + 1.4, z, x, y + 1.4, z + 1.1, x, y, z + 1.1);
                }
            }
        }
        town.streetLamp(1.9, scene.subject() + 5);
        new Furniture(scene).crate(-1.9, 0.8, 0, scene.subject() + 2.6).barrel(1.9, scene.subject() + 3.2)
                .crate(-1.7, 0.5, 0.8, scene.subject() + 2.7);
    }

    private static void road(Scene scene) {
        land(scene).ridge(120, 14, 2.2, false);
        Town town = new Town(scene).road(3.2);
        Nature nature = new Nature(scene);
        for (double z = scene.subject() + 26; z > scene.subject() + 3; z -= 7) {
            scene.quad(-5.1, 0, -4.95, 6, z, 4.5);
            scene.line(-5.9, 5.5, -4.2, 5.5, z);
            nature.tree(8 + z % 3, 5, z);
        }
        if (scene.world().closeness() < 0.4) {
            town.car(scene.reverse() ? -6 : 6.5, scene.subject() + 6);
        }
    }

    private static void forest(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene);
        if (snowy(scene)) {
            nature.snow();
        } else {
            nature.earth();
        }
        double s = scene.subject();
        for (int row = 4; row >= 1; row--) {
            double z = s + 1.2 + row * (scene.world().closeness() > 0.15 ? 3.6 : 4.2);
            double reach = scene.world().halfWidth(z) * 1.15;
            double step = Math.max(1.3, reach / (1.9 + row * 0.7));
            for (double x = -reach; x < reach; x += step) {
                double at = x + scene.between(0, step * 0.8);
                if (row == 4) {
                    nature.pine(at, scene.between(5, 8), z);
                } else {
                    nature.trunk(at, scene.between(0.1, 0.24), z);
                }
                if (row < 3 && scene.random().nextInt(3) == 0) {
                    nature.bush(at + step * 0.4, scene.between(0.3, 0.6), z);
                }
            }
        }
    }

    private static void park(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        new Town(scene).skyline(90, 20);
        scene.flat(0, 0.8, true, -1.2, s + 30, 0.8, s + 30, 4.6, s + 2, -2.4, s + 2);
        nature.tree(-6, 6.5, s + 9).tree(6.4, 7, s + 8).tree(-2.4, 5, s + 16).tree(2.8, 5, s + 18);
        nature.bush(-3.6, 0.7, s + 5).bush(4, 0.6, s + 5);
        new Furniture(scene).bench(scene.reverse() ? 1.6 : -1.7, 1.7, s + 3);
        new Town(scene).streetLamp(scene.reverse() ? -2.6 : 2.6, s + 4.4);
    }

    private static void field(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        nature.ridge(120, 16, 2, false).ridge(60, 5, 2.8, false).tree(-9, 6, s + 24).tree(-7, 5, s + 26).tree(8, 7, s
                + 20);
        new Town(scene).fence(s + 5.5, 1.15);
    }

    private static void flowers(Scene scene) {
        land(scene).ridge(90, 8, 2.2, false).tree(7, 6, scene.subject() + 18).flowers();
    }

    private static void mountain(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        nature.ridge(160, 70, 2.2, true).ridge(90, 24, 3, true).pine(-6, 6, s + 12).pine(-4.6, 4.6, s + 14).pine(6, 6,
                s + 11);
        nature.rock(2.6, 0.9, s + 3.4).rock(-2.4, 0.6, s + 3);
    }

    private static void desert(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene).sand();
        double s = scene.subject();
        nature.ridge(120, 12, 1.8, false).ridge(50, 4, 1.4, false);
        for (double x : new double[] {-4.2, 5}) {
            double z = s + 7;
            scene.blob(z, 3.6, x - 0.2, 0, x - 0.22, 2.4, x, 2.7, x + 0.22, 2.4, x + 0.2, 0);
            scene.blob(z, 3.6, x + 0.2, 0.9, x + 0.8, 1, x + 0.85, 1.8, x + 0.6, 1.85, x + 0.55, 1.25, x + 0.2, 1.2);
        }
        nature.rock(2.4, 0.6, s + 4).rock(-2, 0.4, s + 3);
    }

    private static void beach(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene).sand();
        double s = scene.subject();
        nature.ridge(200, 14, 1.8, false).water(s + 6);
        nature.rock(-3.4, 0.7, s + 5).rock(4.2, 0.5, s + 4);
    }

    private static void waterfront(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene).pavement();
        double s = scene.subject();
        nature.ridge(200, 16, 2, false).water(s + 2.8);
        for (double x = -7; x < 8; x += 6.5) {
            double z = s + 26;
            scene.blob(z, 3, x - 2, 0.1, x - 2.3, 0.9, x + 2.5, 0.9, x + 1.9, 0.1);
            scene.line(x, 0.9, x, 5.4, z);
            scene.face(0.6, x + 0.1, 5.2, z, x + 0.1, 1.3, z, x + 2, 1.3, z);
        }
        new Town(scene).railing(s + 2.4, 1.05);
    }

    private static void pool(Scene scene) {
        paved(scene);
        double s = scene.subject();
        new Town(scene).house(scene.reverse() ? -5 : 4.5, 9, s + 12);
        Nature nature = new Nature(scene);
        nature.tree(-7, 5.5, s + 13).bush(-3, 0.8, s + 11).bush(-4.5, 0.9, s + 11);
        scene.flat(0.02, 0, true, -5.6, s + 8, 3.6, s + 8, 5.2, s + 2, -6.2, s + 2);
        scene.pen(s).fill(Curves.polygon(scene.x(-5.3, s + 7.7),
                scene.y(0, s + 7.7), scene.x(3.3, s + 7.7), scene.y(0, s + 7.7), scene.x(4.8, s + 2.4), scene.y(0, s
                + 2.4),
                scene.x(-5.8, s + 2.4), scene.y(0, s + 2.4)), scene.tint(new Color(0xAEBECB), s));
        for (int i = 0; i < 7; i++) {
            double z = s + scene.between(3, 7);
            double x = scene.between(-4.5, 2.5);
            scene.groundLine(x, z, x + 0.9, z);
        }
        new Furniture(scene).chair(3.2, s + 1.4);
    }

    private static void station(Scene scene) {
        paved(scene);
        double s = scene.subject();
        Town town = new Town(scene);
        double z = s + 4;
        if (scene.reverse()) {
            town.facade(-12, 12, 1, false, z + 1);
        } else {
            town.train(z);
        }
        double reach = scene.world().halfWidth(z) * 1.3;
        scene.quad(-reach, 0, reach, 0.12, z - 0.6, 5);
        scene.flat(0.01, 0, false, -reach, z - 1, reach, z - 1, reach, z - 1.15, -reach, z - 1.15);
        for (double x = -5.6; x < 6; x += 3.7) {
            scene.quad(x - 0.1, 0, x + 0.1, 3.7, z - 1.8, 4.6);
        }
        scene.face(3.4, -reach, 3.7, z - 1.8, reach, 3.7, z - 1.8, reach, 4.1, z - 1.8, -reach, 4.1, z - 1.8);
        scene.oval(0.95, 3, 0.34, 0.34, z - 1.9, 0);
        scene.line(0.95, 3, 0.95, 3.26, z - 1.9);
        scene.line(0.95, 3, 1.12, 2.94, z - 1.9);
        scene.line(0.95, 3.34, 0.95, 3.7, z - 1.9);
        new Furniture(scene).bench(-3.6, 1.6, z - 1.6);
        if (scene.night()) {
            scene.lamp(-1.9, 2.9, z - 1.8, 2.6, 0.7);
            scene.lamp(1.9, 2.9, z - 1.8, 2.6, 0.7);
        }
    }

    private static void house(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        double z = s + (scene.world().closeness() > 0.15 ? 6 : 10);
        new Town(scene).house(scene.reverse() ? -2.2 : 1.6, 9, z);
        nature.tree(-7.5, 6.4, z + 1).tree(8.6, 6, z + 2).bush(-2.8, 0.7, z - 0.6).bush(5, 0.7, z - 0.6);
        scene.flat(0.01, 0.8, true, 1, z, 2.2, z, 2.9, s + 1, 0.3, s + 1);
        new Town(scene).fence(s + 3.2, 0.85);
    }

    private static void cemetery(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        nature.ridge(70, 6, 2.6, false).bareTree(-5, 6, s + 9).bareTree(6.2, 7, s + 11);
        Town town = new Town(scene);
        for (int row = 3; row >= 1; row--) {
            double z = s + row * 2.4;
            double reach = scene.world().halfWidth(z);
            int i = row;
            for (double x = -reach; x < reach; x += 1.7) {
                town.stone(x + scene.between(-0.3, 0.3), z, i++ % 3 == 0);
            }
        }
    }

    private static void rooftop(Scene scene) {
        new Sky(scene).paint();
        Nature nature = new Nature(scene).pavement();
        double s = scene.subject();
        new Town(scene).skyline(60, 14).skyline(40, 7);
        double reach = scene.world().halfWidth(s + 4) * 1.2;
        scene.box(-reach, reach, 0, 0.95, s + 4, s + 4.4, 2.4);
        scene.box(-4.4, -2.4, 0, 2.1, s + 3, s + 5, 2);
        scene.quad(-3.8, 0, -3, 1.9, s + 3, 4);
        scene.quad(3, 0, 3.06, 3.4, s + 3.6, 5);
        scene.line(2.6, 3, 3.5, 3.2, s + 3.6);
        scene.line(2.7, 2.6, 3.4, 2.75, s + 3.6);
    }

    private static void bridge(Scene scene) {
        new Sky(scene).paint();
        new Nature(scene).pavement().ridge(150, 12, 2, false).water(scene.subject() + 3.5);
        Town town = new Town(scene);
        double s = scene.subject();
        town.skyline(100, 18);
        for (double x : new double[] {-9, 9}) {
            scene.quad(x - 0.7, 0, x + 0.7, 14, s + 14, 3.4);
        }
        town.railing(s + 3, 1.2).streetLamp(-3.2, s + 3.2).streetLamp(4, s + 3.2);
    }

    private static void parking(Scene scene) {
        paved(scene);
        Town town = new Town(scene);
        double s = scene.subject();
        town.skyline(70, 9).facade(-14, 14, 1, true, s + 16);
        for (double x = -9; x < 10; x += 5.2) {
            town.car(x, s + 11);
        }
        for (double x = -8; x < 9; x += 2.6) {
            scene.groundLine(x, s + 10, x * 0.9, s + 5.5);
        }
        town.car(scene.reverse() ? -3.4 : 3.6, s + 4.2).streetLamp(-4.4, s + 8);
    }

    private static void castle(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        nature.ridge(120, 14, 2, false);
        new Town(scene).castle(0, s + 24);
        nature.tree(-10, 6, s + 14).tree(10, 6, s + 15).bush(-4, 0.8, s + 6).bush(4.4, 0.8, s + 6);
    }

    private static void church(Scene scene) {
        Nature nature = land(scene);
        double s = scene.subject();
        new Town(scene).church(scene.reverse() ? -2 : 1.5, s + 15);
        nature.tree(-7, 6.4, s + 13).tree(9, 6.4, s + 14);
        new Town(scene).fence(s + 5, 0.9);
    }

    private static void village(Scene scene) {
        land(scene).ridge(120, 18, 2, false);
        Town town = new Town(scene);
        double s = scene.subject();
        town.church(9, s + 36).house(-9, 8, s + 18).house(1.5, 8, s + 22).house(11, 8, s + 16);
        new Nature(scene).tree(-3.6, 5.4, s + 16).bush(4.4, 0.8, s + 7);
    }

    private static void circus(Scene scene) {
        land(scene);
        Town town = new Town(scene);
        double s = scene.subject();
        town.tent(-8.5, 6, 5, s + 16).tent(1.5, 12, 9, s + 18);
        new Furniture(scene).crate(4.4, 0.8, 0, s + 6).barrel(-3.8, s + 6);
        if (scene.night()) {
            scene.lamp(1.5, 2, s + 18, 5, 0.7);
        }
    }

    private static void space(Scene scene) {
        World world = scene.world();
        scene.pen(1).fill(new Rectangle2D.Double(-world.width(), -world.height(), 3 * world.width(),
                3 * world.height()), new Color(0x4A4E58));
        double r = world.height() / 402;
        for (int i = 0; i < 140; i++) {
            double size = r * scene.between(0.5, 1.5);
            scene.pen(1).fill(Pen.oval(scene.between(0, world.width()),
                    scene.between(0, world.height()), size, size), Color.WHITE);
        }
        double px = world.width() * (scene.reverse() ? 0.22 : 0.78);
        scene.shape(Pen.oval(px, world.height() * 0.95, world.height() * 0.55,
                world.height() * 0.55), 2.4, 1);
        scene.coldLamp(px, world.height() * 0.8, world.height() * 0.7, 0.8);
    }

    private static void sky(Scene scene) {
        new Sky(scene).paint();
        World world = scene.world();
        scene.pen(1).fill(new Rectangle2D.Double(-world.width(), world.horizon(), 3 * world.width(),
                2 * world.height()), scene.tone(0.6, scene.subject()));
        new Sky(scene).paint();
    }
}
