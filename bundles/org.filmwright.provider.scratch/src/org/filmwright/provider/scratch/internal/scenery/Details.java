// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filmwright.provider.scratch.internal.drawing.Curves;
import org.filmwright.provider.scratch.internal.drawing.Pen;
import org.filmwright.provider.scratch.internal.drawing.Tones;

/** Draws the thing that an insert shows, found by the words of the action. Lengths are halves of the box's height. */
final class Details {
    private static final Map<Pattern, Consumer<Details>> THINGS = new LinkedHashMap<>();

    static {
        on("letters?|notes?|paper|papers|document|contract|will|telegram|page|list|receipt|message|report",
                Details::letter);
        on("newspapers?|headline|headlines|front page|magazine", Details::newspaper);
        on("envelopes?|invitation|postcard", Details::envelope);
        on("books?|diary|journal|notebook|ledger|bible|novel|dossier|file|folder|script", Details::book);
        on("cell ?phone|phones?|smartphone|mobile|text message|screen|tablet|keypad|remote", Details::phone);
        on("telephone|receiver|payphone|landline", Details::telephone);
        on("computer|laptop|monitor|television|tv|terminal|display", Details::laptop);
        on("guns?|pistol|revolver|weapon|rifle|shotgun|handgun|trigger", Details::gun);
        on("knife|knives|dagger|blade|sword|razor|scissors|syringe|needle", Details::knife);
        on("keys?|keyring|lock|padlock|handcuffs", Details::key);
        on("door ?knob|door ?handle|handle|latch|doorbell", Details::knob);
        on("photos?|photographs?|picture|portrait|polaroid|snapshot|painting|frame", Details::photo);
        on("clocks?|alarm clock|watch|wristwatch|pocket watch|time|timer|dial|compass", Details::clock);
        on("rings?|wedding ring|engagement ring|necklace|pendant|bracelet|jewel|locket|medal|earring", Details::ring);
        on("bottles?|wine|champagne|vial|poison|medicine|perfume|pills?", Details::bottle);
        on("glass|glasses of|whisk(e)?y|drink|cocktail|beer|goblet|martini|honey|jar", Details::glass);
        on("cups?|coffee|tea|teacup|mug|teapot", Details::cup);
        on("spectacles|eyeglasses|sunglasses|glasses", Details::spectacles);
        on("money|cash|banknotes?|bills?|dollars?|coins?|wallet|cheque|check|credit card|card|cards|badge|passport|id"
                + "|ticket|tickets|business card", Details::card);
        on("suitcase|bag|briefcase|case|luggage|purse|handbag|trunk|backpack", Details::suitcase);
        on("cigarettes?|cigar|ashtray|match|matches|lighter|pipe|smoke", Details::cigarette);
        on("candles?|flame|torch|lantern|lamp", Details::candle);
        on("flowers?|rose|roses|bouquet|petal|petals|tulip|plant|pollen", Details::flower);
        on("maps?|blueprint|plan|chart", Details::map);
        on("food|plate|cake|sandwich|sandwiches|bread|dinner|meal|pizza|dish|bowl|muffins?", Details::plate);
        on("hat|cap|helmet|crown|bowler|fedora", Details::hat);
        on("bullets?|shell casing|casing|cartridge", Details::bullet);
        on("camera|lens|binoculars|microphone", Details::camera);
    }

    private final Pen pen;
    private final double cx;
    private final double cy;
    private final double unit;

    private Details(Pen pen, double cx, double cy, double unit) {
        this.pen = pen;
        this.cx = cx;
        this.cy = cy;
        this.unit = unit;
    }

    private static void on(String words, Consumer<Details> painter) {
        THINGS.put(Pattern.compile("(?<!\\p{L})(" + words + ")(?!\\p{L})"), painter);
    }

    /** Draws what the words name first; a parcel where they name nothing known. */
    static void paint(Pen pen, String words, double cx, double cy, double unit) {
        String text = words.toLowerCase(Locale.ROOT);
        Consumer<Details> chosen = Details::parcel;
        int first = Integer.MAX_VALUE;
        int longest = 0;
        for (Map.Entry<Pattern, Consumer<Details>> entry : THINGS.entrySet()) {
            Matcher matcher = entry.getKey().matcher(text);
            if (matcher.find() && (matcher.start() < first
                    || matcher.start() == first && matcher.end() - matcher.start() > longest)) {
                first = matcher.start();
                longest = matcher.end() - matcher.start();
                chosen = entry.getValue();
            }
        }
        chosen.accept(new Details(pen, cx, cy, unit));
    }

