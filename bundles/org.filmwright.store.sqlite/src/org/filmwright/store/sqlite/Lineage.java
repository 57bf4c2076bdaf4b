// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.filmwright.api.Ulid;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The line of edits that leads to a point: the point's branch up to it, the branch's parent up to the fork, and so on.
 * The state at the point is the newest version per block along it.
 *
 * @param reaches branch id and number of its last edit that counts, the point's own branch first
 */
record Lineage(List<Reach> reaches) {

    /**
     * A stretch of a branch from its beginning.
     *
     * @param from number of the last edit before the branch; its own are all behind it
     */
    record Reach(String branch, long from, long upTo) {
    }

    Lineage {
        reaches = List.copyOf(reaches);
        if (!reaches.stream().allMatch(reach -> Ulid.isUlid(reach.branch))) {
            throw new IllegalArgumentException("A branch id is a ULID");
        }
    }

    /** The lineage of a point. */
    static Lineage of(Connection connection, String branch, long upTo) throws SQLException {
        List<Reach> reaches = new ArrayList<>();
        String id = branch;
        long last = upTo;
        try (PreparedStatement statement = connection
                .prepareStatement("SELECT parent, fork_seq FROM branches WHERE id = ?")) {
            while (id != null) {
                if (reaches.size() > 1000 || !Ulid.isUlid(id)) {
                    throw new SQLiteException("The branches are damaged", SQLiteErrorCode.SQLITE_CORRUPT);
                }
                statement.setString(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    boolean known = row.next();
                    long fork = known ? row.getLong(2) : 0;
                    reaches.add(new Reach(id, fork, last));
                    id = known ? row.getString(1) : null;
                    last = Math.min(last, fork);
                }
            }
        }
        return new Lineage(reaches);
    }

    /** A condition on the columns {@code branch} and {@code seq} of a table. */
    String condition(String alias) {
        return reaches.stream()
                .map(reach -> "(" + alias + ".branch = '" + reach.branch + "'"
                        + (reach.upTo == Long.MAX_VALUE ? "" : " AND " + alias + ".seq <= " + reach.upTo) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** A condition that only edits fulfil which are in this lineage and not in the other. */
    String beyond(Lineage other, String alias) {
        Map<String, Long> shared = new HashMap<>();
        other.reaches.forEach(reach -> shared.put(reach.branch, reach.upTo));
        String parts = reaches.stream().filter(reach -> shared.getOrDefault(reach.branch, 0L) < reach.upTo)
                .map(reach -> "(" + alias + ".branch = '" + reach.branch + "' AND " + alias + ".seq > "
                        + Math.max(reach.from, shared.getOrDefault(reach.branch, 0L))
                        + (reach.upTo == Long.MAX_VALUE ? "" : " AND " + alias + ".seq <= " + reach.upTo) + ")")
                .collect(Collectors.joining(" OR ", "(", ")"));
        return parts.equals("()") ? "(0)" : parts;
    }
}
