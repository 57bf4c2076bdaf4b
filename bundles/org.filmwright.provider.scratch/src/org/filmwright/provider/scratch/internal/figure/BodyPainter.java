// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import org.filmwright.provider.scratch.Build;
import org.filmwright.provider.scratch.Posture;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Draws torso and limbs of a pose, dressed. */
final class BodyPainter {
    private final Pen pen;
    private final Pose pose;
    private final Wardrobe wardrobe;
    private final double cx;
    private final double cy;
    private final double head;
    private final Color cloth;
    private final Color trousers;
    private final Color skin;

    BodyPainter(Pen pen, Pose pose, Wardrobe wardrobe, double[] place, Color accent, double shade) {
        this.pen = pen;
        this.pose = pose;
        this.wardrobe = wardrobe;
        cx = place[0];
        cy = place[1];
        head = place[2];
        cloth = Tones.mix(accent, Tones.grey(8), shade * 0.75);
        trousers = Tones.mix(new Color(wardrobe.trouserTone()), Tones.grey(9), shade);
        skin = Tones.mix(Tones.SKIN, Tones.grey(6), shade);
    }

    private double x(Joint joint) {
        return cx + pose.x(joint) * head;
    }

    private double y(Joint joint) {
        return cy + pose.y(joint) * head;
    }

    private boolean nearer(Joint a, Joint b) {
        return pose.depth(a) > pose.depth(b);
    }

    private boolean away() {
        return Math.abs(pose.yaw()) > 105;
    }

    void paint(Runnable headPainter, Runnable backHair) {
        boolean aFar = nearer(Joint.SHOULDER_B, Joint.SHOULDER_A);
        boolean side = Math.abs(Math.sin(Math.toRadians(pose.yaw()))) > 0.6;
        if (pose.posture() == Posture.SITTING) {
            chair();
        }
        legs();
        if (!away()) {
            backHair.run();
        }
        arm(aFar, false);
        if (!side) {
            arm(!aFar, false);
        }
        if (away() || pose.pitch() < -5) {
            neck();
            torso();
        } else {
            torso();
            neck();
        }
        boolean early = !handsBeforeChin();
        if (early) {
            nearArms(side, aFar);
        }
        headPainter.run();
        if (!early) {
            nearArms(side, aFar);
        }
    }

    private void nearArms(boolean side, boolean aFar) {
        if (side) {
            arm(!aFar, true);
            forearm(aFar);
            return;
        }
        forearm(aFar);
        forearm(!aFar);
    }

    /** The lower arm once more, where it reaches before the body. */
    private void forearm(boolean a) {
        Joint hand = a ? Joint.HAND_A : Joint.HAND_B;
        if (away() || pose.depth(hand) < 0.3) {
            return;
        }
        Joint elbow = a ? Joint.ELBOW_A : Joint.ELBOW_B;
        double thin = thin();
        hand(a);
        pen.limb(cloth, new double[] {0.36 * head * thin, 0.28 * head * thin}, x(elbow), y(elbow), wristX(a),
                wristY(a));
    }

    private double thin() {
        return pose.build() == Build.CHILD || pose.build() == Build.WOMAN ? 0.86 : 1;
    }

    /** A plain chair under somebody who sits. */
    private void chair() {
        Pen wood = pen.weighing(0.8).inked(Tones.grey(7));
        Color tone = Tones.grey(4.4);
        double[][] legs = {{-0.5, -0.4}, {0.5, -0.4}, {-0.5, 0.75}, {0.5, 0.75}};
        for (double[] leg : legs) {
            double[] top = pose.seen(leg[0], 1.7, leg[1]);
            double[] foot = pose.seen(leg[0], 0, leg[1]);
            wood.limb(tone, new double[] {0.12 * head, 0.09 * head}, at(top, 0), at(top, 1), at(foot, 0), at(foot, 1));
        }
        wood.outlined(panel(-0.55, 1.75, -0.5, 0.55, 3.35, -0.6), tone);
        double[] a = pose.seen(-0.58, 1.68, -0.5);
        double[] b = pose.seen(0.58, 1.68, -0.5);
        double[] c = pose.seen(0.58, 1.68, 0.85);
        double[] d = pose.seen(-0.58, 1.68, 0.85);
        wood.outlined(Curves.polygon(at(a, 0), at(a, 1), at(b, 0), at(b, 1), at(c, 0), at(c, 1), at(d, 0), at(d, 1)),
                tone);
        wood.limb(tone, new double[] {0.12 * head, 0.12 * head}, at(c, 0), at(c, 1), at(d, 0), at(d, 1));
    }

