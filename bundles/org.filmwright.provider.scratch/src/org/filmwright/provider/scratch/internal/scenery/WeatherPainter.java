// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;
import org.filmwright.provider.scratch.Weather;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Rain, snow and fog over a finished picture. */
final class WeatherPainter {
    private final Graphics2D graphics;
    private final double width;
    private final double height;
    private final SplittableRandom random;

    WeatherPainter(Graphics2D graphics, double width, double height, long seed) {
        this.graphics = graphics;
        this.width = width;
        this.height = height;
        random = new SplittableRandom(seed);
    }

    void paint(Weather weather, boolean night) {
        switch (weather) {
            case RAIN -> rain(night);
            case SNOW -> snow();
            case FOG -> fog(night);
            case CLEAR -> { }
        }
    }

    private void rain(boolean night) {
        Path2D drops = new Path2D.Double();
        for (int i = 0; i < 190; i++) {
            double x = random.nextDouble() * width * 1.1;
            double y = random.nextDouble() * height - height * 0.05;
            double length = height * (0.05 + 0.07 * random.nextDouble());
            drops.moveTo(x, y);
            drops.lineTo(x - length * 0.22, y + length);
        }
        Color colour = night ? new Color(0xD8E0EA) : new Color(0x6E7681);
        new Pen(graphics, height / 402 * 0.9, Tones.alpha(colour, 0.5)).outline(drops);
    }

    private void snow() {
        Path2D flakes = new Path2D.Double();
        for (int i = 0; i < 170; i++) {
            double r = height * (0.003 + 0.006 * random.nextDouble() * random.nextDouble());
            flakes.append(Pen.oval(random.nextDouble() * width, random.nextDouble() * height, r, r), false);
        }
        graphics.setColor(Tones.alpha(Color.WHITE, 0.9));
        graphics.fill(flakes);
    }

    private void fog(boolean night) {
        Color air = night ? new Color(0x8A93A3) : new Color(0xEDEEEE);
        graphics.setPaint(new GradientPaint(0, (float) (height * 0.2), Tones.alpha(air, 0.25), 0,
                (float) (height * 0.75),
                Tones.alpha(air, 0.5)));
        graphics.fillRect(0, 0, (int) width, (int) height);
        for (int i = 0; i < 5; i++) {
            double y = height * (0.35 + 0.13 * i);
            double x = width * random.nextDouble();
            graphics.setColor(Tones.alpha(air, 0.16));
            graphics.fill(Pen.oval(x, y, width * (0.25 + 0.2 * random.nextDouble()), height * 0.06));
        }
    }
}
