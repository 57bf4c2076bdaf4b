// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.time.Instant;

/**
 * A named line of edits; on screen an Alternate.
 *
 * @param parent  name of the branch it was made from, or null
 * @param forkSeq number of the last edit it shares with its parent
 * @param open    whether the session is on it
 * @param newest  number of its newest edit
 */
public record Branch(String name, String parent, long forkSeq, Instant created, boolean archived, boolean open,
        long newest) {
}
