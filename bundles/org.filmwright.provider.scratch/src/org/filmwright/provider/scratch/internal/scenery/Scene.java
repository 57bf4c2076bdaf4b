// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.List;
import java.util.SplittableRandom;
import org.filmwright.provider.scratch.SetSpec;
import org.filmwright.provider.scratch.Setting;
import org.filmwright.provider.scratch.TimeOfDay;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;
import org.filmwright.provider.scratch.internal.figure.Wardrobe;

/**
 * Draws things of a set in metres. What is farther is paler, and everything is paler the closer the shot is, so that
 * people always stand out.
 */
final class Scene {
    private static final double HAZE = 55;

    private final World world;
    private final SetSpec set;
    private final List<Lamp> lamps;
    private final SplittableRandom random;
    private final boolean reverse;
    private final double soft;
    private final Graphics2D graphics;
    private final double weight;

    Scene(Graphics2D graphics, World world, SetSpec set, List<Lamp> lamps, boolean reverse) {
        this.graphics = graphics;
        this.world = world;
        this.set = set;
        this.lamps = lamps;
        this.reverse = reverse;
        random = new SplittableRandom(Wardrobe.hash(set.name()) + (reverse ? 1 : 0));
        soft = 0.02 + 0.36 * world.closeness();
        weight = Math.max(0.7, world.height() / 402 * (1.25 - 0.35 * world.closeness()));
    }

    World world() {
        return world;
    }

    SetSpec set() {
        return set;
    }

    /** Whether the camera looks the other way in this set. */
    boolean reverse() {
        return reverse;
    }

    boolean night() {
        return set.time() == TimeOfDay.NIGHT;
    }

    boolean inside() {
        return set.setting() == Setting.INT;
    }

    /** Chance that depends on the set alone. */
    SplittableRandom random() {
        return random;
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    double x(double metres, double z) {
        return world.x(metres, z);
    }

    double y(double metres, double z) {
        return world.y(metres, z);
    }

    /** Distance of the people. */
    double subject() {
        return world.subject();
    }

    Color tone(double marker, double z) {
        double far = Math.max(0, Math.min(0.75, (z - world.subject()) / HAZE));
        return Tones.mix(Tones.grey(marker * (1 - soft)), haze(), far);
    }

    /** The colour of the air. */
    private Color haze() {
        return switch (set.time()) {
            case NIGHT -> new Color(0x8A93A3);
            case DAWN -> new Color(0xF0DACB);
            case DUSK -> new Color(0xEBCDB0);
            default -> Tones.PAPER;
        };
    }

    /** A colour of the set, softened as the markers are. */
    Color tint(Color colour, double z) {
        double far = Math.max(0, Math.min(0.75, (z - world.subject()) / HAZE));
        return Tones.mix(Tones.mix(colour, Tones.PAPER, soft), haze(), far);
    }

    Pen pen(double z) {
        double far = Math.max(0, Math.min(0.7, (z - world.subject()) / HAZE));
        return new Pen(graphics, weight, Tones.mix(Tones.grey(7.6 - 2.6 * world.closeness()), haze(), far));
    }

    Pen fine(double z) {
        return pen(z).weighing(0.7);
    }

    double weight() {
        return weight;
    }

    Graphics2D graphics() {
        return graphics;
    }

    /** Light in the picture; the radius in metres. */
    void lamp(double metresX, double metresY, double z, double radius, double strength) {
        lamps.add(new Lamp(x(metresX, z), y(metresY, z), Math.max(8, radius * world.scale(z)), strength, true));
    }

    /** Cold light, of the moon or a screen. */
    void coldLamp(double px, double py, double radiusPixels, double strength) {
        lamps.add(new Lamp(px, py, radiusPixels, strength, false));
    }

    void warmLamp(double px, double py, double radiusPixels, double strength) {
        lamps.add(new Lamp(px, py, radiusPixels, strength, true));
    }

    /** An upright rectangle that faces the camera. */
    void quad(double x0, double y0, double x1, double y1, double z, double marker) {
        shape(rect(x0, y0, x1, y1, z), marker, z);
    }

    Shape rect(double x0, double y0, double x1, double y1, double z) {
        return Curves.polygon(x(x0, z), y(y0, z), x(x1, z), y(y0, z), x(x1, z), y(y1, z), x(x0, z), y(y1, z));
    }

    void shape(Shape shape, double marker, double z) {
        pen(z).outlined(shape, tone(marker, z));
    }

    /** An upright line, or any other in a plane that faces the camera. */
    void line(double x0, double y0, double x1, double y1, double z) {
        fine(z).line(x(x0, z), y(y0, z), x(x1, z), y(y1, z));
    }

    /** A polygon on the ground or at another height, as X, Z pairs. */
    void flat(double height, double marker, boolean inked, double... xz) {
        double[] xy = new double[xz.length];
        for (int i = 0; i < xz.length; i += 2) {
            xy[i] = x(xz[i], xz[i + 1]);
            xy[i + 1] = y(height, xz[i + 1]);
        }
        Shape shape = Curves.polygon(xy);
        double z = xz[1];
        pen(z).fill(shape, tone(marker, z));
        if (inked) {
            fine(z).outline(shape);
        }
    }

    /** A line over the ground. */
    void groundLine(double x0, double z0, double x1, double z1) {
        fine(Math.max(z0, z1)).line(x(x0, z0), y(0, z0), x(x1, z1), y(0, z1));
    }

    /** A block standing parallel to the picture. */
    void box(double x0, double x1, double y0, double y1, double z0, double z1, double marker) {
        if (world.cameraHeight() > y1) {
            face(marker * 0.55, x0, y1, z0, x1, y1, z0, x1, y1, z1, x0, y1, z1);
        } else if (world.cameraHeight() < y0) {
            face(marker * 1.3, x0, y0, z0, x1, y0, z0, x1, y0, z1, x0, y0, z1);
        }
        double middle = world.width() / 2;
        if (x(x0, z0) > middle) {
            face(marker * 1.35, x0, y0, z0, x0, y1, z0, x0, y1, z1, x0, y0, z1);
        }
        if (x(x1, z0) < middle) {
            face(marker * 1.35, x1, y0, z0, x1, y1, z0, x1, y1, z1, x1, y0, z1);
        }
        quad(x0, y0, x1, y1, z0, marker);
    }

    /** A flat face through four points in space. */
    void face(double marker, double... xyz) {
        double[] xy = new double[xyz.length / 3 * 2];
        double z = 0;
        for (int i = 0; i < xyz.length / 3; i++) {
            xy[2 * i] = x(xyz[3 * i], xyz[3 * i + 2]);
            xy[2 * i + 1] = y(xyz[3 * i + 1], xyz[3 * i + 2]);
            z = Math.max(z, xyz[3 * i + 2]);
        }
        shape(Curves.polygon(xy), marker, z);
    }

    /** A smooth closed outline in a plane that faces the camera, as X, Y pairs in metres. */
    void blob(double z, double marker, double... xy) {
        double[] pixels = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            pixels[i] = x(xy[i], z);
            pixels[i + 1] = y(xy[i + 1], z);
        }
        shape(Curves.closed(pixels), marker, z);
    }

    void oval(double mx, double my, double rx, double ry, double z, double marker) {
        shape(Pen.oval(x(mx, z), y(my, z), rx * world.scale(z), ry * world.scale(z)), marker, z);
    }
}
