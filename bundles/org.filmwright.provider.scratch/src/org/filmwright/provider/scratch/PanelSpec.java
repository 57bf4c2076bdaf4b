// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.List;
import java.util.Objects;

/**
 * Everything a storyboard panel is drawn from. Equal specifications give identical pictures.
 *
 * @param frame   pixels, in the film's aspect ratio
 * @param subject words that name what an insert shows, or what a shot without people is about; may be empty
 * @param marks   whether the arrows of movements are drawn (a panel) or left out (a picture for a clip)
 */
public record PanelSpec(Frame frame, Camera camera, SetSpec set, List<FigureSpec> figures, String subject,
        Phase phase, boolean marks, long seed) {

    /** The largest side in pixels that a panel may have. */
    public static final int MAX_SIDE = 8192;

    /** Size of the picture in pixels. */
    public record Frame(int width, int height) {
        public Frame {
            if (width < 16 || height < 16 || width > MAX_SIDE || height > MAX_SIDE) {
                throw new IllegalArgumentException("A panel is 16 to " + MAX_SIDE + " pixels a side, not " + width
                        + " x " + height + ".");
            }
        }

        public double aspect() {
            return (double) width / height;
        }
    }

    /** How the camera sees it. */
    public record Camera(ShotSize size, CameraAngle angle, CameraMove move) {
        public Camera {
            Objects.requireNonNull(size);
            Objects.requireNonNull(angle);
            Objects.requireNonNull(move);
        }
    }

    /** Which moment of a camera move the panel shows. */
    public enum Phase {
        /** The one panel of the shot. */
        WHOLE,
        /** The framing where a move begins. */
        A,
        /** The framing where a move ends. */
        B
    }

    public PanelSpec {
        Objects.requireNonNull(frame);
        Objects.requireNonNull(camera);
        Objects.requireNonNull(set);
        Objects.requireNonNull(phase);
        figures = List.copyOf(figures);
        subject = subject == null ? "" : subject;
    }

    /** A whole panel with its arrows. */
    public static PanelSpec of(Frame frame, Camera camera, SetSpec set, List<FigureSpec> figures, long seed) {
        return new PanelSpec(frame, camera, set, figures, "", Phase.WHOLE, true, seed);
    }

    public PanelSpec withSubject(String words) {
        return new PanelSpec(frame, camera, set, figures, words, phase, marks, seed);
    }

    public PanelSpec withPhase(Phase newPhase) {
        return new PanelSpec(frame, camera, set, figures, subject, newPhase, marks, seed);
    }

    public PanelSpec withMarks(boolean drawn) {
        return new PanelSpec(frame, camera, set, figures, subject, phase, drawn, seed);
    }
}
