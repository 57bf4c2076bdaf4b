// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

/**
 * What to list of the log.
 *
 * @param block only edits that touched this block; null for all
 * @param stage only edits made in this stage; null for all
 * @param limit at most so many
 */
public record HistoryQuery(String block, String stage, int limit) {
    public static final HistoryQuery ALL = new HistoryQuery(null, null, Integer.MAX_VALUE);

    public static HistoryQuery ofBlock(String id) {
        return new HistoryQuery(id, null, Integer.MAX_VALUE);
    }

    public static HistoryQuery latest(int limit) {
        return new HistoryQuery(null, null, limit);
    }
}
