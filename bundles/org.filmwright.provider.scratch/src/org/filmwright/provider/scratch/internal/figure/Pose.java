// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import java.util.EnumMap;
import java.util.Map;
import org.filmwright.provider.scratch.Build;
import org.filmwright.provider.scratch.FigureRole;
import org.filmwright.provider.scratch.FigureSpec;
import org.filmwright.provider.scratch.Posture;

/**
 * A mannequin as the camera sees it: each joint's x to the right and y down from the eyes, in heads, and its depth
 * towards the camera. The layout measures it and the painter draws it, so that both always agree.
 */
public final class Pose {
    /** Crown and chin above and below the eyes, in heads. */
    public static final double HALF_HEAD = 0.5;
    /** Breadth of a head with hair, in heads. */
    public static final double HEAD_BREADTH = 0.78;
    private static final double LENS = 16;

    private final Map<Joint, double[]> seen = new EnumMap<>(Joint.class);
    private final double yaw;
    private final double pitch;
    private final Posture posture;
    private final Build build;
    private double[] eyes;

    private Pose(Posture posture, Build build, double yaw, double pitch) {
        this.posture = posture;
        this.build = build;
        this.yaw = yaw;
        this.pitch = pitch;
    }

    /**
     * @param yaw   degrees, 0 to the camera, 90 to the right of the screen
     * @param pitch degrees by which the camera looks down on the figure
     */
    public static Pose of(FigureSpec figure, double yaw, double pitch) {
        long hash = Wardrobe.hash(figure.id());
        boolean mirrored = figure.posture() == Posture.STANDING || figure.posture() == Posture.KNEELING
                ? yaw < 0 : (hash & 1) == 0;
        Pose pose = new Pose(figure.posture(), figure.build(), yaw, pitch);
        Map<Joint, double[]> stance = Stance.of(figure.posture(), figure.build(), arms(figure, hash), mirrored);
        pose.project(stance);
        return pose;
    }

    private static Stance.Arms arms(FigureSpec figure, long hash) {
        if (figure.role() == FigureRole.SPEAKER) {
            return Stance.Arms.GESTURE;
        }
        return switch ((int) (hash >>> 8 & 3)) {
            case 0 -> Stance.Arms.FOLDED;
            case 1 -> Stance.Arms.HIP;
            default -> Stance.Arms.DOWN;
        };
    }

    /** A point of the figure's own space as the camera sees it: x right and y down from the eyes, and depth. */
    double[] seen(double x, double y, double z) {
        double sin = Math.sin(Math.toRadians(yaw));
        double cos = Math.cos(Math.toRadians(yaw));
        double down = Math.toRadians(pitch);
        double dx = x - eyes[0];
        double dy = y - eyes[1];
        double dz = z - eyes[2];
        double turnedX = dx * cos + dz * sin;
        double turnedZ = -dx * sin + dz * cos;
        double depth = dy * Math.sin(down) + turnedZ * Math.cos(down);
        double scale = 1 / (1 - depth / LENS);
        return new double[] {turnedX * scale, -(dy * Math.cos(down) - turnedZ * Math.sin(down)) * scale, depth};
    }

    private void project(Map<Joint, double[]> stance) {
        eyes = stance.get(Joint.EYES).clone();
        if (posture == Posture.LYING) {
            stance.forEach((joint, at) -> seen.put(joint, lying(at)));
        } else {
            stance.forEach((joint, at) -> seen.put(joint, seen(at[0], at[1], at[2])));
        }
    }

    /** On the back along the picture, seen a little from above. */
    private double[] lying(double[] at) {
        double down = Math.toRadians(Math.max(pitch, 14));
        double along = (yaw < 0 ? -1 : 1) * (at[1] - eyes[1]);
        double up = (at[2] - eyes[2]) * 0.9;
        double towards = at[0] - eyes[0];
        return new double[] {along, -(up * Math.cos(down) - towards * Math.sin(down)),
            up * Math.sin(down) + towards * Math.cos(down)};
    }

    /** x to the right of the eyes, in heads. */
    public double x(Joint joint) {
        return seen.get(joint)[0];
    }

    /** y below the eyes, in heads. */
    public double y(Joint joint) {
        return seen.get(joint)[1];
    }

    /** Distance towards the camera from the eyes, in heads. */
    public double depth(Joint joint) {
        return seen.get(joint)[2];
    }

    public double yaw() {
        return yaw;
    }

    public double pitch() {
        return pitch;
    }

    public Posture posture() {
        return posture;
    }

    public Build build() {
        return build;
    }

    /** Left, top, right and bottom of the body with its head, in heads from the eyes. */
    public double[] bounds() {
        double[] box = {-HEAD_BREADTH / 2, -HALF_HEAD, HEAD_BREADTH / 2, HALF_HEAD};
        for (Map.Entry<Joint, double[]> entry : seen.entrySet()) {
            double r = radius(entry.getKey());
            double[] at = entry.getValue();
            box[0] = Math.min(box[0], at[0] - r);
            box[1] = Math.min(box[1], at[1] - r);
            box[2] = Math.max(box[2], at[0] + r);
            box[3] = Math.max(box[3], at[1] + r);
        }
        return box;
    }

    private static double radius(Joint joint) {
        return switch (joint) {
            case EYES, NECK -> 0;
            case SHOULDER_A, SHOULDER_B -> 0.22;
            case HAND_A, HAND_B, ELBOW_A, ELBOW_B -> 0.2;
            case TOE_A, TOE_B -> 0.1;
            case ANKLE_A, ANKLE_B -> 0.15;
            default -> 0.25;
        };
    }
}
