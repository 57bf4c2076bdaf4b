// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import org.filmwright.api.Block;

/** A change of one block that was worked out on a snapshot, away from the model thread. */
public sealed interface BlockOperation {
    /** The block's id. */
    String id();

    /** Version of the block that the operation was worked out on; 0 where it was not there. */
    long base();

    /** Puts the state as given. */
    record Put(Block state, long base) implements BlockOperation {
        @Override
        public String id() {
            return state.id();
        }
    }

    /** Deletes the block with all below it. */
    record Delete(String id, long base) implements BlockOperation {
    }
}