    private Path2D panel(double x0, double y0, double z0, double x1, double y1, double z1) {
        double[] a = pose.seen(x0, y0, z0);
        double[] b = pose.seen(x1, y0, z0);
        double[] c = pose.seen(x1, y1, z1);
        double[] d = pose.seen(x0, y1, z1);
        return Curves.polygon(at(a, 0), at(a, 1), at(b, 0), at(b, 1), at(c, 0), at(c, 1), at(d, 0), at(d, 1));
    }

    private double at(double[] seen, int axis) {
        return (axis == 0 ? cx : cy) + seen[axis] * head;
    }

    private boolean handsBeforeChin() {
        return pose.y(Joint.HAND_A) < 0.7 || pose.y(Joint.HAND_B) < 0.7;
    }

    private void legs() {
        boolean aFar = nearer(Joint.KNEE_B, Joint.KNEE_A);
        leg(aFar);
        leg(!aFar);
    }

    private void leg(boolean a) {
        Joint hip = a ? Joint.HIP_A : Joint.HIP_B;
        Joint knee = a ? Joint.KNEE_A : Joint.KNEE_B;
        Joint ankle = a ? Joint.ANKLE_A : Joint.ANKLE_B;
        Joint toe = a ? Joint.TOE_A : Joint.TOE_B;
        boolean frock = wardrobe.dress() == Wardrobe.Dress.FROCK;
        double thin = thin() * (frock ? 0.8 : 1);
        pen.limb(Tones.grey(8.6), new double[] {0.26 * head, 0.2 * head}, x(ankle), y(ankle) + 0.06 * head, x(toe),
                y(toe));
        pen.limb(frock ? skin : trousers, new double[] {0.62 * head * thin, 0.44 * head * thin, 0.3 * head * thin},
                x(hip),
                y(hip), x(knee), y(knee), x(ankle), y(ankle));
        if (frock && hem() < 1) {
            pen.limb(cloth, new double[] {0.7 * head, 0.56 * head}, x(hip), y(hip), x(knee), y(knee));
        }
    }

    private void arm(boolean a, boolean inFront) {
        Joint shoulder = a ? Joint.SHOULDER_A : Joint.SHOULDER_B;
        Joint elbow = a ? Joint.ELBOW_A : Joint.ELBOW_B;
        double thin = thin();
        hand(a);
        double mid = (x(Joint.SHOULDER_A) + x(Joint.SHOULDER_B)) / 2;
        double sx = x(shoulder) + (mid - x(shoulder)) * 0.16;
        double sy = y(shoulder) + 0.2 * head;
        pen.limb(cloth, new double[] {0.43 * head * thin, 0.37 * head * thin, 0.28 * head * thin}, sx, sy, x(elbow),
                y(elbow),
                wristX(a), wristY(a));
        if (inFront) {
            double inward = Math.signum(mid - sx) * 0.06 * head;
            pen.dot(sx + inward, sy - 0.04 * head, 0.205 * head * thin, 0.2 * head * thin, cloth);
        }
    }

    private void hand(boolean a) {
        Joint elbow = a ? Joint.ELBOW_A : Joint.ELBOW_B;
        Joint hand = a ? Joint.HAND_A : Joint.HAND_B;
        double dx = x(hand) - x(elbow);
        double dy = y(hand) - y(elbow);
        double length = Math.max(1, Math.hypot(dx, dy));
        pen.limb(skin, new double[] {0.2 * head, 0.24 * head, 0.15 * head}, wristX(a), wristY(a), x(hand), y(hand),
                x(hand) + dx / length * 0.17 * head, y(hand) + dy / length * 0.17 * head);
    }

    private double wristX(boolean a) {
        Joint hand = a ? Joint.HAND_A : Joint.HAND_B;
        return x(hand) + (x(a ? Joint.ELBOW_A : Joint.ELBOW_B) - x(hand)) * 0.1;
    }

    private double wristY(boolean a) {
        Joint hand = a ? Joint.HAND_A : Joint.HAND_B;
        return y(hand) + (y(a ? Joint.ELBOW_A : Joint.ELBOW_B) - y(hand)) * 0.1;
    }

