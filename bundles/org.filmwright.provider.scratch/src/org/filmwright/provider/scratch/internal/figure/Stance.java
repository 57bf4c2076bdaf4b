// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch.internal.figure;

import java.util.EnumMap;
import java.util.Map;
import org.filmwright.provider.scratch.Build;
import org.filmwright.provider.scratch.Posture;

/**
 * The joints of a figure in its own space, in heads: x to the right of the screen when it faces the camera, y up from
 * the ground, z towards the camera.
 */
final class Stance {
    /** What the arms do. */
    enum Arms {
        DOWN, GESTURE, FOLDED, HIP
    }

    /** Heads in the height of a grown figure. */
    static final double ADULT_HEADS = 7.5;
    private static final double CHILD_HEADS = 5.4;
    private static final double SEAT_DROP = 1.85;
    private static final double KNEEL_DROP = 1.75;

    private final Map<Joint, double[]> joints = new EnumMap<>(Joint.class);

    private Stance() {
    }

    static Map<Joint, double[]> of(Posture posture, Build build, Arms arms, boolean mirrored) {
        Stance stance = new Stance();
        stance.standing(build);
        switch (posture) {
            case WALKING -> stance.walking();
            case RUNNING -> stance.running();
            case SITTING -> stance.sitting();
            case KNEELING -> stance.kneeling();
            case STANDING, LYING -> stance.arms(arms);
            default -> throw new IllegalArgumentException("No stance for " + posture);
        }
        if (mirrored) {
            stance.mirror();
        }
        if (build == Build.CHILD) {
            stance.shrink();
        }
        return stance.joints;
    }

    private void standing(Build build) {
        double shoulder = switch (build) {
            case WOMAN -> 0.78;
            case MAN -> 0.98;
            case CHILD -> 0.72;
            case ADULT -> 0.88;
        };
        set(Joint.EYES, 0, 7.0, 0);
        set(Joint.NECK, 0, 6.36, -0.05);
        set(Joint.CHEST, 0, 5.45, 0);
        set(Joint.WAIST, 0, 4.65, 0);
        set(Joint.HIPS, 0, 3.95, 0);
        pair(Joint.SHOULDER_B, shoulder, 6.02, -0.04);
        pair(Joint.ELBOW_B, shoulder + 0.17, 4.75, -0.1);
        pair(Joint.HAND_B, shoulder + 0.1, 3.6, 0.15);
        pair(Joint.HIP_B, 0.36, 3.85, 0);
        pair(Joint.KNEE_B, 0.38, 2.05, 0.08);
        pair(Joint.ANKLE_B, 0.4, 0.3, 0);
        pair(Joint.TOE_B, 0.52, 0.1, 0.5);
    }

    private void arms(Arms arms) {
        switch (arms) {
            case GESTURE -> {
                set(Joint.ELBOW_B, at(Joint.SHOULDER_B)[0] + 0.28, 4.85, 0.1);
                set(Joint.HAND_B, at(Joint.SHOULDER_B)[0] + 0.42, 5.35, 0.85);
            }
            case FOLDED -> {
                pair(Joint.ELBOW_B, at(Joint.SHOULDER_B)[0] + 0.16, 4.8, 0.25);
                set(Joint.HAND_B, -0.42, 5.0, 0.62);
                set(Joint.HAND_A, 0.42, 4.85, 0.58);
            }
            case HIP -> {
                set(Joint.ELBOW_B, at(Joint.SHOULDER_B)[0] + 0.55, 4.9, -0.15);
                set(Joint.HAND_B, 0.66, 4.15, 0.1);
            }
            case DOWN -> {
                set(Joint.ANKLE_A, -0.46, 0.3, 0.1);
                set(Joint.TOE_A, -0.62, 0.1, 0.55);
            }
        }
    }

    private void walking() {
        set(Joint.KNEE_B, 0.3, 2.15, 0.6);
        set(Joint.ANKLE_B, 0.28, 0.38, 0.95);
        set(Joint.TOE_B, 0.3, 0.28, 1.5);
        set(Joint.KNEE_A, -0.3, 2.0, -0.1);
        set(Joint.ANKLE_A, -0.28, 0.55, -0.95);
        set(Joint.TOE_A, -0.3, 0.1, -0.55);
        set(Joint.ELBOW_A, at(Joint.ELBOW_A)[0], 4.8, 0.25);
        set(Joint.HAND_A, at(Joint.HAND_A)[0], 3.95, 0.85);
        set(Joint.ELBOW_B, at(Joint.ELBOW_B)[0], 4.8, -0.4);
        set(Joint.HAND_B, at(Joint.HAND_B)[0], 3.8, -0.65);
    }

