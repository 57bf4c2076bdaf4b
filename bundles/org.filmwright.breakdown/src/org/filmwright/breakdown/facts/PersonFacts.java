// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import java.util.List;

/**
 * What the script gives a character to do.
 *
 * @param speeches how often the character speaks
 * @param words    spoken or sung
 * @param scenes   ids of the scenes the character is in, in order
 * @param speaking ids of those in which the character speaks
 */
public record PersonFacts(int speeches, int words, List<String> scenes, List<String> speaking) {
    /** Nothing. */
    public static final PersonFacts NONE = new PersonFacts(0, 0, List.of(), List.of());

    public PersonFacts {
        scenes = List.copyOf(scenes);
        speaking = List.copyOf(speaking);
    }
}
