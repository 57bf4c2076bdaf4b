// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.composition;

import java.util.ArrayList;
import java.util.List;
import org.filmwright.provider.scratch.ArrowMark;
import org.filmwright.provider.scratch.PanelSpec;

/** The arrows of a panel: subjects inside, the camera on the border. */
final class Arrows {
    private static final double BORDER = 0.045;

    private final PanelSpec spec;
    private final List<Placement> placements;
    private final List<ArrowMark> marks = new ArrayList<>();

    Arrows(PanelSpec spec, List<Placement> placements) {
        this.spec = spec;
        this.placements = placements;
    }

    List<ArrowMark> marks() {
        placements.forEach(this::subject);
        camera();
        return marks;
    }

    private void subject(Placement placement) {
        double aspect = spec.frame().aspect();
        double length = Math.max(0.12, Math.min(0.3, 1.6 * placement.head()));
        double x = placement.eyesX();
        double y = Math.min(0.82, placement.eyesY() + 2.4 * placement.head());
        double side = Math.min(0.2, 1.5 * placement.head() / aspect);
        double wide = length / aspect;
        String id = placement.figure().id();
        switch (placement.figure().motion()) {
            case TO_LEFT -> add(id, inside(x - side), y, inside(x - side - wide), y);
            case TO_RIGHT -> add(id, inside(x + side), y, inside(x + side + wide), y);
            case TO_CAMERA -> add(id, inside(x + side), y - length / 3, inside(x + side + wide / 3), inside(y
                    + length));
            case AWAY -> add(id, inside(x + side), inside(y + length / 2), inside(x + side - wide / 4), y - length / 2);
            case UP -> add(id, inside(x + side), y, inside(x + side), inside(y - length));
            case DOWN -> add(id, inside(x + side), y - length, inside(x + side), inside(y));
            default -> { }
        }
    }

    private static double inside(double at) {
        return Math.max(0.08, Math.min(0.92, at));
    }

    private void add(String id, double fromX, double fromY, double toX, double toY) {
        marks.add(new ArrowMark(ArrowMark.Kind.SUBJECT, id, fromX, fromY, toX, toY));
    }

    private void camera() {
        double b = BORDER;
        double s = b / spec.frame().aspect() * 1.6;
        switch (spec.camera().move()) {
            case PAN_LEFT -> border(0.66, b, 0.34, b);
            case PAN_RIGHT -> border(0.34, b, 0.66, b);
            case TRACK_LEFT -> border(0.72, 1 - b, 0.28, 1 - b);
            case TRACK_RIGHT -> border(0.28, 1 - b, 0.72, 1 - b);
            case TILT_UP, CRANE_UP -> border(1 - s, 0.68, 1 - s, 0.32);
            case TILT_DOWN, CRANE_DOWN -> border(1 - s, 0.32, 1 - s, 0.68);
            case PUSH_IN -> corners(s, b, true);
            case PULL_OUT -> corners(s, b, false);
            case ZOOM_IN -> sides(s, true);
            case ZOOM_OUT -> sides(s, false);
            case HANDHELD -> {
                border(0.5, b, 0.44, b);
                border(0.5, b, 0.56, b);
            }
            default -> { }
        }
    }

    /** A zoom moves nothing but the frame: arrows from its sides. */
    private void sides(double x, boolean inwards) {
        double length = 0.13 / spec.frame().aspect();
        border(inwards ? x / 2 : x / 2 + length, 0.5, inwards ? x / 2 + length : x / 2, 0.5);
        border(inwards ? 1 - x / 2 : 1 - x / 2 - length, 0.5, inwards ? 1 - x / 2 - length : 1 - x / 2, 0.5);
    }

    private void corners(double x, double y, boolean inwards) {
        double length = 0.1;
        double dx = length / spec.frame().aspect();
        for (int corner = 0; corner < 4; corner++) {
            boolean right = (corner & 1) == 1;
            boolean low = corner >= 2;
            double outerX = right ? 1 - x : x;
            double outerY = low ? 1 - y : y;
            double innerX = outerX + (right ? -dx : dx);
            double innerY = outerY + (low ? -length : length);
            if (inwards) {
                border(outerX, outerY, innerX, innerY);
            } else {
                border(innerX, innerY, outerX, outerY);
            }
        }
    }

    private void border(double fromX, double fromY, double toX, double toY) {
        marks.add(new ArrowMark(ArrowMark.Kind.CAMERA, "", fromX, fromY, toX, toY));
    }
}
