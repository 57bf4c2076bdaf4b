// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.List;

/**
 * What a text operation offers for one block.
 *
 * @param id          its block
 * @param name        for people: "Rewrite: INT. HOUSE - DAY"
 * @param operation   what was asked for
 * @param subject     block it is about; it may be gone
 * @param feature     what of the block it would change
 * @param instruction what was asked for in words; or empty
 * @param settled     whether all is decided
 * @param wordings    the wordings, oldest first
 */
public record Proposal(String id, String name, TextOperation operation, String subject, String feature,
        String instruction, boolean settled, List<Wording> wordings) {
    public Proposal {
        wordings = List.copyOf(wordings);
    }

    /** Whether one of its wordings was made from this recipe. */
    public boolean has(String recipe) {
        return wordings.stream().anyMatch(wording -> wording.recipe().equals(recipe));
    }

    /** The newest wording. */
    public Wording last() {
        return wordings.get(wordings.size() - 1);
    }
}
