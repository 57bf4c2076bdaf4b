// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import java.awt.Color;
import java.awt.Shape;
import org.filmwright.provider.scratch.Expression;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Brows, eyes, nose and mouth, as much of them as the size of the head can carry. */
final class FacePainter {
    private static final double EYE = 25;
    private static final int DOTS_ONLY = 40;
    private static final int NOTHING = 15;

    private final HeadPainter head;
    private final Pen pen;
    private final double size;

    FacePainter(HeadPainter head, Pen pen) {
        this.head = head;
        this.pen = pen;
        size = head.size();
    }

    void paint(FigureFace face) {
        if (size < NOTHING) {
            return;
        }
        for (double azimuth : new double[] {-EYE, EYE}) {
            double facing = head.seen(azimuth);
            if (facing > 0.1) {
                eye(azimuth, facing, face.expression());
                brow(azimuth, facing, face.expression());
            }
        }
        nose();
        mouth(face);
        if (face.moustache()) {
            moustache();
        }
    }

    private void eye(double azimuth, double facing, Expression expression) {
        double x = head.featureX(azimuth);
        double y = head.featureY(0.02, azimuth);
        double wide = 0.078 * size * Math.max(0.45, facing);
        double open = switch (expression) {
            case SURPRISED, AFRAID -> 0.052;
            case ANGRY -> 0.028;
            case HAPPY -> 0.03;
            case SAD -> 0.032;
            case ASLEEP -> 0;
            case NEUTRAL -> 0.038;
        };
        if (open == 0) {
            pen.weighing(0.8).outline(Curves.open(x - wide, y, x, y + 0.025 * size, x + wide, y));
            return;
        }
        double look = Math.signum(head.yaw()) * Math.min(1, Math.abs(head.yaw()) / 20) * 0.026 * size;
        if (size < DOTS_ONLY) {
            pen.dot(x + look * 0.5, y, Math.max(0.9, 0.032 * size), Math.max(1.1, 0.042 * size), Tones.INK);
            return;
        }
        double tall = open * size;
        Shape white = Curves.closed(x - wide, y + tall * 0.2, x - wide * 0.3, y - tall, x + wide * 0.5, y - tall * 0.9,
                x + wide, y + tall * 0.1, x + wide * 0.3, y + tall * 0.9, x - wide * 0.5, y + tall * 0.85);
        pen.fill(white, new Color(0xFDFCF9));
        double iris = Math.min(tall * 1.05, 0.042 * size);
        Color dark = size > 130 ? Tones.grey(8.2) : Tones.INK;
        pen.dot(x + look, y, iris, iris, dark);
        if (size > 130) {
            pen.dot(x + look, y, iris * 0.55, iris * 0.55, Tones.INK);
            pen.dot(x + look - iris * 0.35, y - iris * 0.4, iris * 0.25, iris * 0.25, Color.WHITE);
        }
        pen.weighing(size > 90 ? 1 : 0.8).outline(Curves.open(x - wide * 1.06, y + tall * 0.25, x - wide * 0.35,
                y - tall,
                x + wide * 0.5, y - tall * 0.92, x + wide * 1.06, y + tall * 0.15));
        if (size > 70) {
            pen.weighing(0.45).outline(Curves.open(x - wide * 0.7, y + tall * 0.75, x + wide * 0.1, y + tall * 1.05,
                    x + wide * 0.8, y + tall * 0.6));
        }
        if (size > 110) {
            pen.weighing(0.4).outline(Curves.open(x - wide * 0.9, y - tall * 0.9, x - wide * 0.1, y - tall * 1.75,
                    x + wide * 0.9, y - tall * 0.95));
        }
    }

    private void brow(double azimuth, double facing, Expression expression) {
        double outer = Math.signum(azimuth);
        double inner;
        double end;
        double lift;
        switch (expression) {
            case ANGRY -> {
                inner = 0.035;
                end = -0.03;
                lift = 0.02;
            }
            case SAD, AFRAID -> {
                inner = -0.045;
                end = 0.025;
                lift = -0.02;
            }
            case SURPRISED -> {
                inner = -0.02;
                end = 0.0;
                lift = -0.05;
            }
            default -> {
                inner = 0.005;
                end = 0.012;
                lift = 0;
            }
        }
        double x = head.featureX(azimuth);
        double y = head.featureY(-0.085 + lift, azimuth);
        double wide = 0.1 * size * Math.max(0.4, facing);
        pen.weighing(size > 60 ? 1.35 : 0.9).inked(Tones.mix(Tones.INK, head.hairColour(), 0.35)).outline(Curves.open(
                x - outer * wide, y + inner * size, x + outer * wide * 0.15, y - 0.018 * size, x + outer * wide,
                y + end * size));
    }

