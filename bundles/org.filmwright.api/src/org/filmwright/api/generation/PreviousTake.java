// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.List;

/**
 * The take that a new one is to replace, with what is different now: so that a provider can keep what did not change.
 *
 * @param recipe  what it was made from
 * @param asset   what it shows; its file may be read while the call runs
 * @param changes what of the inputs has changed, never null
 */
public record PreviousTake(Recipe recipe, GenerationRequest.Reference asset, List<Change> changes) {
    /**
     * A changed feature of an input. A block that is gone has an empty {@code after}.
     *
     * @param block   id of the input
     * @param role    what it is to the operation: line, set-up, character…
     * @param feature its feature: {@code content}, {@code description}…
     * @param before  the value when the take was made
     * @param after   the value now
     */
    public record Change(String block, String role, String feature, String before, String after) {
    }

    public PreviousTake {
        changes = List.copyOf(changes);
    }
}
