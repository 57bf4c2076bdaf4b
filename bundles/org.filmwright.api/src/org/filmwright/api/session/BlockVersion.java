// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.time.Instant;

import org.filmwright.api.Block;

/**
 * One stored version of a block.
 *
 * @param seq   version number: sequence number of the edit
 * @param edit  ULID of the edit
 * @param label label of the edit
 * @param origin where the edit came from
 * @param state the state, or null where the edit deleted the block
 */
public record BlockVersion(long seq, String edit, String label, String author, Origin origin, Instant time,
        Block state) {
}
