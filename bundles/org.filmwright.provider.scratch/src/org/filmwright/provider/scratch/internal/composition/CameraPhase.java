// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import java.util.List;
import org.filmwright.provider.scratch.Box;
import org.filmwright.provider.scratch.CameraMove;
import org.filmwright.provider.scratch.PanelSpec;

/** The framing at the start (A) or the end (B) of a camera move, and the path of a move across one picture. */
final class CameraPhase {
    private static final double GROWTH = 1.4;
    private static final double SWEEP = 0.2;
    private static final double TILT = 0.3;
    private static final double INNER = 0.8;

    private final PanelSpec spec;

    CameraPhase(PanelSpec spec) {
        this.spec = spec;
    }

    List<Placement> apply(List<Placement> placements) {
        if (spec.phase() == PanelSpec.Phase.WHOLE || placements.isEmpty()) {
            return placements;
        }
        boolean start = spec.phase() == PanelSpec.Phase.A;
        return switch (spec.camera().move()) {
            case PUSH_IN, ZOOM_IN -> start ? placements : grown(placements);
            case PULL_OUT, ZOOM_OUT -> start ? grown(placements) : placements;
            case PAN_RIGHT -> moved(placements, start ? SWEEP : -SWEEP, 0);
            case PAN_LEFT -> moved(placements, start ? -SWEEP : SWEEP, 0);
            case TILT_UP, CRANE_UP -> moved(placements, 0, start ? -TILT : 0);
            case TILT_DOWN, CRANE_DOWN -> moved(placements, 0, start ? TILT : 0);
            default -> placements;
        };
    }

    private static List<Placement> grown(List<Placement> placements) {
        Placement main = placements.get(placements.size() / 2);
        return placements.stream().map(each -> each.grown(GROWTH, main.eyesX(), main.eyesY())).toList();
    }

    private static List<Placement> moved(List<Placement> placements, double x, double y) {
        double least = placements.stream().mapToDouble(Placement::eyesX).min().orElse(0.5);
        double most = placements.stream().mapToDouble(Placement::eyesX).max().orElse(0.5);
        double kept = Math.max(Math.min(0, 0.1 - least), Math.min(Math.max(0, 0.9 - most), x));
        return placements.stream().map(each -> each.movedBy(kept, y)).toList();
    }

    /** The parts of a picture that a clip of the move begins and ends with, about the subject where it has one. */
    static Box[] path(CameraMove move, double[] about) {
        double side = INNER;
        double rest = 1 - side;
        Box whole = Arranger.whole();
        Box close = new Box(within(about[0] - side / 2, rest), within(about[1] - side * 0.42, rest), side, side);
        Box toLeft = new Box(0, rest / 2, side, side);
        Box toRight = new Box(rest, rest / 2, side, side);
        Box up = new Box(rest / 2, 0, side, side);
        Box down = new Box(rest / 2, rest, side, side);
        return switch (move) {
            case PUSH_IN, ZOOM_IN -> new Box[] {whole, close};
            case PULL_OUT, ZOOM_OUT -> new Box[] {close, whole};
            case PAN_RIGHT, TRACK_RIGHT -> new Box[] {toLeft, toRight};
            case PAN_LEFT, TRACK_LEFT -> new Box[] {toRight, toLeft};
            case TILT_UP, CRANE_UP -> new Box[] {down, up};
            case TILT_DOWN, CRANE_DOWN -> new Box[] {up, down};
            default -> new Box[] {whole, whole};
        };
    }

    private static double within(double at, double most) {
        return Math.max(0, Math.min(most, at));
    }
}
