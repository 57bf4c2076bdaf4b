// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import java.util.ArrayList;
import java.util.List;
import org.filmwright.provider.scratch.ArrowMark;
import org.filmwright.provider.scratch.Box;
import org.filmwright.provider.scratch.CameraAngle;
import org.filmwright.provider.scratch.Facing;
import org.filmwright.provider.scratch.FigureLayout;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.PanelSpec;
import org.filmwright.provider.scratch.Posture;
import org.filmwright.provider.scratch.ShotSize;
import org.filmwright.provider.scratch.internal.figure.Joint;
import org.filmwright.provider.scratch.internal.figure.Pose;

/** Turns placements into the measured layout: boxes, crops, horizon, arrows and the path of the camera. */
public final class Arranger {
    /** Degrees by which a dutch angle rolls the camera. */
    static final double DUTCH_ROLL = 9;
    private static final Box WHOLE = new Box(0, 0, 1, 1);

    private final PanelSpec spec;
    private final double aspect;
    private final double pitch;
    private final double roll;

    private Arranger(PanelSpec spec) {
        this.spec = spec;
        aspect = spec.frame().aspect();
        pitch = pitch(spec.camera().angle());
        roll = spec.camera().angle() == CameraAngle.DUTCH ? (spec.seed() & 1) == 0 ? DUTCH_ROLL : -DUTCH_ROLL : 0;
    }

    /** Degrees by which the camera looks down. */
    public static double pitch(CameraAngle angle) {
        return switch (angle) {
            case HIGH -> 24;
            case LOW -> -20;
            default -> 0;
        };
    }

    public static PanelLayout arrange(PanelSpec spec) {
        return new Arranger(spec).arrange();
    }

    private PanelLayout arrange() {
        Composer composer = new Composer(spec);
        composer.compose();
        List<Placement> placements = new CameraPhase(spec).apply(composer.placements());
        double[] pivot = pivot(placements);
        List<FigureLayout> figures = new ArrayList<>();
        boolean shoulder = spec.camera().size() == ShotSize.OTS && placements.size() == 2;
        for (Placement placement : placements) {
            boolean kept = shoulder && figures.size() == 1;
            figures.add(measured(kept ? placement : rolled(placement, pivot), figures.size()));
        }
        Box insert = spec.camera().size() == ShotSize.INSERT ? insertBox() : null;
        List<ArrowMark> arrows = spec.marks() ? new Arrows(spec, placements).marks() : List.of();
        Box[] path = CameraPhase.path(spec.camera().move(), pivot);
        return new PanelLayout(spec.frame(), spec.camera().size(), horizon(placements), roll, figures, insert, arrows,
                path[0], path[1], composer.left());
    }

    /** What the camera is about: the eyes of the one nearest to the middle of the drawing order's end. */
    private double[] pivot(List<Placement> placements) {
        if (placements.isEmpty()) {
            return new double[] {0.5, 0.5};
        }
        Placement main = placements.get(spec.camera().size() == ShotSize.OTS ? 0 : placements.size() / 2);
        return new double[] {main.eyesX(), main.eyesY()};
    }

    private Placement rolled(Placement placement, double[] pivot) {
        if (roll == 0) {
            return placement;
        }
        double angle = Math.toRadians(roll);
        double dx = (placement.eyesX() - pivot[0]) * aspect;
        double dy = placement.eyesY() - pivot[1];
        double x = dx * Math.cos(angle) - dy * Math.sin(angle);
        double y = dx * Math.sin(angle) + dy * Math.cos(angle);
        return placement.movedBy(x / aspect - placement.eyesX() + pivot[0], y - placement.eyesY() + pivot[1]);
    }

    private FigureLayout measured(Placement placement, int depth) {
        double head = placement.head();
        Pose pose = Pose.of(placement.figure(), placement.yaw(), pitch);
        double[] bounds = pose.bounds();
        Box headBox = box(placement, new double[] {-Pose.HEAD_BREADTH / 2, -Pose.HALF_HEAD, Pose.HEAD_BREADTH / 2,
            Pose.HALF_HEAD});
        Box body = box(placement, bounds);
        boolean feet = true;
        for (Joint joint : new Joint[] {Joint.TOE_A, Joint.TOE_B, Joint.ANKLE_A, Joint.ANKLE_B}) {
            double x = placement.eyesX() + pose.x(joint) * head / aspect;
            double y = placement.eyesY() + (pose.y(joint) + 0.1) * head;
            feet &= x >= 0 && x <= 1 && y >= 0 && y <= 1;
        }
        Facing facing = Composer.facing(placement.yaw());
        return new FigureLayout(placement.figure().id(), placement.figure().role(), headBox, body, placement.eyesY(),
                placement.yaw(), facing, placement.figure().posture(), facing != Facing.AWAY, feet,
                headBox.croppedBy(), body.croppedBy(), depth);
    }

    private Box box(Placement placement, double[] bounds) {
        double head = placement.head();
        return new Box(placement.eyesX() + bounds[0] * head / aspect, placement.eyesY() + bounds[1] * head,
                (bounds[2] - bounds[0]) * head / aspect, (bounds[3] - bounds[1]) * head);
    }

    /** The camera is as high as its subject's eyes; a high angle lifts the horizon, a low one drops it. */
    private double horizon(List<Placement> placements) {
        Framing framing = Framing.of(spec.camera().size());
        double eyes = placements.isEmpty() ? emptyHorizon() : placements.get(placements.size() / 2).eyesY();
        double head = placements.isEmpty() ? Math.max(0.06, framing.head()) : placements.get(0).head();
        if (!placements.isEmpty() && placements.get(0).figure().posture() == Posture.LYING) {
            eyes -= Math.min(0.4, 4 * head);
        }
        double offset = Math.min(0.42, 5.2 * head);
        return switch (spec.camera().angle()) {
            case HIGH -> eyes - offset;
            case LOW -> eyes + offset;
            default -> eyes;
        };
    }

    private double emptyHorizon() {
        return switch (spec.camera().size()) {
            case EWS -> 0.58;
            case WS, POV -> 0.5;
            case INSERT -> 0.1;
            default -> 0.45;
        };
    }

    private Box insertBox() {
        double height = 0.66;
        double width = Math.min(0.86, height * 1.25 / aspect);
        return new Box(0.5 - width / 2, 0.5 - height / 2, width, height);
    }

    /** The whole picture, where the camera stands still. */
    static Box whole() {
        return WHOLE;
    }
}
