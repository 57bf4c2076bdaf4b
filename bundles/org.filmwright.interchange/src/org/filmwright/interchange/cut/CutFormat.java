// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange.cut;

import java.nio.file.Path;
import java.util.Locale;

/** Formats a cut comes in or goes out in. */
public enum CutFormat {
    OTIO("OpenTimelineIO"), EDL("CMX3600 EDL"), FCPXML("FCPXML");

    private final String label;

    CutFormat(String label) {
        this.label = label;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name for people. */
    public String label() {
        return label;
    }

    /** The format of this id; null for an unknown one. */
    public static CutFormat of(String id) {
        for (CutFormat format : values()) {
            if (format.id().equals(id)) {
                return format;
            }
        }
        return null;
    }

    /** The format a file's name says; null for another. */
    public static CutFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return of(name.substring(name.lastIndexOf('.') + 1));
    }
}
