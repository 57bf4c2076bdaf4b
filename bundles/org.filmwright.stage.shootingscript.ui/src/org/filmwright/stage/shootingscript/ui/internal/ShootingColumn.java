// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.Arrays;
import java.util.List;

import org.filmwright.breakdown.shots.CameraAngle;
import org.filmwright.breakdown.shots.CameraMove;
import org.filmwright.breakdown.shots.ShotSize;

/** The columns of the shooting script, in order. */
public enum ShootingColumn {
    SCENE("Scene", 84),
    STATUS("State", 92),
    SETTING("I/E", 62),
    SET("Set or picture", 230),
    TIME("Time", 104),
    DAY("Day", 58),
    PAGES("Pages", 58),
    PAGE("Page", 48),
    CAST("Cast", 200),
    PROPS("Props and costumes", 170),
    SIZE("Size", 76),
    ANGLE("Angle", 86),
    MOVEMENT("Movement", 96),
    LENS("Lens", 66),
    LOCATION("Location", 130),
    NOTES("Notes", 220),
    VERDICT("Verdict", 72);

    private final String title;
    private final int width;

    ShootingColumn(String title, int width) {
        this.title = title;
        this.width = width;
    }

    /** What its header says. */
    public String title() {
        return title;
    }

    int width() {
        return width;
    }

    /** What a cell of the column may hold; empty where it takes any text. */
    List<String> choices() {
        return switch (this) {
            case SIZE -> Arrays.stream(ShotSize.values()).map(size -> size.name().replace('_', ' ')).toList();
            case ANGLE -> Arrays.stream(CameraAngle.values()).map(angle -> angle.id().replace('_', ' ')).toList();
            case MOVEMENT -> Arrays.stream(CameraMove.values()).map(move -> move.id().replace('_', ' ')).toList();
            case VERDICT -> List.of("keep", "rewrite", "love", "hate");
            default -> List.of();
        };
    }

    /** The column of this title, or null. */
    static ShootingColumn of(String title) {
        return Arrays.stream(ShootingColumn.class.getEnumConstants())
                .filter(column -> column.title.equalsIgnoreCase(title.strip())).findFirst().orElse(null);
    }

}
