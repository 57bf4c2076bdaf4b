// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.time.Instant;
import java.util.List;

/**
 * One line of the log.
 *
 * @param id     ULID
 * @param seq    local sequence number
 * @param branch name of the branch
 * @param time   when it was made
 * @param undoes edit that it takes back, or null
 * @param redoes edit that it brings back, or null
 * @param blocks ids of the blocks it touched
 */
public record EditRecord(String id, long seq, String branch, String label, String author, Origin origin, String stage,
        Instant time, String undoes, String redoes, List<String> blocks) {
    public EditRecord {
        blocks = List.copyOf(blocks);
    }
}