    private void neck() {
        double w = pose.build() == Build.WOMAN || pose.build() == Build.CHILD ? 0.16 : 0.21;
        double nx = x(Joint.NECK);
        double ny = y(Joint.NECK);
        double topX = cx + (nx - cx) * 0.35 - Math.signum(pose.yaw()) * 0.13 * head
                * Math.abs(Math.sin(Math.toRadians(pose.yaw())));
        Path2D neck = Curves.polygon(topX - w * head, cy + 0.28 * head, topX + w * head, cy + 0.28 * head,
                nx + w * 1.1 * head, ny + 0.1 * head, nx, ny + (away() ? 0.05 : 0.24) * head, nx - w * 1.1 * head,
                ny + 0.1 * head);
        pen.outlined(neck, skin);
        if (!away() && head > 30) {
            pen.fill(Curves.polygon(topX - w * head, cy + 0.34 * head, topX + w * head, cy + 0.34 * head,
                    topX + w * head, cy + 0.56 * head, topX - w * 0.5 * head, cy + 0.5 * head),
                    Tones.alpha(Tones.grey(8), 0.22));
        }
    }

    private double extent(double wide, double deep) {
        double yaw = Math.toRadians(pose.yaw());
        return Math.hypot(wide * Math.cos(yaw), deep * Math.sin(yaw)) * head;
    }

    private Path2D torsoShape() {
        double shoulder = Math.abs(switch (pose.build()) {
            case WOMAN -> 0.72;
            case MAN -> 0.92;
            case CHILD -> 0.64;
            case ADULT -> 0.82;
        });
        boolean woman = pose.build() == Build.WOMAN;
        double sx = (x(Joint.SHOULDER_A) + x(Joint.SHOULDER_B)) / 2;
        double sy = (y(Joint.SHOULDER_A) + y(Joint.SHOULDER_B)) / 2;
        double hem = hem();
        double[][] rings = {
            {x(Joint.NECK), y(Joint.NECK) - 0.06 * head, extent(0.24, 0.22)},
            {sx, sy - 0.1 * head, extent(shoulder * 0.86, 0.3)},
            {sx, sy + 0.14 * head, extent(shoulder * 1.13, 0.4)},
            {x(Joint.CHEST), y(Joint.CHEST), extent(shoulder * 0.9, 0.47)},
            {x(Joint.WAIST), y(Joint.WAIST), extent(woman ? 0.52 : shoulder * 0.78, 0.4)},
            {x(Joint.HIPS), y(Joint.HIPS) + hem * head,
                extent(flared() ? 1.0 : woman ? 0.66 : shoulder * 0.84, flared() ? 0.8 : 0.46)}};
        double[] xy = new double[rings.length * 4];
        for (int i = 0; i < rings.length; i++) {
            xy[2 * i] = rings[i][0] + rings[i][2];
            xy[2 * i + 1] = rings[i][1];
            int mirror = 2 * rings.length - 1 - i;
            xy[2 * mirror] = rings[i][0] - rings[i][2];
            xy[2 * mirror + 1] = rings[i][1];
        }
        return Curves.closed(xy);
    }

    private boolean flared() {
        return wardrobe.dress() == Wardrobe.Dress.FROCK && hem() > 1;
    }

    private double hem() {
        if (pose.posture() == Posture.SITTING || pose.posture() == Posture.LYING) {
            return 0.1;
        }
        return switch (wardrobe.dress()) {
            case COAT -> 1.1;
            case FROCK -> 1.75;
            case JACKET -> 0.42;
            default -> 0.2;
        };
    }

    private void torso() {
        if (pose.posture() == Posture.LYING) {
            pen.limb(cloth, new double[] {1.0 * head, 0.95 * head, 0.8 * head}, x(Joint.CHEST), y(Joint.CHEST),
                    x(Joint.WAIST), y(Joint.WAIST), x(Joint.HIPS), y(Joint.HIPS));
            return;
        }
        Path2D torso = torsoShape();
        pen.fill(torso, cloth);
        if (head > 22) {
            Area dark = new Area(torso);
            double push = extent(0.5, 0.3);
            dark.subtract(new Area(Pen.oval(x(Joint.CHEST) - push, y(Joint.WAIST), extent(0.98, 0.7), 2.6 * head)));
            pen.fill(dark, Tones.alpha(Tones.grey(9), 0.2));
        }
        pen.outline(torso);
        if (head > 26) {
            dress();
        }
    }

