// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import java.util.List;

/**
 * One wording of a proposal.
 *
 * @param id      its block
 * @param number  from 1
 * @param text    as it was proposed; for new blocks a list of names and texts
 * @param base    the text it was worked out on
 * @param author  provider and model
 * @param recipe  id of what it was made from
 * @param note    what a person should know about it; or empty
 * @param changes what it offers, in order, each as it stands now
 */
public record Wording(String id, long number, String text, String base, String author, String recipe, String note,
        List<TextChange> changes) {
    public Wording {
        changes = List.copyOf(changes);
    }

    /** Changes in a state. */
    public List<TextChange> changes(TextChange.State state) {
        return changes.stream().filter(change -> change.state() == state).toList();
    }

    /** Whether nobody has decided about some change yet. */
    public boolean isUndecided() {
        return changes.stream().anyMatch(change -> change.state().isUndecided());
    }
}
