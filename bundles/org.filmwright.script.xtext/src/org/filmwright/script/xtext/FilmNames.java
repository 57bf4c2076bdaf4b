// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.xtext;

import java.util.Map;

/**
 * What names in a script can mean: the film's own cast, locations and scenes. A name the film does not hold is none the
 * less linked, to an entry without block.
 *
 * @param characters name to id of the card, in the order they are offered
 * @param places     set as headings name it, to id of the block
 * @param scenes     scene number to id of the scene
 */
public record FilmNames(Map<String, String> characters, Map<String, String> places, Map<String, String> scenes) {
    /** A script by itself, outside any film. */
    public static final FilmNames NONE = new FilmNames(Map.of(), Map.of(), Map.of());
}
