// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Graphics2D;
import java.util.List;
import org.filmwright.provider.scratch.FigureLayout;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.PanelSpec;
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
        return main.head().centreX() < 0.48;
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
