// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;

/**
 * The one event per edit that drives views, graph and script sync. Delivered on the model thread, in the order of the
 * edits.
 *
 * @param edit    ULID of the edit; null when another branch was opened, which is no edit
 * @param request label, author, origin and stage
 * @param before  the film before
 * @param after   the film after
 * @param blocks  what happened to each block
 */
public record ModelChange(String edit, EditRequest request, Snapshot before, Snapshot after, List<BlockChange> blocks) {

    /** One block before (null: added) and after (null: removed). */
    public record BlockChange(String id, Block before, Block after) {
        public boolean added() {
            return before == null;
        }

        public boolean removed() {
            return after == null;
        }
    }

    /** Whether a block of this stage was touched. */
    public boolean touchesStage(String stage) {
        for (BlockChange block : blocks) {
            Snapshot where = block.removed() ? before : after;
            if (stage.equals(where.stageOf(block.id()))) {
                return true;
            }
        }
        return false;
    }
}
