// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.filmwright.provider.scratch.Build;
import org.filmwright.provider.scratch.Facing;
import org.filmwright.provider.scratch.FigureRole;
import org.filmwright.provider.scratch.FigureSpec;
import org.filmwright.provider.scratch.PanelLayout.Left;
import org.filmwright.provider.scratch.PanelSpec;
import org.filmwright.provider.scratch.Posture;
import org.filmwright.provider.scratch.ScreenSide;
import org.filmwright.provider.scratch.ShotSize;
import org.filmwright.provider.scratch.internal.figure.Pose;

/** Decides who is in the picture and puts them there, farthest first. */
public final class Composer {
    /** How many people a panel can hold and still be read. */
    static final int MOST_FIGURES = 60;
    private static final double MARGIN = 0.04;
    private static final double HIGHEST = 0.03;
    private static final double LOWEST = 0.96;
    private static final double CHILD_HEAD = 0.9;

    private final PanelSpec spec;
    private final double aspect;
    private final SplittableRandom random;
    private final List<Placement> placements = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    public Composer(PanelSpec spec) {
        this.spec = spec;
        aspect = spec.frame().aspect();
        random = new SplittableRandom(spec.seed());
    }

    List<Placement> placements() {
        return placements;
    }

    List<Left> left() {
        return left;
    }

    void compose() {
        ShotSize size = spec.camera().size();
        List<FigureSpec> people = present().stream().map(figure -> asSeen(figure, size)).toList();
        if (size == ShotSize.INSERT) {
            people.forEach(figure -> leave(figure, "An insert shows no figure."));
        } else if (size == ShotSize.OTS && people.size() >= 2) {
            overShoulder(people);
        } else if (!people.isEmpty()) {
            row(chosen(people));
        }
    }

    /** Everybody who may be drawn, each once. */
    private List<FigureSpec> present() {
        Map<String, FigureSpec> people = new LinkedHashMap<>();
        for (FigureSpec figure : spec.figures()) {
            if (figure.role() == FigureRole.VOICE) {
                leave(figure, "Only the voice is heard.");
            } else if (figure.role() == FigureRole.POV_OWNER && spec.camera().size() == ShotSize.POV) {
                leave(figure, "A point of view never shows its owner.");
            } else if (people.putIfAbsent(figure.id(), figure) != null) {
                leave(figure, "Named twice in the shot.");
            }
        }
        return new ArrayList<>(people.values());
    }

    /** Nobody's whole length fits a closer shot: it looks straight down on who lies. */
    private FigureSpec asSeen(FigureSpec figure, ShotSize size) {
        if (figure.posture() != Posture.LYING || wholeBody()) {
            return figure;
        }
        boolean alone = spec.figures().stream().allMatch(each -> each.posture() == Posture.LYING);
        return alone || size.isSingle() ? figure.withPosture(Posture.STANDING).withFacing(Facing.CAMERA)
                : figure.withPosture(Posture.SITTING);
    }

    private void leave(FigureSpec figure, String reason) {
        left.add(new Left(figure.id(), reason));
    }

    private List<FigureSpec> chosen(List<FigureSpec> people) {
        ShotSize size = spec.camera().size();
        List<FigureSpec> byWeight = new ArrayList<>(people);
        byWeight.sort(Comparator.comparingInt(figure -> weight(figure.role())));
        int most = switch (size) {
            case CU, ECU, OTS -> 1;
            case MCU -> (int) Math.max(1, Math.min(capacity(Framing.of(size).least()),
                    people.stream().filter(figure -> figure.role() == FigureRole.SPEAKER).count()));
            case TWO_SHOT -> 2;
            case MS, POV -> Math.max(1, capacity(Framing.of(size).least()));
            default -> MOST_FIGURES;
        };
        List<FigureSpec> kept = new ArrayList<>(byWeight.subList(0, Math.min(most, byWeight.size())));
        byWeight.stream().skip(kept.size()).forEach(figure -> leave(figure, "Outside the frame of this size."));
        if (kept.size() > 12) {
            return kept;
        }
        List<FigureSpec> inOrder = new ArrayList<>(people);
        inOrder.retainAll(kept);
        return inOrder;
    }

    private static int weight(FigureRole role) {
        return switch (role) {
            case SPEAKER -> 0;
            case LISTENER -> 1;
            default -> 2;
        };
    }

