// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Draws a head from any side. All lengths are in heads from the middle of the head, y down. */
final class HeadPainter {
    private static final double[][] LEADING = {
        // y, then x at 0, 45 and 90 degrees
        {-0.2, 0.325, 0.34, 0.345}, {-0.02, 0.335, 0.325, 0.345}, {0.12, 0.325, 0.305, 0.345},
        {0.32, 0.235, 0.285, 0.345}, {0.47, 0.11, 0.215, 0.31}, {0.5, 0, 0.13, 0.22}};
    private static final double[][] TRAILING = {
        {0.47, -0.11, -0.02, 0.1}, {0.32, -0.235, -0.19, -0.03}, {0.1, -0.325, -0.31, -0.1},
        {-0.1, -0.33, -0.33, -0.16}};

    private final Pen pen;
    private final double cx;
    private final double cy;
    private final double size;
    private final double yaw;
    private final double tilt;
    private final Wardrobe wardrobe;
    private final Color skin;
    private final Color hair;

    HeadPainter(Pen pen, double cx, double cy, double size, Pose pose, Wardrobe wardrobe, double shade) {
        this.pen = pen;
        this.cx = cx;
        this.cy = cy;
        this.size = size;
        yaw = pose.yaw();
        tilt = 0.24 * Math.sin(Math.toRadians(pose.pitch()));
        this.wardrobe = wardrobe;
        skin = Tones.mix(Tones.SKIN, Tones.grey(6), shade);
        hair = Tones.mix(new Color(wardrobe.hairTone()), Tones.grey(9), shade * 0.6);
    }

    private double side() {
        return yaw < 0 ? -1 : 1;
    }

    private boolean away() {
        return Math.abs(yaw) > 105;
    }

    private double x(double headX) {
        return cx + headX * size;
    }

    private double y(double headY) {
        return cy + headY * size;
    }

    /** Turn of the head in quarters, 0 to camera or away, 1 profile. */
    private double quarter() {
        double turn = Math.abs(yaw);
        return (turn > 90 ? 180 - turn : turn) / 90;
    }

    private double at(double[] row) {
        double t = quarter() * 2;
        return side() * (t <= 1 ? row[1] + (row[2] - row[1]) * t : row[2] + (row[3] - row[2]) * (t - 1));
    }

    private double craniumX() {
        return -side() * 0.06 * quarter();
    }

    private double craniumRadius() {
        return 0.352 + 0.085 * quarter();
    }

    /** Hair behind the face; before anything else when the figure faces the camera, last when it turns away. */
    void paintBackHair() {
        double length = switch (wardrobe.hair()) {
            case BOB -> 0.46;
            case LONG -> 1.15;
            default -> 0;
        };
        double r = craniumRadius();
        double mid = craniumX() - side() * 0.05 * quarter();
        if (length > 0) {
            double w = r + 0.09;
            Path2D shape = Curves.closed(x(mid - w * 0.72), y(-0.42), x(mid), y(-0.56), x(mid + w * 0.72), y(-0.42),
                    x(mid + w), y(-0.1), x(mid + w * 1.02), y(length * 0.6), x(mid + w * 0.86), y(length),
                    x(mid), y(length + 0.03), x(mid - w * 0.86), y(length), x(mid - w * 1.02), y(length * 0.6),
                    x(mid - w), y(-0.1));
            pen.outlined(shape, hair);
        }
        if (wardrobe.hair() == Wardrobe.Hair.PONYTAIL) {
            double back = away() ? 0 : -side() * (r + 0.02) * quarter() - side() * 0.06;
            Path2D tail = Curves.closed(x(back - 0.1), y(-0.22), x(back + 0.1), y(-0.22), x(back + 0.13), y(0.3),
                    x(back - side() * 0.04), y(0.85), x(back - 0.13), y(0.3));
            pen.outlined(tail, hair);
        }
    }

    void paint() {
        Shape cranium = Pen.oval(x(craniumX()), y(-0.1), craniumRadius() * size, 0.4 * size);
        Path2D face = face();
        boolean front = !away();
        if (wardrobe.hair() == Wardrobe.Hair.BUN) {
            double back = away() ? 0 : -side() * 0.3 * quarter();
            pen.outlined(Pen.oval(x(back), y(-0.5), 0.17 * size, 0.14 * size), hair);
        }
        Shape nose = front && quarter() > 0.42 ? nose() : null;
        pen.outline(cranium);
        pen.outline(face);
        if (nose != null) {
            pen.outline(nose);
        }
        pen.fill(cranium, skin);
        pen.fill(face, skin);
        if (nose != null) {
            pen.fill(nose, skin);
        }
        shadow(face);
        ears();
        if (front) {
            new FacePainter(this, pen).paint(expressionOf);
            beard();
        }
        paintHair();
        if (front && wardrobe.sign() == Wardrobe.Sign.GLASSES) {
            glasses();
        }
        if (away()) {
            paintBackHair();
        }
    }

