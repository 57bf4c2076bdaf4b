// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.filmwright.provider.scratch.FigureRole;
import org.filmwright.provider.scratch.FigureSpec;
import org.filmwright.provider.scratch.Posture;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Draws one figure where the layout put it. */
public final class FigurePainter {
    private final Graphics2D graphics;
    private final double frameHeight;

    public FigurePainter(Graphics2D graphics, double frameHeight) {
        this.graphics = graphics;
        this.frameHeight = frameHeight;
    }

    /**
     * @param x     eyes, in pixels
     * @param head  height of the head in pixels
     * @param shade 0 as lit, 1 in deep shadow, as somebody in the foreground is
     */
    public void paint(FigureSpec figure, double x, double y, double head, double yaw, double pitch, double shade) {
        Pose pose = Pose.of(figure, yaw, pitch);
        Wardrobe wardrobe = Wardrobe.of(figure);
        double scale = frameHeight / 402;
        double weight = Math.max(0.8 * scale, Math.min((shade > 0 ? 3.4 : 2.7) * scale, 0.026 * head));
        Pen pen = new Pen(graphics, weight, Tones.INK);
        Color accent = Tones.accent(figure.colour());
        boolean lying = figure.posture() == Posture.LYING;
        HeadPainter headPainter = new HeadPainter(pen, x, y, head, pose, wardrobe, shade)
                .showing(new FigureFace(figure.expression(), figure.role() == FigureRole.SPEAKER,
                        wardrobe.sign() == Wardrobe.Sign.MOUSTACHE || wardrobe.sign() == Wardrobe.Sign.BEARD));
        BodyPainter body = new BodyPainter(pen, pose, wardrobe, new double[] {x, y, head}, accent, shade);
        if (lying) {
            double turn = Math.toRadians(yaw < 0 ? 78 : -78);
            body.paint(() -> turned(x, y, turn, headPainter::paint), () -> turned(x, y, turn,
                    headPainter::paintBackHair));
        } else {
            body.paint(headPainter::paint, headPainter::paintBackHair);
        }
    }

    private void turned(double x, double y, double angle, Runnable painter) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(angle, x, y);
        painter.run();
        graphics.setTransform(before);
    }
}
