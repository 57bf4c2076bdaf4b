// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Graphics2D;
import java.util.List;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.PanelSpec;
import org.filmwright.provider.scratch.Setting;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

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
        World world = new World(layout, 0);
        Pen pen = new Pen(graphics, world.height() / 402 * 1.2, Tones.grey(5));
        double w = world.width();
        double h = world.height();
        double ground = Math.max(-h, Math.min(2 * h, spec.set().setting() == Setting.INT
                ? world.y(0, world.subject() + 2.6) : world.horizon()));
        pen.fill(Curves.polygon(-w, -h, 2 * w, -h, 2 * w, ground, -w, ground), Tones.grey(1.2));
        pen.fill(Curves.polygon(-w, ground, 2 * w, ground, 2 * w, 2 * h, -w, 2 * h), Tones.grey(2));
        pen.line(-w, ground, 2 * w, ground);
    }
}