    private FigureFace expressionOf = FigureFace.NEUTRAL;

    HeadPainter showing(FigureFace face) {
        expressionOf = face;
        return this;
    }

    private Path2D face() {
        double lift = away() ? -0.07 : 0;
        double[] xy = new double[2 * (LEADING.length + TRAILING.length)];
        int i = 0;
        for (double[][] table : new double[][][] {LEADING, TRAILING}) {
            for (double[] row : table) {
                xy[i++] = x(at(row));
                xy[i++] = y(row[0] + (row[0] > 0.3 ? lift : 0));
            }
        }
        return Curves.closed(xy);
    }

    private Shape nose() {
        double s = side() * Math.min(1, 0.25 + 0.75 * quarter());
        double shift = tilt * 0.5;
        return Curves.closed(x(s * 0.335), y(-0.02 + shift), x(s * 0.4), y(0.08 + shift), x(s * 0.462), y(0.155
                + shift),
                x(s * 0.41), y(0.205 + shift), x(s * 0.33), y(0.21 + shift), x(s * 0.27), y(0.1 + shift));
    }

    private void shadow(Path2D face) {
        if (size < 26) {
            return;
        }
        Graphics2D g = pen.graphics();
        Area dark = new Area(face);
        double push = 0.13 * size;
        dark.subtract(new Area(Pen.oval(x(0) - push, y(0.02) - 0.03 * size, 0.36 * size, 0.5 * size)));
        g.setColor(Tones.alpha(Tones.grey(7), 0.2));
        g.fill(dark);
    }

    /** Screen x of a point of the face at an azimuth in degrees, 0 the nose, positive to the right. */
    double featureX(double azimuth) {
        return x(0.335 * Math.sin(Math.toRadians(azimuth + yaw)) + craniumX() * 0.4);
    }

    double featureY(double headY, double azimuth) {
        return y(headY + tilt * Math.cos(Math.toRadians(azimuth + yaw)));
    }

    /** How much a feature at an azimuth faces the camera, 1 fully. */
    double seen(double azimuth) {
        return Math.cos(Math.toRadians(azimuth + yaw));
    }

    double size() {
        return size;
    }

    double yaw() {
        return yaw;
    }

    double quarterTurn() {
        return quarter();
    }

    Color skin() {
        return skin;
    }

    Color hairColour() {
        return hair;
    }

    private void ears() {
        boolean covered = wardrobe.hair() == Wardrobe.Hair.BOB || wardrobe.hair() == Wardrobe.Hair.LONG;
        if (covered || size < 18) {
            return;
        }
        for (double azimuth : new double[] {-92, 92}) {
            double facing = seen(azimuth);
            if (facing < -0.35) {
                continue;
            }
            double ex = x((0.335 + 0.015) * Math.sin(Math.toRadians(azimuth + yaw)) + craniumX() * 0.6);
            double width = 0.035 + 0.045 * Math.max(0, facing);
            Shape ear = Pen.oval(ex, y(0.06), width * size, 0.1 * size);
            pen.outlined(ear, skin);
            if (size > 70 && facing > 0.2) {
                pen.weighing(0.6).outline(Curves.open(ex - width * 0.4 * size, y(0.01), ex + width * 0.3 * size, y(0.0),
                        ex + width * 0.2 * size, y(0.09), ex - width * 0.2 * size, y(0.12)));
            }
        }
    }

    private void beard() {
        if (wardrobe.sign() != Wardrobe.Sign.BEARD) {
            return;
        }
        Area beard = new Area(face());
        beard.subtract(new Area(Pen.oval(featureX(0), featureY(-0.02, 0), 0.3 * size, 0.4 * size)));
        beard.subtract(new Area(new Rectangle2D.Double(x(-1), y(-1), 2 * size, 1.02 * size)));
        pen.fill(beard, Tones.mix(hair, skin, 0.15));
    }

    private void glasses() {
        Pen frame = pen.weighing(size > 60 ? 1.1 : 0.9);
        double last = Double.NaN;
        for (double azimuth : new double[] {-25, 25}) {
            double facing = seen(azimuth);
            if (facing < 0.1) {
                continue;
            }
            double ex = featureX(azimuth);
            double ey = featureY(0.02, azimuth);
            frame.outline(Pen.oval(ex, ey, 0.115 * size * facing, 0.1 * size));
            if (!Double.isNaN(last)) {
                frame.line(last + 0.1 * size * facing, ey - 0.02 * size, ex - 0.11 * size * facing, ey - 0.02 * size);
            }
            last = ex;
        }
        if (quarter() > 0.3 && !Double.isNaN(last)) {
            double near = featureX(side() > 0 ? -25 : 25);
            frame.line(near - side() * 0.1 * size, featureY(0, 0), x(-side() * 0.1 - 0.12 * side() * (1 - quarter())),
                    y(0.0));
        }
    }

