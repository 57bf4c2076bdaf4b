// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An immutable view of one branch of a film. Taking one costs O(1), a look-up about O(1), a list what it returns. Safe
 * on every thread and valid for ever: later edits make later snapshots.
 */
public interface Snapshot {
    /** Id of the film. */
    String film();

    /** Name of the branch. */
    String branch();

    /** Sequence number of the last edit in it. */
    long seq();

    /** Number of blocks. */
    int size();

    /** The block, or null. */
    Block block(String id);

    /** Children of a block, or the blocks of a stage's list, in order. */
    List<Block> children(String parent);

    /** The last child in order, or null. */
    Block lastChild(String parent);

    /** All blocks of a type, in no particular order. */
    List<Block> ofType(String type);

    /** Ids of the blocks that link to the target by this feature (null: by any). */
    Set<String> referrers(String target, String feature);

    /** All blocks, in no particular order. */
    Stream<Block> blocks();

    /** The film's own block with title, format and company. */
    default Block filmBlock() {
        return block(film());
    }

    /** Stage id of a block: the end of its chain of parents; null where the chain is broken. */
    default String stageOf(String id) {
        Block block = block(id);
        while (block != null) {
            Block parent = block(block.parent());
            if (parent == null) {
                return block.parent();
            }
            block = parent;
        }
        return null;
    }

    /** The block and everything below it, in order. */
    default Stream<Block> subtree(String id) {
        Block block = block(id);
        return block == null ? Stream.empty()
                : Stream.concat(Stream.of(block), children(id).stream().flatMap(child -> subtree(child.id())));
    }
}
