// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.List;
import java.util.Set;
import org.filmwright.api.session.BlockOperation;

/**
 * What a merge of a text into the blocks does.
 *
 * @param operations in an order in which they can be applied: parents before children, deletions last
 * @param created    ids of new blocks, and of removed ones that came back
 * @param changed    ids of blocks whose content or attributes change
 * @param moved      ids of blocks that stand elsewhere
 * @param deleted    ids of blocks that go
 * @param cues       ids of cues that are new or name another speaker; they have no link to a character yet
 * @param scenes     ids of scenes that are new or name another place; they have no link to a location yet
 */
public record SyncResult(List<BlockOperation> operations, Set<String> created, Set<String> changed, Set<String> moved,
        Set<String> deleted, Set<String> cues, Set<String> scenes) {
    public SyncResult {
        operations = List.copyOf(operations);
        created = Set.copyOf(created);
        changed = Set.copyOf(changed);
        moved = Set.copyOf(moved);
        deleted = Set.copyOf(deleted);
        cues = Set.copyOf(cues);
        scenes = Set.copyOf(scenes);
    }

    /** Whether the blocks say the text already. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }
}
