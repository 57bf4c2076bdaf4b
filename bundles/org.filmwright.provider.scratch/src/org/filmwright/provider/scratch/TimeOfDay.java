// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Locale;

/** The light of a scene. */
public enum TimeOfDay {
    DAY, MORNING, DAWN, DUSK, NIGHT, UNSET;

    /** The time that a heading's words name; {@link #UNSET} where they name none, as LATER or CONTINUOUS do. */
    public static TimeOfDay of(String words) {
        String text = words == null ? "" : words.toUpperCase(Locale.ROOT);
        if (hasAny(text, "MIDNIGHT", "NIGHT", "NUIT", "NACHT", "NOCHE", "NOTTE")) {
            return NIGHT;
        }
        if (hasAny(text, "DAWN", "SUNRISE", "DAYBREAK", "FIRST LIGHT")) {
            return DAWN;
        }
        if (hasAny(text, "DUSK", "SUNSET", "EVENING", "MAGIC HOUR", "GOLDEN HOUR", "TWILIGHT", "SUNDOWN")) {
            return DUSK;
        }
        if (hasAny(text, "MORNING")) {
            return MORNING;
        }
        if (hasAny(text, "DAY", "NOON", "JOUR", "TAG", "DIA", "GIORNO")) {
            return DAY;
        }
        return UNSET;
    }

    private static boolean hasAny(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