    private void running() {
        lean(0.5);
        set(Joint.KNEE_B, 0.3, 2.75, 1.05);
        set(Joint.ANKLE_B, 0.28, 1.1, 0.75);
        set(Joint.TOE_B, 0.3, 0.85, 1.25);
        set(Joint.KNEE_A, -0.3, 2.0, -0.35);
        set(Joint.ANKLE_A, -0.28, 1.25, -1.6);
        set(Joint.TOE_A, -0.3, 0.8, -1.75);
        set(Joint.ELBOW_A, at(Joint.SHOULDER_A)[0] - 0.1, 4.95, 0.5);
        set(Joint.HAND_A, at(Joint.SHOULDER_A)[0] + 0.2, 5.35, 1.35);
        set(Joint.ELBOW_B, at(Joint.SHOULDER_B)[0] + 0.15, 5.1, -0.65);
        set(Joint.HAND_B, at(Joint.SHOULDER_B)[0] + 0.1, 4.25, -0.35);
    }

    private void lean(double forward) {
        for (Joint joint : new Joint[] {Joint.EYES, Joint.NECK, Joint.CHEST, Joint.SHOULDER_A, Joint.SHOULDER_B}) {
            double[] at = at(joint);
            at[2] += forward * (at[1] - 4) / 3;
            at[1] -= 0.12;
        }
    }

    private void sitting() {
        drop(SEAT_DROP);
        pair(Joint.KNEE_B, 0.46, 2.1, 1.5);
        pair(Joint.ANKLE_B, 0.44, 0.3, 1.55);
        pair(Joint.TOE_B, 0.52, 0.1, 2.05);
        pair(Joint.ELBOW_B, at(Joint.SHOULDER_B)[0] + 0.2, 3.0, 0.15);
        pair(Joint.HAND_B, 0.5, 2.4, 1.0);
    }

    private void kneeling() {
        drop(KNEEL_DROP);
        pair(Joint.KNEE_B, 0.42, 0.3, 0.5);
        pair(Joint.ANKLE_B, 0.42, 0.25, -1.0);
        pair(Joint.TOE_B, 0.42, 0.12, -1.4);
        set(Joint.KNEE_A, -0.42, 1.95, 1.15);
        set(Joint.ANKLE_A, -0.42, 0.3, 1.1);
        set(Joint.TOE_A, -0.45, 0.1, 1.65);
        set(Joint.HAND_A, -0.45, 2.3, 1.1);
        set(Joint.ELBOW_A, at(Joint.SHOULDER_A)[0] - 0.15, 3.1, 0.5);
    }

    private void drop(double by) {
        for (Map.Entry<Joint, double[]> entry : joints.entrySet()) {
            if (entry.getKey().ordinal() <= Joint.HIP_B.ordinal()) {
                entry.getValue()[1] -= by;
            }
        }
    }

    private void mirror() {
        Map<Joint, double[]> flipped = new EnumMap<>(Joint.class);
        joints.forEach((joint, at) -> flipped.put(joint.mirrored(), new double[] {-at[0], at[1], at[2]}));
        joints.putAll(flipped);
    }

    private void shrink() {
        double chin = at(Joint.EYES)[1] - 0.5;
        double factor = (chin - (ADULT_HEADS - CHILD_HEADS)) / chin;
        for (Map.Entry<Joint, double[]> entry : joints.entrySet()) {
            double[] at = entry.getValue();
            if (entry.getKey() == Joint.EYES) {
                at[1] = chin * factor + 0.5;
            } else {
                at[1] *= factor;
            }
            at[2] *= 0.8;
        }
    }

    private void pair(Joint sideB, double x, double y, double z) {
        set(sideB, x, y, z);
        set(sideB.mirrored(), -x, y, z);
    }

    private void set(Joint joint, double x, double y, double z) {
        joints.put(joint, new double[] {x, y, z});
    }

    private double[] at(Joint joint) {
        return joints.get(joint);
    }
}
