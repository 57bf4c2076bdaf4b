// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.Locale;

/** Who or what made an edit. */
public enum Origin {
    USER, JOB, IMPORT, MERGE, UNDO, REDO;

    /** The name in the log and in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Origin of(String id) {
        for (Origin origin : values()) {
            if (origin.id().equals(id)) {
                return origin;
            }
        }
        return USER;
    }
}
