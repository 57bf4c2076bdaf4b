// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filmwright.provider.scratch.Box;
import org.filmwright.provider.scratch.FigureLayout;
import org.filmwright.provider.scratch.FigureSpec;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.PanelSpec;
import org.filmwright.provider.scratch.Setting;
import org.filmwright.provider.scratch.ShotSize;
import org.filmwright.provider.scratch.TimeOfDay;
import org.filmwright.provider.scratch.Weather;
import org.filmwright.provider.scratch.internal.composition.Arranger;
import org.filmwright.provider.scratch.internal.drawing.ArrowPainter;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;
import org.filmwright.provider.scratch.internal.figure.FigurePainter;

/** Draws a layout: the set, the people from far to near, the light, and the arrows. */
public final class PanelPainter {
    private final PanelSpec spec;
    private final PanelLayout layout;
    private final double width;
    private final double height;
    private final List<Lamp> lamps = new ArrayList<>();

    private PanelPainter(PanelSpec spec, PanelLayout layout) {
        this.spec = spec;
        this.layout = layout;
        width = spec.frame().width();
        height = spec.frame().height();
    }

    public static BufferedImage paint(PanelSpec spec, PanelLayout layout) {
        return new PanelPainter(spec, layout).paint();
    }

    private BufferedImage paint() {
        BufferedImage image = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(Tones.PAPER);
            g.fillRect(0, 0, (int) width, (int) height);
            AffineTransform level = g.getTransform();
            AffineTransform rolled = rolled();
            g.transform(rolled);
            new Backdrop(g, spec, layout, lamps).paint();
            if (layout.insert() != null) {
                Box box = layout.insert();
                Details.paint(new Pen(g, height * 0.0075, Tones.INK), spec.subject(), box.centreX() * width,
                        box.centreY() * height, box.height() * height / 2);
            }
            figures(g, rolled);
            g.setTransform(level);
            Grade.of(spec.set().time(), spec.set().setting()).apply(image, lamps);
            new WeatherPainter(g, width, height, spec.seed()).paint(outdoorWeather(),
                    spec.set().time() == TimeOfDay.NIGHT);
            if (spec.camera().size() == ShotSize.POV) {
                eyelids(g);
            }
            arrows(g);
        } finally {
            g.dispose();
        }
        return image;
    }

    /** Rain falls outside; a room shows only smoke or fog. */
    private Weather outdoorWeather() {
        boolean inside = spec.set().setting() == Setting.INT || spec.camera().size() == ShotSize.INSERT;
        return inside && spec.set().weather() != Weather.FOG ? Weather.CLEAR : spec.set().weather();
    }

    /** Dark corners: a picture that somebody sees. */
    private void eyelids(Graphics2D g) {
        Area dark = new Area(new Rectangle2D.Double(0, 0, width, height));
        dark.subtract(new Area(new RoundRectangle2D.Double(width * 0.035, height * 0.04, width * 0.93, height * 0.92,
                height * 0.5, height * 0.5)));
        g.setColor(Tones.alpha(Tones.INK, 0.42));
        g.fill(dark);
        dark.subtract(new Area(new RoundRectangle2D.Double(width * 0.015, height * 0.015, width * 0.97, height * 0.97,
                height * 0.4, height * 0.4)));
        g.fill(dark);
    }

    private AffineTransform rolled() {
        if (layout.roll() == 0) {
            return new AffineTransform();
        }
        double x = 0.5;
        double y = 0.5;
        if (!layout.figures().isEmpty()) {
            FigureLayout main = layout.figures().get(spec.camera().size() == ShotSize.OTS ? 0
                    : layout.figures().size() / 2);
            x = main.head().centreX();
            y = main.eyesY();
        }
        return AffineTransform.getRotateInstance(Math.toRadians(layout.roll()), x * width, y * height);
    }

    private void figures(Graphics2D g, AffineTransform rolled) {
        Map<String, FigureSpec> specs = new HashMap<>();
        spec.figures().forEach(figure -> specs.putIfAbsent(figure.id(), figure));
        FigurePainter painter = new FigurePainter(g, height);
        double pitch = Arranger.pitch(spec.camera().angle());
        boolean dark = spec.set().time() == TimeOfDay.NIGHT;
        layout.figures().forEach(figure -> shadow(g, rolled, figure));
        for (FigureLayout figure : layout.figures()) {
            Point2D eyes = unrolled(rolled, figure.head().centreX() * width, figure.eyesY() * height);
            double head = figure.head().height() * height;
            boolean foreground = spec.camera().size() == ShotSize.OTS && figure.depth() == 1;
            painter.paint(specs.get(figure.id()).withPosture(figure.posture()), eyes.getX(), eyes.getY(), head,
                    figure.yaw(), pitch,
                    foreground ? 0.55 : 0);
            if (dark && !foreground) {
                key(figure, head);
            }
        }
    }

    /** Where somebody stands. */
    private void shadow(Graphics2D g, AffineTransform rolled, FigureLayout figure) {
        double head = figure.head().height() * height;
        double feet = figure.body().bottom() * height;
        if (feet > height * 1.05) {
            return;
        }
        Point2D at = unrolled(rolled, figure.body().centreX() * width, feet);
        double reach = Math.max(0.7 * head, figure.body().width() * width * 0.52);
        g.setColor(Tones.alpha(Tones.grey(9), 0.24));
        g.fill(Pen.oval(at.getX() + head * 0.15, at.getY() - head * 0.12, reach, head * 0.24));
    }

    /** Nobody is lost in the dark: a film lights its people at night. */
    private void key(FigureLayout figure, double head) {
        boolean warm = spec.set().setting() != Setting.EXT;
        double x = figure.head().centreX() * width;
        double y = figure.eyesY() * height;
        lamps.add(new Lamp(x, y + head * 0.4, Math.max(height * 0.07, head * 2.3), figure.faceVisible() ? 0.55 : 0.25,
                warm));
        lamps.add(new Lamp(x, y + head * 2.6, Math.max(height * 0.1, head * 3), 0.25, warm));
    }

    private static Point2D unrolled(AffineTransform rolled, double x, double y) {
        try {
            return rolled.inverseTransform(new Point2D.Double(x, y), null);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException("A rotation can always be undone.", e);
        }
    }

    private void arrows(Graphics2D g) {
        ArrowPainter painter = new ArrowPainter(g, width, height);
        layout.arrows().forEach(painter::paint);
    }
}
