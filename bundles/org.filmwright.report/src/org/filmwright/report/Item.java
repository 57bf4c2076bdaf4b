// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.List;

/**
 * A prop or costume of the film.
 *
 * @param kind   such as {@code Prop}
 * @param notes  what is said about it
 * @param scenes numbers of the scenes it is in, in order
 */
public record Item(String kind, String name, String notes, List<String> scenes) {
    public Item {
        scenes = List.copyOf(scenes);
    }
}
