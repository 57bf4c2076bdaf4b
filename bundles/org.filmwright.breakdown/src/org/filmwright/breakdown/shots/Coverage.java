// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.List;

import org.filmwright.breakdown.script.Names;
import org.filmwright.breakdown.sets.SceneSet;

/**
 * One camera position: what makes a set-up.
 *
 * @param figures who is in the picture; the first one is what it is about, in an over-the-shoulder the second one is
 *                the shoulder
 * @param subject what the picture is about where it is not a person; otherwise empty
 * @param owner   whose eyes a POV is; otherwise empty
 * @param place   where it stands if not on the scene's set (the other end of a telephone), else null
 */
public record Coverage(ShotSize size, CameraAngle angle, CameraMove move, List<Figure> figures, String subject,
        String owner, SceneSet place) {
    public Coverage {
        figures = List.copyOf(figures);
    }

    public static Coverage of(ShotSize size, List<Figure> figures) {
        return new Coverage(size, CameraAngle.EYE, CameraMove.STATIC, figures, "", "", null);
    }

    /** A picture without people. */
    public static Coverage of(ShotSize size, String subject) {
        return new Coverage(size, CameraAngle.EYE, CameraMove.STATIC, List.of(), subject, "", null);
    }

    public Coverage withSize(ShotSize newSize) {
        return new Coverage(newSize, angle, move, figures, subject, owner, place);
    }

    public Coverage withAngle(CameraAngle newAngle) {
        return new Coverage(size, newAngle, move, figures, subject, owner, place);
    }

    public Coverage withMove(CameraMove newMove) {
        return new Coverage(size, angle, newMove, figures, subject, owner, place);
    }

    public Coverage withFigures(List<Figure> newFigures) {
        return new Coverage(size, angle, move, newFigures, subject, owner, place);
    }

    public Coverage withSubject(String newSubject) {
        return new Coverage(size, angle, move, figures, newSubject, owner, place);
    }

    public Coverage withOwner(String newOwner) {
        return new Coverage(size, angle, move, figures, subject, newOwner, place);
    }

    public Coverage at(SceneSet newPlace) {
        return new Coverage(size, angle, move, figures, subject, owner, newPlace);
    }

    /**
     * What the picture is about: a person in singles and over-the-shoulders, all people in wider shots, else the thing
     * or place. Two neighbours in the cut must not share it together with size and angle.
     */
    public String about() {
        if (figures.isEmpty()) {
            return "thing:" + Names.key(subject);
        }
        return switch (size) {
            case MS, MCU, CU, ECU, OTS -> "person:" + Names.key(figures.get(0).name());
            default -> "people:" + String.join("+",
                    figures.stream().map(figure -> Names.key(figure.name())).sorted().toList());
        };
    }

    /** Whether a cut between the two would jump: same size and angle on the same subject. */
    public boolean jumpsTo(Coverage next) {
        return next != null && size == next.size && angle == next.angle && about().equals(next.about());
    }

    public boolean shows(String name) {
        return figures.stream().anyMatch(figure -> Names.same(figure.name(), name));
    }
}
