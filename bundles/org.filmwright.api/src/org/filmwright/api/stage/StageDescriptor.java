// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.stage;

import java.util.List;

/**
 * One stage of the pipeline as declared at {@code org.filmwright.api.stage}.
 *
 * @param id          simple, lower case: {@code shooting-script}; also the parent id of the blocks of its list
 * @param name        as shown
 * @param after       id of the stage in front of it, or null
 * @param blockTypes  types of the blocks a user makes there, first one first
 * @param description one sentence for the empty state
 * @param contributor symbolic name of the bundle
 */
public record StageDescriptor(String id, String name, String after, List<String> blockTypes, String description,
        String contributor) {
    public StageDescriptor {
        blockTypes = List.copyOf(blockTypes);
    }
}
