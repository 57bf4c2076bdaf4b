// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.script.SceneHeading;

/**
 * What reports know of a scene.
 *
 * @param number   as printed or counted
 * @param text     its heading
 * @param heading  the heading's parts
 * @param page     label of the page it begins on
 * @param eighths  its length
 * @param seconds  its length by the rule of a minute a page
 * @param speeches per speaking character how many speeches
 * @param seen     characters that are named in the action and do not speak
 * @param synopsis what it is about; empty where nobody wrote it
 * @param from     index of its heading
 * @param to       end of its elements
 */
record SceneFacts(String number, String text, SceneHeading heading, String page, int eighths, double seconds,
        Map<String, Integer> speeches, Set<String> seen, String synopsis, int from, int to) {

    boolean has(String character) {
        return speeches.containsKey(character) || seen.contains(character);
    }

    List<String> present() {
        return java.util.stream.Stream.concat(speeches.keySet().stream(), seen.stream()).toList();
    }
}
