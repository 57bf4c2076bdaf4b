// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.scenery;

import org.filmwright.provider.scratch.FigureLayout;
import org.filmwright.provider.scratch.PanelLayout;
import org.filmwright.provider.scratch.ShotSize;

/**
 * The camera over a set: metres to pixels. X goes right from the middle of the set, Y up from the ground, Z away from
 * the camera.
 */
public final class World {
    private static final double EYE_HEIGHT = 1.61;
    private static final double HEAD_METRES = 0.23;
    private static final double NEAR = 0.25;

    private final double width;
    private final double height;
    private final double focal;
    private final double horizon;
    private final double cameraHeight;
    private final double subject;
    private final double shift;

    /** The camera that sees a layout's people at their size. */
    public World(PanelLayout layout, double shiftMetres) {
        width = layout.frame().width();
        height = layout.frame().height();
        focal = focal(layout.size()) * height;
        horizon = layout.horizon() * height;
        double head = layout.figures().isEmpty() ? emptyHead(layout.size()) : median(layout);
        subject = focal * HEAD_METRES / (head * height);
        double eyes = layout.figures().isEmpty() ? layout.horizon()
                : layout.figures().get(layout.figures().size() / 2).eyesY();
        double eyeHeight = layout.figures().isEmpty() ? EYE_HEIGHT
                : eyeHeight(layout.figures().get(layout.figures().size() / 2));
        cameraHeight = Math.max(0.3, eyeHeight + (eyes - layout.horizon()) * height * subject / focal);
        shift = shiftMetres;
    }

    private static double median(PanelLayout layout) {
        return layout.figures().get(layout.size() == ShotSize.OTS ? 0 : layout.figures().size() / 2).head().height();
    }

    private static double eyeHeight(FigureLayout figure) {
        return switch (figure.posture()) {
            case SITTING -> 1.18;
            case KNEELING -> 1.2;
            case LYING -> 0.2;
            default -> EYE_HEIGHT;
        };
    }

    private static double focal(ShotSize size) {
        return switch (size) {
            case EWS, WS, INSERT -> 1.05;
            case FS -> 1.35;
            case GROUP -> 1.5;
            case MS, TWO_SHOT, POV -> 1.9;
            case OTS -> 2.3;
            case MCU -> 2.5;
            case CU -> 3.1;
            case ECU -> 4.6;
        };
    }

    private static double emptyHead(ShotSize size) {
        return switch (size) {
            case EWS -> 0.025;
            case WS -> 0.05;
            case FS -> 0.07;
            case CU, ECU, MCU, INSERT -> 0.2;
            default -> 0.08;
        };
    }

    public double x(double metres, double distance) {
        return width / 2 + focal * (metres + shift) / Math.max(NEAR, distance);
    }

    public double y(double metres, double distance) {
        return horizon - focal * (metres - cameraHeight) / Math.max(NEAR, distance);
    }

    /** Pixels of one metre at a distance. */
    public double scale(double distance) {
        return focal / Math.max(NEAR, distance);
    }

    /** Half of what the frame holds at a distance, in metres. */
    public double halfWidth(double distance) {
        return width / 2 / scale(distance);
    }

    /** Distance of the people from the camera. */
    public double subject() {
        return subject;
    }

    public double horizon() {
        return horizon;
    }

    public double cameraHeight() {
        return cameraHeight;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** 0 for the widest shots to 1 for the closest: how much the background falls out of focus. */
    public double closeness() {
        return Math.max(0, Math.min(1, (focal / height - 1.3) / 2.2));
    }
}