    /** How many heads of this height stand side by side. */
    private int capacity(double head) {
        return (int) Math.floor((1 - 2 * MARGIN) * aspect / (head * 1.5));
    }

    private void row(List<FigureSpec> people) {
        ShotSize size = spec.camera().size() == ShotSize.OTS ? ShotSize.MCU : spec.camera().size();
        Framing framing = Framing.of(size);
        int n = people.size();
        double head = framing.head() * (0.97 + 0.06 * random.nextDouble());
        head = Math.min(head, framing.most());
        while (capacity(head) < n && head > framing.least()) {
            head = Math.max(framing.least(), head * 0.97);
        }
        boolean wide = size == ShotSize.GROUP || size == ShotSize.WS || size == ShotSize.EWS || size == ShotSize.FS;
        if (capacity(head) < n && wide) {
            new Crowd(aspect, framing, random).place(people, this::yaw).forEach(placements::add);
            return;
        }
        List<FigureSpec> ordered = bySide(people);
        boolean anyAdult = people.stream().anyMatch(figure -> figure.build() != Build.CHILD);
        for (int i = 0; i < n; i++) {
            FigureSpec figure = ordered.get(i);
            double x = n == 1 ? singleX(figure, size) : slot(i, n, head, apart(ordered));
            double turn = yaw(figure, x, n);
            double own = anyAdult && figure.build() == Build.CHILD ? Math.max(head * CHILD_HEAD, framing.least())
                    : head;
            placements.add(placed(figure, x, own, framing, turn));
        }
    }

    /** Heads between neighbours: more for those who sit or lie, whose whole body is in the picture. */
    private double apart(List<FigureSpec> people) {
        double heads = people.size() == 2 ? 3.4 : 2.6;
        if (wholeBody()) {
            for (FigureSpec figure : people) {
                heads = Math.max(heads, switch (figure.posture()) {
                    case LYING -> 8.5;
                    case SITTING, KNEELING, RUNNING -> 4.8;
                    default -> heads;
                });
            }
        }
        return heads;
    }

    private double slot(int i, int n, double head, double heads) {
        double free = 1 - 2 * MARGIN;
        double natural = head * heads / aspect;
        double step = Math.min(natural, free / n);
        return 0.5 + (i - (n - 1) / 2.0) * step + (random.nextDouble() - 0.5) * step * 0.08;
    }

    private double singleX(FigureSpec figure, ShotSize size) {
        if (size == ShotSize.ECU) {
            return 0.5;
        }
        double offset = size == ShotSize.CU ? 0.08 : 0.12;
        return switch (figure.side()) {
            case LEFT -> 0.5 - offset;
            case RIGHT -> 0.5 + offset;
            case CENTRE -> 0.5;
            case AUTO -> switch (figure.facing()) {
                case LEFT -> 0.5 + offset;
                case RIGHT -> 0.5 - offset;
                default -> 0.5;
            };
        };
    }

    private Placement placed(FigureSpec figure, double x, double head, Framing framing, double yaw) {
        if (!wholeBody()) {
            boolean besideAdult = figure.build() == Build.CHILD && !placements.isEmpty();
            return new Placement(figure, x, framing.eyes() + (besideAdult ? 0.7 * head : 0), head, yaw);
        }
        double[] bounds = Pose.of(figure, yaw, Arranger.pitch(spec.camera().angle())).bounds();
        double ground = Math.min(LOWEST, framing.eyes() + 7.05 * framing.head());
        double fitting = Math.min(head, (ground - HIGHEST) / (bounds[3] - bounds[1]));
        double centred = figure.posture() == Posture.LYING ? x - (bounds[0] + bounds[2]) / 2 * fitting / aspect : x;
        double least = 0.02 - bounds[0] * fitting / aspect;
        double most = 0.98 - bounds[2] * fitting / aspect;
        double inside = least > most ? centred : Math.max(least, Math.min(most, centred));
        return new Placement(figure, inside, ground - bounds[3] * fitting, fitting, yaw);
    }

    private boolean wholeBody() {
        ShotSize size = spec.camera().size();
        return size == ShotSize.FS || size == ShotSize.WS || size == ShotSize.EWS;
    }

