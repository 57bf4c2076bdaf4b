// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.Branch;
import org.filmwright.api.session.Branches.Label;
import org.filmwright.session.spi.FilmStore.Point;
import org.filmwright.session.spi.FilmStore.StoredChange;

/** Reads branches, labels, points and what differs between points. One connection, guarded by the caller. */
final class BranchRows {
    private final Connection connection;

    BranchRows(Connection connection) {
        this.connection = connection;
    }

    List<Branch> list() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT b.name, p.name, b.fork_seq, b.created, b.archived,"
                        + " b.id = (SELECT open_branch FROM projects),"
                        + " coalesce((SELECT max(seq) FROM edits e WHERE e.branch = b.id), b.fork_seq)"
                        + " FROM branches b LEFT JOIN branches p ON p.id = b.parent ORDER BY b.created, b.id")) {
            List<Branch> list = new ArrayList<>();
            while (rows.next()) {
                list.add(new Branch(rows.getString(1), rows.getString(2), rows.getLong(3),
                        Reading.instant(rows.getString(4)), rows.getBoolean(5), rows.getBoolean(6), rows.getLong(7)));
            }
            return list;
        }
    }

    List<Label> labels() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT l.name, e.seq, b.name FROM labels l"
                        + " JOIN edits e ON e.id = l.edit JOIN branches b ON b.id = e.branch ORDER BY e.seq, l.name")) {
            List<Label> list = new ArrayList<>();
            while (rows.next()) {
                list.add(new Label(rows.getString(1), rows.getLong(2), rows.getString(3)));
            }
            return list;
        }
    }

    /** Finds a point by branch name, label or number of an edit. */
    Point point(String text) throws SQLException, FilmException {
        String[] queries = {
            "SELECT b.id, max(coalesce((SELECT max(seq) FROM edits e WHERE e.branch = b.id), 0), b.fork_seq)"
                    + " FROM branches b WHERE b.name = ?",
            "SELECT e.branch, e.seq FROM labels l JOIN edits e ON e.id = l.edit WHERE l.name = ?",
            "SELECT branch, seq FROM edits WHERE CAST(seq AS TEXT) = ?",
            "SELECT branch, seq FROM edits WHERE id = ?"};
        for (String sql : queries) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, text);
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next() && row.getString(1) != null) {
                        return new Point(row.getString(1), row.getLong(2));
                    }
                }
            }
        }
        throw new FilmException(ErrorCode.REFUSED, "There is no alternate, draft or version '" + text
                + "' in the film; 'filmwright branch' and 'filmwright history' list them.");
    }

    /** Id of the newest edit at a point, or null. */
    String editAt(Point point) throws SQLException {
        Lineage lineage = Lineage.of(connection, point.branch(), point.seq());
        return text("SELECT e.id FROM edits e WHERE " + lineage.condition("e") + " ORDER BY e.seq DESC LIMIT 1");
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Blocks that differ between two points, with their states; reads only what was edited since they parted. */
    List<StoredChange> differences(Point from, Point to) throws SQLException, IOException {
        Lineage left = Lineage.of(connection, from.branch(), from.seq());
        Lineage right = Lineage.of(connection, to.branch(), to.seq());
        Set<String> touched = new TreeSet<>();
        collect(touched, left.beyond(right, "v"));
        collect(touched, right.beyond(left, "v"));
        List<StoredChange> changes = new ArrayList<>();
        try (PreparedStatement before = state(left); PreparedStatement after = state(right)) {
            for (String block : touched) {
                Block old = read(before, block);
                Block now = read(after, block);
                if (old == null ? now != null : !old.sameState(now)) {
                    changes.add(new StoredChange(block, old, now));
                }
            }
        }
        return changes;
    }

    private void collect(Set<String> blocks, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT v.block FROM versions v WHERE " + condition)) {
            while (rows.next()) {
                blocks.add(rows.getString(1));
            }
        }
    }

    private PreparedStatement state(Lineage lineage) throws SQLException {
        return connection.prepareStatement("SELECT " + Reading.VERSION + " FROM versions v WHERE v.block = ? AND "
                + lineage.condition("v") + " ORDER BY v.seq DESC LIMIT 1");
    }

    private static Block read(PreparedStatement statement, String block) throws SQLException, IOException {
        statement.setString(1, block);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Reading.state(row) : null;
        }
    }

    /**
     * The newest edit that both points contain, merges counted: what was merged into one side is part of it.
     */
    Point base(Point ours, Point theirs) throws SQLException, IOException {
        Map<String, Long> left = contained(ours);
        Map<String, Long> right = contained(theirs);
        Point best = null;
        for (Map.Entry<String, Long> reach : left.entrySet()) {
            long shared = Math.min(reach.getValue(), right.getOrDefault(reach.getKey(), 0L));
            if (shared > 0) {
                String seq = text("SELECT max(seq) FROM edits WHERE branch = '" + reach.getKey() + "' AND seq <= "
                        + shared);
                long newest = seq == null ? 0 : Long.parseLong(seq);
                if (newest > 0 && (best == null || newest > best.seq())) {
                    best = new Point(reach.getKey(), newest);
                }
            }
        }
        return best;
    }

    /** Each branch a point contains, by lineage or by merge, with the number up to which it does. */
    private Map<String, Long> contained(Point point) throws SQLException, IOException {
        Map<String, Long> reach = new HashMap<>();
        List<Point> open = new ArrayList<>(List.of(point));
        while (!open.isEmpty()) {
            Point next = open.remove(open.size() - 1);
            for (Lineage.Reach part : Lineage.of(connection, next.branch(), next.seq()).reaches()) {
                long known = reach.getOrDefault(part.branch(), 0L);
                if (part.upTo() > known) {
                    reach.put(part.branch(), part.upTo());
                    open.addAll(merged(part.branch(), known, part.upTo()));
                }
            }
        }
        return reach;
    }

    /** What was merged into a stretch of a branch; a merge that was taken back does not count. */
    private List<Point> merged(String branch, long from, long to) throws SQLException, IOException {
        List<Point> points = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT e.parents FROM edits e WHERE e.branch = ? AND e.origin = 'merge' AND e.seq > ? AND e.seq <= ?"
                        + " AND (SELECT count(*) FROM edits u WHERE u.undoes = e.id)"
                        + " <= (SELECT count(*) FROM edits r WHERE r.redoes = e.id)")) {
            statement.setString(1, branch);
            statement.setLong(2, from);
            statement.setLong(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    List<String> parents = Rows.readStrings(rows.getString(1));
                    if (parents.size() > 1) {
                        points.add(pointOf(parents.get(1)));
                    }
                }
            }
        }
        points.removeIf(point -> point == null);
        return points;
    }

    private Point pointOf(String edit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT branch, seq FROM edits WHERE id = ?")) {
            statement.setString(1, edit);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? new Point(row.getString(1), row.getLong(2)) : null;
            }
        }
    }
}