    /** Height of the hair line at an azimuth. */
    private double hairLine(double azimuth) {
        double a = Math.abs(azimuth);
        boolean bald = wardrobe.hair() == Wardrobe.Hair.BALD;
        double front = switch (wardrobe.hair()) {
            case PARTED -> azimuth < -12 ? -0.3 : -0.22 + 0.0012 * azimuth;
            case BOB -> -0.17;
            case CURLY -> -0.2;
            case LONG -> a < 8 ? -0.33 : -0.27;
            default -> -0.26;
        };
        double[][] table = {{0, bald ? -0.6 : front}, {40, bald ? -0.55 : front + 0.02}, {62, bald ? -0.3 : -0.1},
            {76, 0.06}, {88, 0.07}, {96, -0.03}, {112, 0.1}, {140, 0.26}, {180, 0.3}};
        for (int i = 1; i < table.length; i++) {
            if (a <= table[i][0]) {
                double t = (a - table[i - 1][0]) / (table[i][0] - table[i - 1][0]);
                return table[i - 1][1] + t * (table[i][1] - table[i - 1][1]);
            }
        }
        return 0.3;
    }

    private void paintHair() {
        double thick = switch (wardrobe.hair()) {
            case CURLY -> 0.11;
            case BOB, LONG -> 0.065;
            case PARTED -> 0.06;
            case BALD -> 0.015;
            default -> 0.04;
        };
        double r = craniumRadius() + thick * 0.75;
        int steps = size > 40 ? 18 : 9;
        double[] line = new double[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double screen = -90 + 180.0 * i / steps;
            double azimuth = wrap(screen - yaw);
            double lineY = hairLine(azimuth);
            double k = Math.sin(Math.toRadians(screen));
            double reach = lineY > 0.1 ? r - (lineY - 0.1) * 0.75 : r;
            line[2 * i] = x(craniumX() + k * reach);
            line[2 * i + 1] = Math.max(y(-0.58), featureY(lineY, azimuth));
        }
        if (wardrobe.hair() == Wardrobe.Hair.BALD) {
            baldSides(r, line);
            return;
        }
        double mid = craniumX();
        double tall = (0.4 + thick) * size;
        Path2D cap = new Path2D.Double(Curves.open(line));
        double from = crownAngle(line[2 * steps + 1], tall);
        double to = Math.PI - crownAngle(line[1], tall);
        double[] crown = new double[26];
        for (int i = 0; i <= 12; i++) {
            double angle = from + (to - from) * i / 12;
            crown[2 * i] = x(mid) + Math.cos(angle) * r * size;
            crown[2 * i + 1] = y(-0.1) - Math.sin(angle) * tall;
        }
        cap.append(Curves.open(crown), true);
        cap.closePath();
        if (wardrobe.hair() == Wardrobe.Hair.CURLY) {
            curls(mid, r);
        }
        pen.outlined(cap, hair);
        strands(mid, r);
    }

    /** Where on the crown's oval the hair line ends. */
    private double crownAngle(double endY, double tall) {
        return Math.asin(Math.max(-0.55, Math.min(0.95, (y(-0.1) - endY) / tall)));
    }

    private void baldSides(double r, double[] line) {
        Area cap = new Area(Pen.oval(x(craniumX()), y(-0.1), r * size, 0.42 * size));
        Path2D above = new Path2D.Double(Curves.open(line));
        above.lineTo(x(1), y(-1));
        above.lineTo(x(-1), y(-1));
        above.closePath();
        Area sides = new Area(above);
        sides.intersect(cap);
        sides.subtract(new Area(new Rectangle2D.Double(x(-1), y(-1), 2 * size, (away() ? 0.85 : 0.8) * size)));
        pen.outlined(sides, hair);
        if (size > 40) {
            pen.graphics().setColor(Tones.alpha(Color.WHITE, 0.5));
            pen.graphics().fill(Pen.oval(x(craniumX() - 0.14), y(-0.36), 0.09 * size, 0.05 * size));
        }
    }

    private void curls(double mid, double r) {
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i <= 9; i++) {
                double angle = Math.PI * (1.1 + 0.8 * i / 9);
                Shape curl = Pen.oval(x(mid + Math.cos(angle) * r * 0.98), y(-0.14 + Math.sin(angle) * 0.4),
                        0.105 * size,
                        0.1 * size);
                if (pass == 0) {
                    pen.outline(curl);
                } else {
                    pen.fill(curl, hair);
                }
            }
        }
    }

    private void strands(double mid, double r) {
        if (size < 60) {
            return;
        }
        Pen light = pen.weighing(0.55).inked(Tones.mix(hair, Tones.PAPER, 0.35));
        for (int i = 0; i < 4; i++) {
            double t = -0.62 + i * 0.34;
            light.outline(Curves.open(x(mid + r * t), y(-0.34), x(mid + r * t * 0.8 - 0.02), y(-0.42),
                    x(mid + r * t * 0.55), y(-0.48)));
        }
    }

    private static double wrap(double degrees) {
        double turned = degrees % 360;
        return turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
    }
}
