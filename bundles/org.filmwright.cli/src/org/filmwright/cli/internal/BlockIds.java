// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.List;
import java.util.Locale;

import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Ulid;

/** Finds the block that a word on the command line means. */
public final class BlockIds {
    private static final int SHORTEST = 4;
    private static final int NAMED = 5;

    private BlockIds() {
    }

    /** The block with this id, or the only one whose id begins or ends with these four or more characters. */
    public static Block resolve(Snapshot snapshot, String word) throws FilmException {
        if (word.equals("film")) {
            return snapshot.filmBlock();
        }
        String id = word.toUpperCase(Locale.ROOT);
        Block exact = snapshot.block(id);
        if (exact != null) {
            return exact;
        }
        if (Ulid.isUlid(id)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no block " + id + " in the film now; 'filmwright"
                    + " history FILM --block " + id + "' tells whether there was one.");
        }
        if (id.length() < SHORTEST) {
            throw new FilmException(ErrorCode.USAGE, "'" + word + "' is too short for a block; give its id, or at"
                    + " least " + SHORTEST + " characters from the start or the end of it.");
        }
        List<Block> hits = snapshot.blocks()
                .filter(block -> block.id().startsWith(id) || block.id().endsWith(id)).limit(NAMED + 1L).toList();
        if (hits.size() == 1) {
            return hits.get(0);
        }
        if (hits.isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED,
                    "There is no block '" + word + "' in the film; 'filmwright list FILM STAGE' shows the ids.");
        }
        String some = String.join(", ", hits.stream().limit(NAMED).map(Block::id).toList());
        throw new FilmException(ErrorCode.USAGE, "'" + word + "' may mean several blocks (" + some
                + (hits.size() > NAMED ? " and more" : "") + "); give more of the id.");
    }

    /** The id of a block that may be deleted by now: a full one is taken as it is. */
    public static String resolvePast(Snapshot snapshot, String word) throws FilmException {
        String id = word.toUpperCase(Locale.ROOT);
        return Ulid.isUlid(id) ? id : resolve(snapshot, word).id();
    }
}
