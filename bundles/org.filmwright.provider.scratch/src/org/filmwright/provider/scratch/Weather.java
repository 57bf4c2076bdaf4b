// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.util.Locale;

/** Weather that a panel can show. */
public enum Weather {
    CLEAR, RAIN, SNOW, FOG;

    /** The weather that a piece of script text names. */
    public static Weather in(String text) {
        String words = " " + (text == null ? "" : text.toLowerCase(Locale.ROOT)).replaceAll("[^\\p{L}]+", " ") + " ";
        if (words.matches(".* (rain|raining|rains|rainy|downpour|storm|thunderstorm|drizzle|pouring) .*")) {
            return RAIN;
        }
        if (words.matches(".* (snow|snowing|snows|snowy|blizzard|snowfall|snowstorm) .*")) {
            return SNOW;
        }
        if (words.matches(".* (fog|foggy|mist|misty|haze|smoke|smoky) .*")) {
            return FOG;
        }
        return CLEAR;
    }
}
