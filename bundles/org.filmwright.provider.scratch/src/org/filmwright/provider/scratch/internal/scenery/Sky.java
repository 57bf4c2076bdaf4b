// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.filmwright.provider.scratch.TimeOfDay;
import org.filmwright.provider.scratch.Weather;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** The sky of the hour, over a landscape or behind a window. */
final class Sky {
    private final Scene scene;

    Sky(Scene scene) {
        this.scene = scene;
    }

    private static Color[] colours(TimeOfDay time, Weather weather) {
        boolean grey = weather != Weather.CLEAR;
        return switch (time) {
            case NIGHT -> new Color[] {new Color(0x5A6272), new Color(0x8E98A8)};
            case DAWN -> new Color[] {new Color(0xB9BED0), new Color(0xF6D9C6)};
            case DUSK -> new Color[] {new Color(0xA7AABD), new Color(0xF2CFAE)};
            case MORNING -> new Color[] {new Color(0xD9E2EA), new Color(0xFBF6EA)};
            default -> grey ? new Color[] {new Color(0xC4C7CB), new Color(0xE2E3E4)}
                    : new Color[] {new Color(0xCBD7E2), new Color(0xF4F5F4)};
        };
    }

    /** The whole upper half of the picture down to the horizon, with sun or moon. */
    void paint() {
        World world = scene.world();
        double w = world.width();
        double h = world.height();
        double horizon = Math.max(-h * 0.2, Math.min(1.3 * h, world.horizon()));
        Color[] colours = colours(scene.set().time(), scene.set().weather());
        Graphics2D g = scene.graphics();
        g.setPaint(new GradientPaint(0, (float) (horizon - h * 0.9), colours[0], 0, (float) horizon, colours[1]));
        g.fill(new Rectangle2D.Double(-w, -h, 3 * w, horizon + h + 2));
        SplittableRandom random = new SplittableRandom(scene.random().nextLong());
        double side = random.nextBoolean() ? 0.76 : 0.22;
        if (scene.set().weather() == Weather.CLEAR) {
            light(w * side, horizon, h);
        }
        if (scene.night()) {
            stars(random, w, horizon);
        } else {
            clouds(random, w, horizon, h);
        }
    }

    private void light(double x, double horizon, double h) {
        Pen pen = scene.pen(scene.subject());
        switch (scene.set().time()) {
            case NIGHT -> {
                double y = Math.min(h * 0.2, horizon - h * 0.14);
                pen.fill(Pen.oval(x, y, h * 0.052, h * 0.052), new Color(0xFFFDF2));
                pen.fill(Pen.oval(x - h * 0.018, y - h * 0.008, h * 0.012, h * 0.012), new Color(0xE8E6DC));
                scene.coldLamp(x, y, h * 0.1, 1);
                scene.coldLamp(x, y, h * 0.55, 0.35);
            }
            case DAWN, DUSK -> {
                double y = Math.min(h * 0.62, horizon - h * 0.06);
                pen.fill(Pen.oval(x, y, h * 0.075, h * 0.075), new Color(0xFFF3DC));
                scene.warmLamp(x, y, h * 0.5, 0.6);
            }
            default -> {
                double y = Math.min(h * 0.12, horizon - h * 0.2);
                pen.fill(Pen.oval(x, y, h * 0.05, h * 0.05), new Color(0xFFFFFF));
            }
        }
    }

    private void stars(SplittableRandom random, double w, double horizon) {
        Pen pen = scene.pen(scene.subject());
        double r = scene.world().height() / 402;
        for (int i = 0; i < 46; i++) {
            double x = random.nextDouble() * w;
            double y = random.nextDouble() * Math.max(0, horizon * 0.9);
            double size = r * (0.6 + random.nextDouble() * 0.9);
            pen.fill(Pen.oval(x, y, size, size), Color.WHITE);
        }
    }

    private void clouds(SplittableRandom random, double w, double horizon, double h) {
        Pen pen = scene.pen(scene.subject());
        boolean heavy = scene.set().weather() == Weather.RAIN || scene.set().weather() == Weather.SNOW;
        int count = heavy ? 7 : 4;
        for (int i = 0; i < count; i++) {
            double x = w * (i + 0.2 + random.nextDouble() * 0.6) / count;
            double y = horizon - h * (0.18 + random.nextDouble() * 0.42);
            double size = h * (0.05 + random.nextDouble() * 0.05) * (heavy ? 1.5 : 1);
            pen.fill(cloud(x, y, size), Tones.alpha(heavy ? Tones.grey(3) : Color.WHITE, heavy ? 0.5 : 0.6));
        }
    }

    private static Shape cloud(double x, double y, double s) {
        Path2D path = new Path2D.Double();
        path.moveTo(x - 2.4 * s, y);
        path.curveTo(x - 2.5 * s, y - 0.7 * s, x - 1.5 * s, y - 0.9 * s, x - 1.2 * s, y - 0.6 * s);
        path.curveTo(x - 0.9 * s, y - 1.5 * s, x + 0.4 * s, y - 1.4 * s, x + 0.6 * s, y - 0.7 * s);
        path.curveTo(x + 1.2 * s, y - 1.1 * s, x + 2.2 * s, y - 0.7 * s, x + 2.3 * s, y);
        path.closePath();
        return path;
    }

    /** What is seen through a pane of glass. */
    void through(Shape pane) {
        Rectangle2D box = pane.getBounds2D();
        Color[] colours = colours(scene.set().time(), scene.set().weather());
        Graphics2D g = scene.graphics();
        g.setPaint(new GradientPaint(0, (float) box.getY(), Tones.mix(colours[0], Color.WHITE, scene.night() ? 0
                : 0.4), 0,
                (float) box.getMaxY(), Tones.mix(colours[1], Color.WHITE, scene.night() ? 0 : 0.4)));
        g.fill(pane);
        double r = Math.min(box.getWidth(), box.getHeight()) * 0.1;
        switch (scene.set().time()) {
            case NIGHT -> {
                scene.pen(scene.subject()).fill(Pen.oval(box.getX() + box.getWidth() * 0.7,
                        box.getY() + box.getHeight() * 0.25, r, r), new Color(0xFFFDF2));
                scene.coldLamp(box.getX() + box.getWidth() * 0.7, box.getY() + box.getHeight() * 0.25, r * 2.2, 0.9);
            }
            case DAWN, DUSK -> scene.warmLamp(box.getCenterX(), box.getCenterY(), box.getHeight() * 0.9, 0.6);
            default -> scene.coldLamp(box.getCenterX(), box.getCenterY(), box.getHeight() * 1.2, 0.8);
        }
    }
}
