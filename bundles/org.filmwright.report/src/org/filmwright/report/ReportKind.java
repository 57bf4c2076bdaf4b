// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.Locale;

/** The reports there are. */
public enum ReportKind {
    SCENES("Scenes", true),
    CHARACTERS("Characters", false),
    MATRIX("Characters by scene", true),
    LOCATIONS("Locations and sets", false),
    PROPS("Props and costumes", false),
    DIALOGUE("Dialogue by character", false),
    STATISTICS("Statistics", false);

    private final String title;
    private final boolean landscape;

    ReportKind(String title, boolean landscape) {
        this.title = title;
        this.landscape = landscape;
    }

    /** Its name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** Whether its pages are wider than tall. */
    public boolean landscape() {
        return landscape;
    }

    /** The report of this id; null for an unknown one. */
    public static ReportKind of(String id) {
        for (ReportKind kind : values()) {
            if (kind.id().equals(id)) {
                return kind;
            }
        }
        return null;
    }
}
