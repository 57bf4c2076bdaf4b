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
        boolean aFar = nearer(Joint.SHOULDER_B, Joint.SHOULDER_A)
                || Math.abs(pose.depth(Joint.SHOULDER_A) - pose.depth(Joint.SHOULDER_B)) < 0.05;
        boolean side = Math.abs(Math.sin(Math.toRadians(pose.yaw()))) > 0.35;
        legs();
        if (!away()) {
            backHair.run();
        }
        boolean farBehind = side || away();
        boolean nearBehind = away() && !side;
        if (farBehind) {
            arm(aFar);
        }
        if (nearBehind) {
            arm(!aFar);
        }
        if (away() || pose.pitch() < -5) {
            neck();
            torso();
        } else {
            torso();
            neck();
        }
        if (!farBehind && !handsBeforeChin()) {
            arm(aFar);
            arm(!aFar);
            headPainter.run();
            return;
        }
        headPainter.run();
        if (!farBehind) {
            arm(aFar);
        }
        if (!nearBehind) {
            arm(!aFar);
        }
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
        double thin = pose.build() == Build.CHILD || pose.build() == Build.WOMAN ? 0.88 : 1;
        pen.limb(Tones.grey(8.6), new double[] {0.26 * head, 0.2 * head}, x(ankle), y(ankle) + 0.06 * head, x(toe), y(toe));
        pen.limb(trousers, new double[] {0.62 * head * thin, 0.44 * head * thin, 0.3 * head * thin}, x(hip), y(hip),
                x(knee), y(knee), x(ankle), y(ankle));
    }

    private void arm(boolean a) {
        Joint shoulder = a ? Joint.SHOULDER_A : Joint.SHOULDER_B;
        Joint elbow = a ? Joint.ELBOW_A : Joint.ELBOW_B;
        Joint hand = a ? Joint.HAND_A : Joint.HAND_B;
        double thin = pose.build() == Build.CHILD || pose.build() == Build.WOMAN ? 0.86 : 1;
        double hx = x(hand);
        double hy = y(hand);
        double back = 0.1;
        double wx = hx + (x(elbow) - hx) * back;
        double wy = hy + (y(elbow) - hy) * back;
        double dx = hx - x(elbow);
        double dy = hy - y(elbow);
        double length = Math.max(1, Math.hypot(dx, dy));
        pen.limb(skin, new double[] {0.2 * head, 0.24 * head, 0.15 * head}, wx, wy, hx, hy, hx + dx / length * 0.17 * head,
                hy + dy / length * 0.17 * head);
        pen.limb(cloth, new double[] {0.44 * head * thin, 0.36 * head * thin, 0.28 * head * thin},
                x(shoulder), y(shoulder) + 0.12 * head, x(elbow), y(elbow), wx, wy);
    }

    private void neck() {
        double w = pose.build() == Build.WOMAN || pose.build() == Build.CHILD ? 0.15 : 0.19;
        double nx = x(Joint.NECK);
        double ny = y(Joint.NECK);
        double topX = cx + (nx - cx) * 0.35 - Math.signum(pose.yaw()) * 0.06 * head
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
            {x(Joint.NECK), y(Joint.NECK) - 0.06 * head, extent(0.2, 0.2)},
            {sx, sy - 0.14 * head, extent(shoulder * 0.78, 0.3)},
            {sx, sy + 0.12 * head, extent(shoulder, 0.4)},
            {x(Joint.CHEST), y(Joint.CHEST), extent(shoulder * 0.9, 0.47)},
            {x(Joint.WAIST), y(Joint.WAIST), extent(woman ? 0.52 : shoulder * 0.78, 0.4)},
            {x(Joint.HIPS), y(Joint.HIPS) + hem * head, extent(woman ? 0.66 : shoulder * 0.84, 0.46)}};
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

    private double hem() {
        if (pose.posture() == Posture.SITTING || pose.posture() == Posture.LYING) {
            return 0.1;
        }
        return switch (wardrobe.dress()) {
            case COAT -> 1.1;
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
                            nx + 0.05 * head + (vx - nx) * 0.2, ny + 0.16 * head, vx, chestY - 0.1 * head), Tones.grey(7));
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
            case SWEATER -> fine.outlined(Curves.closed(nx - 0.24 * head, ny - 0.02 * head, vx, ny + 0.24 * head,
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
