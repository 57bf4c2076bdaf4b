// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Graphics2D;
import java.util.List;
import org.filmwright.provider.scratch.FigureLayout;
import org.filmwright.provider.scratch.FigureSpec;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.PanelSpec;
import org.filmwright.provider.scratch.Posture;
import org.filmwright.provider.scratch.ScreenSide;
import org.filmwright.provider.scratch.Setting;
import org.filmwright.provider.scratch.ShotSize;
import org.filmwright.provider.scratch.internal.drawing.Curves;

/** Draws the set behind the people. */
final class Backdrop {
    private final Graphics2D graphics;
    private final PanelSpec spec;
    private final PanelLayout layout;
    private final List<Lamp> lamps;

    Backdrop(Graphics2D graphics, PanelSpec spec, PanelLayout layout, List<Lamp> lamps) {
        this.graphics = graphics;
        this.spec = spec;
        this.layout = layout;
        this.lamps = lamps;
    }

    void paint() {
        boolean reverse = reverse();
        World world = new World(layout, shift(reverse));
        Scene scene = new Scene(graphics, world, spec.set(), lamps, reverse);
        if (spec.camera().size() == ShotSize.INSERT) {
            surface(scene);
        } else if (overhead()) {
            bed(scene);
        } else if (outside()) {
            ExteriorSets.paint(scene);
        } else {
            InteriorSets.paint(scene);
        }
    }

    private boolean outside() {
        return switch (spec.set().setting()) {
            case INT -> false;
            case EXT -> true;
            case INT_EXT -> ExteriorSets.knows(spec.set().name()) && !InteriorSets.knows(spec.set().name());
        };
    }

    /** Whoever keeps the left of the screen is seen from the other side of the set. */
    private boolean reverse() {
        ShotSize size = spec.camera().size();
        boolean alone = size.isSingle() || size == ShotSize.OTS || size == ShotSize.MS && layout.figures().size() == 1;
        if (!alone || layout.figures().isEmpty()) {
            return false;
        }
        FigureLayout main = layout.figures().get(0);
        if (size == ShotSize.OTS) {
            return main.head().centreX() < 0.5;
        }
        return asked(main).side() == ScreenSide.LEFT;
    }

    private FigureSpec asked(FigureLayout figure) {
        return spec.figures().stream().filter(each -> each.id().equals(figure.id())).findFirst().orElseThrow();
    }

    /** Whether the shot looks straight down on somebody who lies. */
    private boolean overhead() {
        return layout.figures().size() == 1 && layout.figures().get(0).posture() != Posture.LYING
                && asked(layout.figures().get(0)).posture() == Posture.LYING;
    }

    /** A pillow and a blanket, or the bare ground, under the head. */
    private void bed(Scene scene) {
        World world = scene.world();
        double w = world.width();
        double h = world.height();
        FigureLayout figure = layout.figures().get(0);
        double x = figure.head().centreX() * w;
        double y = figure.eyesY() * h;
        double head = figure.head().height() * h;
        boolean inside = !outside();
        scene.pen(1).fill(Curves.polygon(-w, -h, 2 * w, -h, 2 * w, 2 * h, -w, 2 * h), scene.tone(inside ? 1.8 : 3, 1));
        for (int i = 0; i < 16; i++) {
            double lx = scene.between(0, w);
            double ly = scene.between(0, h);
            scene.fine(1).outline(Curves.open(lx, ly, lx + head * 0.3, ly + head * scene.between(-0.08, 0.08),
                    lx + head * 0.6, ly));
        }
        if (inside) {
            scene.pen(1).weighing(1.4).outlined(Curves.closed(x - head * 1.5, y - head * 0.75, x, y - head * 0.85,
                    x + head * 1.5, y - head * 0.75, x + head * 1.62, y, x + head * 1.45, y + head * 0.72, x,
                    y + head * 0.8, x - head * 1.45, y + head * 0.72, x - head * 1.62, y), scene.tone(0.2, 1));
            scene.fine(1).outline(Curves.open(x - head * 1.2, y - head * 0.4, x - head * 0.8, y - head * 0.1,
                    x - head * 0.6,
                    y + head * 0.3));
            scene.fine(1).outline(Curves.open(x + head * 1.2, y - head * 0.3, x + head * 0.85, y, x + head * 0.7,
                    y + head * 0.4));
        }
    }

    private double shift(boolean reverse) {
        double pan = switch (spec.phase()) {
            case WHOLE -> 0;
            case A, B -> {
                int sign = spec.phase() == PanelSpec.Phase.A ? 1 : -1;
                yield switch (spec.camera().move()) {
                    case PAN_RIGHT, TRACK_RIGHT -> sign * 0.9;
                    case PAN_LEFT, TRACK_LEFT -> -sign * 0.9;
                    default -> 0;
                };
            }
        };
        return pan + (reverse ? 0.25 : 0);
    }

    /** The table or ground that a detail lies on. */
    private void surface(Scene scene) {
        World world = scene.world();
        double w = world.width();
        double h = world.height();
        double edge = h * 0.24;
        scene.pen(1).fill(Curves.polygon(-w, -h, 2 * w, -h, 2 * w, 2 * h, -w, 2 * h), scene.tone(1.6, 1));
        boolean ground = spec.set().setting() == Setting.EXT;
        scene.pen(1).outlined(Curves.polygon(-w, edge, 2 * w, edge, 2 * w, 2 * h, -w, 2 * h),
                scene.tone(ground ? 2.6 : 3, 1));
        for (int i = 0; i < 7; i++) {
            double y = edge + (h - edge) * (i + 0.6) / 7;
            double x = scene.between(-0.2, 0.4) * w;
            scene.fine(1).outline(Curves.open(x, y, x + w * 0.25, y + h * 0.008, x + w * 0.5, y - h * 0.004));
        }
        if (scene.night()) {
            scene.warmLamp(w * 0.5, h * 0.45, h * 0.85, 0.8);
        }
    }
}