    private double x(double at) {
        return cx + at * unit;
    }

    private double y(double at) {
        return cy + at * unit;
    }

    private double[] placed(double... xy) {
        double[] at = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            at[i] = x(xy[i]);
            at[i + 1] = y(xy[i + 1]);
        }
        return at;
    }

    private Details polygon(double marker, double... xy) {
        pen.outlined(Curves.polygon(placed(xy)), Tones.grey(marker));
        return this;
    }

    private Details shape(double marker, double... xy) {
        pen.outlined(Curves.closed(placed(xy)), Tones.grey(marker));
        return this;
    }

    private Details oval(double marker, double x, double y, double rx, double ry) {
        pen.outlined(Pen.oval(x(x), y(y), rx * unit, ry * unit), Tones.grey(marker));
        return this;
    }

    private Details curve(double... xy) {
        pen.outline(Curves.open(placed(xy)));
        return this;
    }

    private Details line(double x1, double y1, double x2, double y2) {
        pen.weighing(0.7).line(x(x1), y(y1), x(x2), y(y2));
        return this;
    }

    /** The shadow on the surface, drawn before the thing. */
    private Details shadow(double rx, double y) {
        pen.fill(Pen.oval(x(0.08), y(y), rx * unit, 0.13 * unit), Tones.alpha(Tones.grey(9), 0.3));
        return this;
    }

    private Details turned(double degrees, Runnable drawing) {
        AffineTransform before = pen.graphics().getTransform();
        pen.graphics().rotate(Math.toRadians(degrees), cx, cy);
        drawing.run();
        pen.graphics().setTransform(before);
        return this;
    }

    private void writing(double left, double right, double top, double bottom, double step) {
        int row = 0;
        for (double at = top; at < bottom; at += step) {
            double end = row++ % 4 == 3 ? left + (right - left) * 0.55 : right;
            line(left, at, end, at);
        }
    }

    private void letter() {
        shadow(0.75, 0.86).turned(-7, () -> {
            polygon(0, -0.62, -0.9, 0.62, -0.9, 0.62, 0.9, -0.62, 0.9);
            polygon(1.4, 0.62, 0.62, 0.62, 0.9, 0.36, 0.9);
            writing(-0.46, 0.46, -0.62, 0.5, 0.15);
            curve(-0.1, 0.66, 0.02, 0.56, 0.08, 0.7, 0.2, 0.58, 0.3, 0.66);
        });
    }

    private void newspaper() {
        shadow(1, 0.9).turned(5, () -> {
            polygon(0.6, -0.95, -0.85, 0.95, -0.85, 0.95, 0.85, -0.95, 0.85);
            polygon(6.5, -0.82, -0.72, 0.82, -0.72, 0.82, -0.5, -0.82, -0.5);
            polygon(3, -0.82, -0.36, 0, -0.36, 0, 0.24, -0.82, 0.24);
            shape(1, -0.7, 0.2, -0.5, -0.1, -0.34, -0.2, -0.16, -0.05, -0.1, 0.2);
            writing(0.1, 0.8, -0.32, 0.75, 0.12);
            writing(-0.82, 0, 0.36, 0.75, 0.12);
        });
    }

    private void envelope() {
        shadow(1, 0.7).turned(-6, () -> {
            polygon(0.4, -0.95, -0.58, 0.95, -0.58, 0.95, 0.58, -0.95, 0.58);
            line(-0.95, -0.58, 0, 0.12);
            line(0.95, -0.58, 0, 0.12);
            oval(6, 0, 0.1, 0.13, 0.13);
        });
    }

    private void book() {
        shadow(1.2, 0.66);
        shape(0.3, -1.1, -0.42, -0.6, -0.56, 0, -0.42, 0, 0.52, -0.6, 0.4, -1.1, 0.52);
        shape(0.3, 1.1, -0.42, 0.6, -0.56, 0, -0.42, 0, 0.52, 0.6, 0.4, 1.1, 0.52);
        writing(-0.95, -0.16, -0.28, 0.34, 0.13);
        writing(0.16, 0.95, -0.28, 0.34, 0.13);
        polygon(6, -0.04, -0.44, 0.04, -0.44, 0.04, 0.56, -0.04, 0.56);
    }

    private void phone() {
        shadow(0.6, 0.94).turned(8, () -> {
            pen.outlined(new RoundRectangle2D.Double(x(-0.47), y(-0.92), 0.94 * unit, 1.84 * unit, 0.26 * unit,
                    0.26 * unit), Tones.grey(7.5));
            polygon(0.2, -0.38, -0.72, 0.38, -0.72, 0.38, 0.7, -0.38, 0.7);
            polygon(2.4, -0.3, -0.56, 0.14, -0.56, 0.14, -0.34, -0.3, -0.34);
            polygon(3.6, -0.12, -0.2, 0.3, -0.2, 0.3, 0.04, -0.12, 0.04);
            polygon(2.4, -0.3, 0.18, 0.06, 0.18, 0.06, 0.38, -0.3, 0.38);
        });
    }

    private void telephone() {
        shadow(1, 0.74);
        shape(5.4, -0.8, 0.7, -0.62, 0.06, -0.3, -0.2, 0.3, -0.2, 0.62, 0.06, 0.8, 0.7, 0, 0.74);
        oval(0.6, 0, 0.3, 0.34, 0.3);
        for (int i = 0; i < 9; i++) {
            double angle = Math.toRadians(35 * i - 20);
            oval(5, Math.cos(angle) * 0.24, 0.3 + Math.sin(angle) * 0.21, 0.05, 0.05);
        }
        shape(6.4, -1, -0.2, -0.96, -0.52, -0.5, -0.62, 0.5, -0.62, 0.96, -0.52, 1, -0.2, 0.62, -0.2, 0.5, -0.38, -0.5,
                -0.38,
                -0.62, -0.2);
        curve(0.8, 0.6, 1.05, 0.66, 1.0, 0.84, 1.25, 0.8);
    }

    private void laptop() {
        shadow(1.2, 0.82);
        polygon(6, -0.86, -0.76, 0.86, -0.76, 0.9, 0.3, -0.9, 0.3);
        polygon(0.4, -0.76, -0.66, 0.76, -0.66, 0.8, 0.2, -0.8, 0.2);
        writing(-0.6, 0.2, -0.48, 0.1, 0.15);
        polygon(3.4, -0.92, 0.3, 0.92, 0.3, 1.16, 0.78, -1.16, 0.78);
        for (double at = 0.4; at < 0.62; at += 0.08) {
            line(-0.86, at, 0.86, at);
        }
    }

    private void gun() {
        shadow(1.1, 0.72).turned(-8, () -> {
            polygon(6.2, -1.1, -0.42, 0.62, -0.42, 0.62, -0.08, -1.1, -0.08);
            polygon(5, -1.1, -0.5, -1.0, -0.5, -1.0, -0.42, -1.1, -0.42);
            shape(5.4, 0.24, -0.4, 0.72, -0.44, 0.84, -0.2, 0.74, 0.0, 1.0, 0.66, 0.6, 0.74, 0.34, 0.1);
            curve(0.32, -0.06, -0.06, 0.0, -0.02, 0.3, 0.3, 0.28);
            curve(0.16, -0.04, 0.1, 0.1, 0.16, 0.18);
            oval(4, -0.02, -0.24, 0.22, 0.17);
        });
    }

    private void knife() {
        shadow(1.2, 0.4).turned(-18, () -> {
            shape(0.6, -1.2, 0.1, -0.6, -0.2, 0.3, -0.2, 0.3, 0.12, -0.5, 0.14);
            line(-0.9, 0.02, 0.26, -0.02);
            polygon(5.5, 0.28, -0.28, 0.38, -0.28, 0.38, 0.2, 0.28, 0.2);
            shape(6.4, 0.38, -0.17, 1.1, -0.2, 1.22, -0.04, 1.1, 0.12, 0.38, 0.1);
            oval(1, 0.6, -0.03, 0.04, 0.04);
            oval(1, 0.94, -0.03, 0.04, 0.04);
        });
    }

    private void key() {
        shadow(1, 0.5).turned(-22, () -> {
            polygon(4.4, -0.2, -0.09, 1.0, -0.09, 1.0, 0.09, -0.2, 0.09);
            polygon(4.4, 0.62, 0.09, 0.72, 0.09, 0.72, 0.36, 0.62, 0.36);
            polygon(4.4, 0.84, 0.09, 0.98, 0.09, 0.98, 0.42, 0.84, 0.42);
            oval(4.4, -0.58, 0, 0.44, 0.42);
            oval(2.4, -0.66, 0, 0.2, 0.2);
        });
    }

    private void knob() {
        polygon(3.4, -0.4, -0.95, 0.4, -0.95, 0.4, 0.95, -0.4, 0.95);
        oval(4.8, 0, -0.24, 0.42, 0.42);
        oval(1.4, -0.1, -0.34, 0.16, 0.14);
        oval(7.5, 0, 0.5, 0.1, 0.1);
        polygon(7.5, -0.05, 0.5, 0.05, 0.5, 0.09, 0.78, -0.09, 0.78);
    }

    private void photo() {
        shadow(0.95, 0.92).turned(7, () -> {
            polygon(0, -0.82, -0.9, 0.82, -0.9, 0.82, 0.9, -0.82, 0.9);
            polygon(2.6, -0.68, -0.76, 0.68, -0.76, 0.68, 0.52, -0.68, 0.52);
            for (int side = -1; side <= 1; side += 2) {
                double at = side * 0.3;
                shape(side < 0 ? 5.6 : 4, at - 0.3, 0.5, at - 0.26, 0.12, at, 0.02, at + 0.26, 0.12, at + 0.3, 0.5);
                oval(0.2, at, -0.2, 0.17, 0.21);
                shape(6.6, at - 0.18, -0.18, at - 0.16, -0.4, at, -0.47, at + 0.16, -0.4, at + 0.18, -0.18, at, -0.32);
            }
        });
    }

    private void clock() {
        shadow(0.8, 0.94);
        oval(5.2, 0, 0, 0.9, 0.9);
        oval(0, 0, 0, 0.76, 0.76);
        for (int i = 0; i < 12; i++) {
            double angle = Math.toRadians(30 * i);
            line(Math.cos(angle) * 0.6, Math.sin(angle) * 0.6, Math.cos(angle) * 0.7, Math.sin(angle) * 0.7);
        }
        pen.weighing(2).line(x(0), y(0), x(-0.08), y(-0.38));
        pen.weighing(1.5).line(x(0), y(0), x(0.05), y(-0.58));
        oval(7, 0, 0, 0.05, 0.05);
    }

    private void ring() {
        shadow(0.6, 0.78);
        pen.graphics().setColor(pen.ink());
        Shape outer = Pen.oval(x(0), y(0.16), 0.56 * unit, 0.56 * unit);
        pen.outlined(outer, Tones.grey(3));
        pen.outlined(Pen.oval(x(0), y(0.16), 0.42 * unit, 0.42 * unit), Tones.grey(2.2));
        polygon(0, -0.24, -0.52, 0.24, -0.52, 0.36, -0.7, 0, -0.3, -0.36, -0.7);
        polygon(0.2, -0.36, -0.7, -0.2, -0.86, 0.2, -0.86, 0.36, -0.7, 0, -0.3);
        line(-0.36, -0.7, 0.36, -0.7);
        line(-0.14, -0.7, 0, -0.3);
        line(0.14, -0.7, 0, -0.3);
    }

    private void bottle() {
        shadow(0.55, 0.94);
        polygon(4.2, -0.34, 0.93, -0.36, 0.04, -0.3, -0.12, -0.14, -0.32, -0.13, -0.78, 0.13, -0.78, 0.14, -0.32, 0.3,
                -0.12, 0.36, 0.04, 0.34, 0.93);
        polygon(6.4, -0.15, -0.95, 0.15, -0.95, 0.15, -0.74, -0.15, -0.74);
        polygon(0.4, -0.35, 0.2, 0.35, 0.2, 0.35, 0.66, -0.35, 0.66);
        writing(-0.2, 0.2, 0.32, 0.6, 0.12);
    }

    private void glass() {
        shadow(0.6, 0.8);
        polygon(0.4, -0.5, -0.7, 0.5, -0.7, 0.4, 0.78, -0.4, 0.78);
        polygon(4, -0.46, 0, 0.46, 0, 0.38, 0.7, -0.38, 0.7);
        oval(3, 0, 0, 0.46, 0.09);
        oval(0, 0, -0.7, 0.5, 0.1);
        line(-0.3, -0.5, -0.24, 0.5);
    }

    private void cup() {
        shadow(1, 0.76);
        oval(0.6, 0, 0.66, 1.0, 0.2);
        curve(0.5, -0.1, 0.95, -0.14, 0.9, 0.32, 0.44, 0.36);
        shape(0.2, -0.56, -0.3, -0.5, 0.3, -0.26, 0.62, 0.26, 0.62, 0.5, 0.3, 0.56, -0.3);
        oval(6, 0, -0.3, 0.56, 0.14);
        curve(-0.16, -0.5, -0.06, -0.66, -0.2, -0.8, -0.1, -0.96);
        curve(0.14, -0.5, 0.24, -0.66, 0.1, -0.8, 0.2, -0.96);
    }

    private void spectacles() {
        shadow(1.1, 0.4);
        Pen thick = pen.weighing(2.2);
        for (int side = -1; side <= 1; side += 2) {
            thick.outlined(Pen.oval(x(side * 0.52), y(0.1), 0.4 * unit, 0.34 * unit), Tones.grey(0.6));
            thick.line(x(side * 0.92), y(0), x(side * 1.05), y(-0.5));
            line(side * 0.52 - 0.16, 0.16, side * 0.52 + 0.04, -0.1);
        }
        thick.outline(Curves.open(placed(-0.14, 0.02, 0, -0.08, 0.14, 0.02)));
    }

    private void card() {
        shadow(1, 0.6);
        for (int i = 2; i >= 0; i--) {
            double turn = -12 + i * 11;
            double tone = 0.3 + i;
            turned(turn, () -> {
                polygon(tone, -0.95, -0.46, 0.95, -0.46, 0.95, 0.5, -0.95, 0.5);
                oval(tone + 1.4, 0, 0.02, 0.3, 0.32);
                line(-0.85, -0.36, 0.85, -0.36);
                line(-0.85, 0.4, 0.85, 0.4);
            });
        }
    }

    private void suitcase() {
        shadow(1.1, 0.82);
        curve(-0.28, -0.44, -0.26, -0.74, 0.26, -0.74, 0.28, -0.44);
        polygon(4.4, -1.0, -0.46, 1.0, -0.46, 1.0, 0.8, -1.0, 0.8);
        polygon(5.8, -1.0, 0.0, 1.0, 0.0, 1.0, 0.08, -1.0, 0.08);
        polygon(1, -0.66, -0.08, -0.44, -0.08, -0.44, 0.2, -0.66, 0.2);
        polygon(1, 0.44, -0.08, 0.66, -0.08, 0.66, 0.2, 0.44, 0.2);
        polygon(1.4, -0.3, 0.32, 0.3, 0.32, 0.3, 0.62, -0.3, 0.62);
    }

    private void cigarette() {
        shadow(1, 0.6);
        oval(2.6, 0, 0.32, 0.95, 0.42);
        oval(5, 0, 0.26, 0.66, 0.25);
        turned(-16, () -> {
            polygon(0, -0.2, 0.0, 0.9, 0.0, 0.9, 0.14, -0.2, 0.14);
            polygon(4, 0.6, 0.0, 0.9, 0.0, 0.9, 0.14, 0.6, 0.14);
            oval(7, -0.22, 0.07, 0.06, 0.08);
        });
        curve(-0.26, 0.0, -0.1, -0.28, -0.34, -0.5, -0.14, -0.78, -0.26, -0.98);
    }

    private void candle() {
        shadow(0.7, 0.84);
        oval(3.6, 0, 0.8, 0.6, 0.15);
        polygon(0.6, -0.17, -0.3, 0.17, -0.3, 0.17, 0.78, -0.17, 0.78);
        line(0, -0.3, 0, -0.44);
        pen.outlined(Curves.closed(placed(0, -0.98, 0.15, -0.6, 0, -0.4, -0.15, -0.6)), new Color(0xFFE9B8));
    }

    private void flower() {
        shadow(0.6, 0.96);
        curve(0.02, 0.0, 0.06, 0.4, -0.04, 0.95);
        shape(4.4, 0.03, 0.5, 0.3, 0.2, 0.5, 0.3, 0.26, 0.52);
        for (int i = 0; i < 7; i++) {
            double angle = 2 * Math.PI * i / 7;
            oval(1.2, Math.cos(angle) * 0.34, -0.36 + Math.sin(angle) * 0.32, 0.25, 0.22);
        }
        oval(4, 0, -0.36, 0.2, 0.2);
    }

    private void map() {
        shadow(1.1, 0.84);
        for (int i = -2; i < 2; i++) {
            double left = i * 0.58;
            double up = (i & 1) == 0 ? 0.06 : -0.06;
            polygon(i % 2 == 0 ? 0.4 : 1.4, left, -0.75 + up, left + 0.58, -0.75 - up, left + 0.58, 0.75 - up, left,
                    0.75 + up);
        }
        curve(-1.0, 0.3, -0.5, -0.1, 0.0, 0.2, 0.4, -0.3, 0.95, -0.2);
        curve(-0.9, -0.5, -0.4, -0.4, 0.0, -0.55, 0.2, -0.1);
        pen.weighing(2.4).line(x(0.5), y(0.1), x(0.7), y(0.3));
        pen.weighing(2.4).line(x(0.7), y(0.1), x(0.5), y(0.3));
    }

    private void plate() {
        shadow(1.2, 0.62);
        oval(0.2, 0, 0.2, 1.1, 0.5);
        oval(1.2, 0, 0.16, 0.78, 0.33);
        polygon(3, -0.45, 0.1, 0.4, -0.5, 0.5, 0.2, -0.3, 0.36);
        shape(4.4, -0.45, 0.1, 0, -0.26, 0.4, -0.5, 0.42, -0.36, -0.02, -0.1, -0.42, 0.22);
        pen.weighing(1.6).line(x(1.25), y(-0.5), x(1.32), y(0.7));
    }

    private void hat() {
        shadow(1.1, 0.6);
        oval(5, 0, 0.44, 1.1, 0.26);
        shape(4.6, -0.62, 0.4, -0.58, -0.4, -0.2, -0.6, 0, -0.48, 0.2, -0.6, 0.58, -0.4, 0.62, 0.4, 0, 0.52);
        shape(7, -0.63, 0.18, 0, 0.3, 0.63, 0.18, 0.63, 0.38, 0, 0.52, -0.63, 0.38);
    }

    private void bullet() {
        shadow(0.9, 0.4).turned(-14, () -> {
            polygon(2.4, -0.5, -0.24, 0.7, -0.24, 0.7, 0.24, -0.5, 0.24);
            shape(4.6, -0.5, -0.24, -0.9, -0.16, -1.06, 0, -0.9, 0.16, -0.5, 0.24);
            polygon(3.4, 0.7, -0.28, 0.8, -0.28, 0.8, 0.28, 0.7, 0.28);
            line(-0.4, -0.12, 0.66, -0.12);
        });
    }

    private void camera() {
        shadow(1.1, 0.7);
        polygon(5.4, -0.95, -0.42, 0.95, -0.42, 0.95, 0.66, -0.95, 0.66);
        polygon(5.4, -0.34, -0.66, 0.34, -0.66, 0.4, -0.42, -0.4, -0.42);
        oval(6.6, 0, 0.12, 0.46, 0.46);
        oval(2.4, 0, 0.12, 0.3, 0.3);
        oval(0, -0.1, 0.02, 0.09, 0.08);
        oval(1, 0.7, -0.24, 0.1, 0.09);
    }

    private void parcel() {
        shadow(1, 0.8);
        polygon(1.4, -0.8, -0.3, 0.0, -0.62, 0.9, -0.36, 0.1, 0.0);
        polygon(3, -0.8, -0.3, 0.1, 0.0, 0.1, 0.84, -0.8, 0.46);
        polygon(4.2, 0.1, 0.0, 0.9, -0.36, 0.9, 0.42, 0.1, 0.84);
        line(-0.36, -0.15, 0.46, -0.5);
        line(-0.36, -0.15, -0.36, 0.64);
    }
}
