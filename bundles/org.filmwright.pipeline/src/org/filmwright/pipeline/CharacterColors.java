// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

/** Colours by which characters are told apart in drawn frames; neighbours in the list differ most. */
final class CharacterColors {
    private static final String[] COLORS = {"#C0473F", "#2F6F9F", "#3E9A62", "#C9A227", "#7D4A9E", "#D9822B", "#2A9D8F",
        "#B5577B", "#5B6BBF", "#7A8C3A", "#8C5A3C", "#4D7A8C"};

    private CharacterColors() {
    }

    /** The colour of the character at this place in the cast. */
    static String of(int place) {
        return COLORS[Math.floorMod(place, COLORS.length)];
    }
}