    private static List<FigureSpec> bySide(List<FigureSpec> people) {
        List<FigureSpec> ordered = new ArrayList<>(people);
        ordered.sort(Comparator.comparingInt(figure -> switch (figure.side()) {
            case LEFT -> 0;
            case RIGHT -> 2;
            default -> 1;
        }));
        return ordered;
    }

    /** Which way somebody at x looks, one of n. */
    private double yaw(FigureSpec figure, double x, int n) {
        double fromFacing = switch (figure.facing()) {
            case CAMERA -> x <= 0.5 ? 8 : -8;
            case LEFT -> -60;
            case RIGHT -> 60;
            case AWAY -> x <= 0.5 ? 160 : -160;
            case AUTO -> Double.NaN;
        };
        if (!Double.isNaN(fromFacing)) {
            return fromFacing;
        }
        double fromMotion = switch (figure.motion()) {
            case TO_LEFT -> -72;
            case TO_RIGHT -> 72;
            case TO_CAMERA -> 6;
            case AWAY -> 168;
            default -> Double.NaN;
        };
        if (!Double.isNaN(fromMotion)) {
            return fromMotion;
        }
        if (spec.camera().size() == ShotSize.POV) {
            return (0.5 - x) * 24;
        }
        boolean moves = figure.posture() == Posture.WALKING || figure.posture() == Posture.RUNNING;
        if (n == 1) {
            double turn = moves ? 58 : spec.camera().size() == ShotSize.ECU ? 12 : 36;
            return looksRight(figure, x) ? turn : -turn;
        }
        if (n == 2) {
            return x <= 0.5 ? 62 : -62;
        }
        double turn = 18 + 70 * Math.abs(0.5 - x);
        return x <= 0.5 ? turn : -turn;
    }

    private boolean looksRight(FigureSpec figure, double x) {
        if (figure.side() == ScreenSide.LEFT || x < 0.5) {
            return true;
        }
        return figure.side() != ScreenSide.RIGHT && x <= 0.5 && (spec.seed() & 1) == 0;
    }

    /** The listener's back cropped by one edge, the speaker facing camera in the other half. */
    private void overShoulder(List<FigureSpec> people) {
        FigureSpec speaker = first(people, FigureRole.SPEAKER, null);
        FigureSpec listener = first(people, FigureRole.LISTENER, speaker);
        for (FigureSpec figure : people) {
            if (figure != speaker && figure != listener) {
                leave(figure, "Outside the frame of this size.");
            }
        }
        boolean speakerRight = switch (speaker.side()) {
            case LEFT -> false;
            case RIGHT -> true;
            default -> listener.side() == ScreenSide.AUTO || listener.side() == ScreenSide.CENTRE
                    ? people.indexOf(listener) < people.indexOf(speaker) : listener.side() == ScreenSide.LEFT;
        };
        Framing framing = Framing.of(ShotSize.OTS);
        double head = framing.head() * (0.97 + 0.06 * random.nextDouble());
        double widest = 0.4 * aspect / Pose.HEAD_BREADTH;
        head = Math.min(head, Math.max(framing.least(), widest));
        double x = aspect < 1 ? 0.72 : 0.66;
        double eyes = framing.eyes() + 0.01 * random.nextDouble();
        double near = Math.min(0.72, 1.05 * aspect / 1.5);
        double nearX = 0.06 + 0.02 * random.nextDouble();
        placements.add(new Placement(speaker, speakerRight ? x : 1 - x, eyes, head, speakerRight ? -18 : 18));
        placements.add(new Placement(listener, speakerRight ? nearX : 1 - nearX, eyes + 0.1 * near, near,
                speakerRight ? 152 : -152));
    }

    private static FigureSpec first(List<FigureSpec> people, FigureRole role, FigureSpec except) {
        return people.stream().filter(figure -> figure.role() == role && figure != except).findFirst()
                .orElseGet(() -> people.stream().filter(figure -> figure != except).findFirst().orElseThrow());
    }

    /** The facing that a turn of the body shows. */
    static Facing facing(double yaw) {
        double turn = Math.abs(yaw);
        if (turn <= 25) {
            return Facing.CAMERA;
        }
        if (turn >= 120) {
            return Facing.AWAY;
        }
        return yaw > 0 ? Facing.RIGHT : Facing.LEFT;
    }
}