    private void nose() {
        if (size < 30 || head.quarterTurn() > 0.9) {
            return;
        }
        double s = Math.signum(head.yaw() == 0 ? 1 : head.yaw());
        double y = head.featureY(0.19, 0);
        double x = head.featureX(0) + s * 0.03 * size;
        Pen fine = pen.weighing(0.75);
        fine.outline(Curves.open(x - s * 0.075 * size, y + 0.005 * size, x - s * 0.01 * size, y + 0.026 * size,
                x + s * 0.04 * size, y - 0.008 * size));
        if (size > 60 && head.quarterTurn() < 0.42) {
            fine.outline(Curves.open(x + s * 0.04 * size, y - 0.01 * size, x + s * 0.02 * size, y - 0.07 * size,
                    x - s * 0.005 * size, y - 0.15 * size));
        }
        if (size > 110) {
            pen.dot(x - s * 0.055 * size, y + 0.008 * size, 0.014 * size, 0.008 * size, Tones.grey(8));
        }
    }

    private void mouth(FigureFace face) {
        double facing = Math.max(0.3, head.seen(0));
        double x = head.featureX(0) - Math.signum(head.yaw()) * 0.015 * size * head.quarterTurn();
        double y = head.featureY(0.315, 0);
        double wide = 0.115 * size * facing;
        if (face.speaking()) {
            openMouth(face, x, y, wide);
            return;
        }
        double curve = switch (face.expression()) {
            case HAPPY -> 0.045;
            case SAD, AFRAID -> -0.035;
            case ANGRY -> -0.02;
            default -> 0.006;
        };
        if (face.expression() == Expression.SURPRISED) {
            pen.outlined(Pen.oval(x, y, wide * 0.45, 0.05 * size), Tones.grey(7));
            return;
        }
        pen.weighing(0.85).outline(Curves.open(x - wide, y - curve * size * 0.6, x, y + curve * size * 0.7, x + wide,
                y - curve * size * 0.6));
        if (size > 80) {
            pen.weighing(0.45).outline(Curves.open(x - wide * 0.45, y + 0.06 * size, x, y + 0.068 * size,
                    x + wide * 0.45, y + 0.06 * size));
        }
    }

    private void openMouth(FigureFace face, double x, double y, double wide) {
        double drop = face.expression() == Expression.ANGRY || face.expression() == Expression.SURPRISED ? 0.085 : 0.06;
        double corner = face.expression() == Expression.HAPPY ? -0.025 : face.expression() == Expression.SAD ? 0.02 : 0;
        Shape mouth = Curves.closed(x - wide * 0.92, y + corner * size, x - wide * 0.3, y - 0.022 * size, x
                + wide * 0.3,
                y - 0.022 * size, x + wide * 0.92, y + corner * size, x + wide * 0.5, y + drop * size * 0.8, x,
                y + drop * size, x - wide * 0.5, y + drop * size * 0.8);
        pen.weighing(0.8).outlined(mouth, size > 34 ? Tones.grey(8.5) : Tones.INK);
        if (size > 55) {
            pen.fill(Curves.closed(x - wide * 0.6, y - 0.008 * size, x, y - 0.02 * size, x + wide * 0.6,
                    y - 0.008 * size,
                    x, y + 0.014 * size), new Color(0xFBFAF7));
        }
    }

    private void moustache() {
        double facing = Math.max(0.3, head.seen(0));
        double x = head.featureX(0);
        double y = head.featureY(0.262, 0);
        double wide = 0.15 * size * facing;
        pen.fill(Curves.closed(x - wide, y + 0.035 * size, x - wide * 0.4, y - 0.03 * size, x, y - 0.012 * size,
                x + wide * 0.4, y - 0.03 * size, x + wide, y + 0.035 * size, x, y + 0.02 * size), head.hairColour());
    }
}