    /** x on the front of the chest at a share of the half width, and whether the front is seen there. */
    private double front(double share, Joint level) {
        double yaw = Math.toRadians(pose.yaw());
        double azimuth = Math.asin(Math.max(-1, Math.min(1, share)));
        return x(level) + Math.sin(azimuth + yaw) * extent(0.7, 0.45);
    }

    private void dress() {
        Pen fine = pen.weighing(0.75);
        if (away()) {
            if (wardrobe.dress() == Wardrobe.Dress.JACKET || wardrobe.dress() == Wardrobe.Dress.COAT) {
                fine.outline(Curves.open(x(Joint.NECK) - 0.3 * head, y(Joint.NECK) - 0.02 * head, x(Joint.NECK),
                        y(Joint.NECK) + 0.12 * head, x(Joint.NECK) + 0.3 * head, y(Joint.NECK) - 0.02 * head));
                fine.line(x(Joint.CHEST), y(Joint.CHEST), x(Joint.HIPS), y(Joint.HIPS));
            }
            return;
        }
        double nx = x(Joint.NECK);
        double ny = y(Joint.NECK) - 0.04 * head;
        double chestY = y(Joint.CHEST) + 0.25 * head;
        double vx = front(0, Joint.CHEST);
        switch (wardrobe.dress()) {
            case JACKET, COAT -> {
                Color shirt = Tones.mix(Tones.PAPER, cloth, 0.12);
                double inner = 0.2 * head;
                pen.outlined(Curves.polygon(nx - inner, ny, nx + inner, ny, vx, chestY), shirt);
                if (wardrobe.dress() == Wardrobe.Dress.JACKET) {
                    pen.fill(Curves.polygon(nx - 0.05 * head + (vx - nx) * 0.2, ny + 0.16 * head,
                            nx + 0.05 * head + (vx - nx) * 0.2, ny + 0.16 * head, vx, chestY - 0.1 * head),
                            Tones.grey(7));
                }
                Color lapel = Tones.mix(cloth, Tones.grey(9), 0.22);
                fine.outlined(Curves.polygon(nx - inner, ny, nx - inner * 1.9, ny + 0.12 * head,
                        nx - inner * 2.1 + (vx - nx) * 0.5, ny + 0.5 * head, vx, chestY), lapel);
                fine.outlined(Curves.polygon(nx + inner, ny, nx + inner * 1.9, ny + 0.12 * head,
                        nx + inner * 2.1 + (vx - nx) * 0.5, ny + 0.5 * head, vx, chestY), lapel);
                fine.line(vx, chestY, front(0, Joint.HIPS), y(Joint.HIPS) + hem() * head);
            }
            case SHIRT -> {
                fine.outlined(Curves.polygon(nx - 0.2 * head, ny - 0.02 * head, nx - 0.3 * head, ny + 0.14 * head,
                        vx - 0.08 * head, ny + 0.3 * head, vx, ny + 0.2 * head), Tones.mix(cloth, Tones.PAPER, 0.4));
                fine.outlined(Curves.polygon(nx + 0.2 * head, ny - 0.02 * head, nx + 0.3 * head, ny + 0.14 * head,
                        vx + 0.08 * head, ny + 0.3 * head, vx, ny + 0.2 * head), Tones.mix(cloth, Tones.PAPER, 0.4));
                fine.line(vx, ny + 0.24 * head, front(0, Joint.HIPS), y(Joint.HIPS));
            }
            case SWEATER, FROCK -> fine.outlined(Curves.closed(nx - 0.24 * head, ny - 0.02 * head, vx, ny + 0.24 * head,
                    nx + 0.24 * head, ny - 0.02 * head, vx, ny + 0.36 * head), Tones.mix(cloth, Tones.grey(9), 0.2));
        }
        if (wardrobe.sign() == Wardrobe.Sign.SCARF) {
            Color scarf = Tones.mix(Tones.PAPER, cloth, 0.35);
            pen.outlined(Curves.closed(nx - 0.34 * head, ny - 0.08 * head, nx, ny + 0.06 * head, nx + 0.34 * head,
                    ny - 0.08 * head, nx + 0.3 * head, ny + 0.18 * head, nx, ny + 0.32 * head, nx - 0.3 * head,
                    ny + 0.18 * head), scarf);
        }
    }
}
