// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.Locale;

/** Where somebody is, or looks, on the screen. */
public enum Side {
    LEFT, CENTRE, RIGHT;

    /** As stored. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The side of this name in any case; {@link #CENTRE} for an unknown one. */
    public static Side of(String text) {
        for (Side side : values()) {
            if (side.name().equalsIgnoreCase(text.strip())) {
                return side;
            }
        }
        return CENTRE;
    }
}
