// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.session.spi.FilmStore.Taken;

/**
 * Takes the edits of a copy of a film that the film itself does not have, each line of them as a branch that begins where
 * the two parted. Edits keep their ids and hashes, so the chain stays whole; only their numbers, which are local, change.
 * The copy's own chain must have been checked. One connection, guarded by the caller; costs what is new.
 */
final class ForeignEdits {
    private final Connection connection;
    private final Path copy;

    /** @param writer without an open transaction */
    ForeignEdits(Connection writer, Path copy) {
        this.connection = writer;
        this.copy = copy;
    }

    /**
     * Takes them in one transaction.
     *
     * @param from names the new branches: "main from NAME"
     * @return null if there is nothing new
     */
    Taken take(String from) throws SQLException, FilmException {
        connection.setAutoCommit(true);
        try (PreparedStatement attach = connection.prepareStatement("ATTACH DATABASE ? AS other")) {
            attach.setString(1, copy.toString());
            attach.execute();
        }
        try (Connection other = Connections.read(copy)) {
            connection.setAutoCommit(false);
            Taken taken = takeAttached(other, from);
            connection.commit();
            return taken;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            run("DETACH DATABASE other");
            connection.setAutoCommit(false);
        }
    }

    private Taken takeAttached(Connection other, String from) throws SQLException, FilmException {
        if (!text("SELECT id FROM main.projects").equals(text("SELECT id FROM other.projects"))) {
            throw new FilmException(ErrorCode.REFUSED, from + " is another film; only a copy of this film can be brought in.");
        }
        if (!text("SELECT count(*) FROM other.edits t JOIN main.edits o ON o.id = t.id WHERE o.hash <> t.hash").equals("0")) {
            throw new FilmException(ErrorCode.DAMAGED, from + " tells another history of changes that both have; it was altered.");
        }
        run("CREATE TEMP TABLE IF NOT EXISTS taken(theirs INTEGER PRIMARY KEY, ours INTEGER NOT NULL, branch TEXT NOT NULL,"
                + " fresh INTEGER NOT NULL)");
        run("DELETE FROM taken");
        run("INSERT INTO taken SELECT t.seq, o.seq, o.branch, 0 FROM other.edits t JOIN main.edits o ON o.id = t.id");
        Map<String, String> branches = number();
        if (branches.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, String> branch : branches.entrySet()) {
            insertBranch(other, branch.getKey(), branch.getValue(), from);
        }
        copyRows();
        String open = text("SELECT open_branch FROM other.projects");
        String shown = branches.getOrDefault(open, branches.values().iterator().next());
        return new Taken(text("SELECT name FROM main.branches WHERE id = '" + shown + "'"),
                Long.parseLong(text("SELECT max(seq) FROM main.edits")));
    }

    /** Numbers what is new behind our newest edit; the branches that it lies on, theirs to the new one. */
    private Map<String, String> number() throws SQLException {
        Map<String, String> branches = new LinkedHashMap<>();
        long next = Long.parseLong(text("SELECT coalesce(max(seq), 0) FROM main.edits"));
        try (Statement fresh = connection.createStatement();
                ResultSet rows = fresh.executeQuery("SELECT t.seq, t.branch FROM other.edits t WHERE NOT EXISTS"
                        + " (SELECT 1 FROM main.edits o WHERE o.id = t.id) ORDER BY t.seq");
                PreparedStatement insert = connection.prepareStatement("INSERT INTO taken VALUES (?, ?, ?, 1)")) {
            while (rows.next()) {
                insert.setLong(1, rows.getLong(1));
                insert.setLong(2, ++next);
                insert.setString(3, branches.computeIfAbsent(rows.getString(2), theirs -> Ulid.next()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return branches;
    }

    /** Makes the branch behind the last edit before its first new one. */
    private void insertBranch(Connection other, String theirs, String ours, String from) throws SQLException, FilmException {
        String first = text("SELECT min(theirs) FROM taken WHERE fresh = 1 AND branch = '" + ours + "'");
        Lineage lineage = Lineage.of(other, theirs, Long.parseLong(first) - 1);
        String before;
        try (Statement statement = other.createStatement(); ResultSet row = statement
                .executeQuery("SELECT max(e.seq) FROM edits e WHERE " + lineage.condition("e"))) {
            before = row.next() ? row.getString(1) : null;
        }
        if (before == null) {
            throw new FilmException(ErrorCode.REFUSED, from + " shares no change with this film.");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO main.branches SELECT ?, ?, m.branch, m.ours, ?, 0"
                + " FROM taken m WHERE m.theirs = ?")) {
            insert.setString(1, ours);
            insert.setString(2, free(name(theirs) + " from " + from));
            insert.setString(3, Instant.now().toString());
            insert.setString(4, before);
            insert.executeUpdate();
        }
    }

    private String name(String theirs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT name FROM other.branches WHERE id = ?")) {
            statement.setString(1, theirs);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "?";
            }
        }
    }

    private String free(String wanted) throws SQLException {
        String name = wanted;
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT 1 FROM main.branches WHERE name = ?1 UNION SELECT 1 FROM main.labels WHERE name = ?1")) {
            for (int number = 2;; number++) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    if (!row.next()) {
                        return name;
                    }
                }
                name = wanted + " " + number;
            }
        }
    }

    private void copyRows() throws SQLException {
        run("INSERT INTO main.edits SELECT t.id, m.ours, m.branch, t.parents, t.label, t.author, t.origin, t.stage, t.time,"
                + " t.undoes, t.redoes, t.hash FROM other.edits t JOIN taken m ON m.theirs = t.seq WHERE m.fresh = 1");
        run("INSERT INTO main.versions SELECT t.block, m.ours, t.edit, m.branch, t.deleted, t.type, t.parent, t.order_key,"
                + " t.content, t.tags, t.attributes, t.links FROM other.versions t JOIN taken m ON m.theirs = t.seq"
                + " WHERE m.fresh = 1");
        run("INSERT INTO main.links SELECT m.branch, m.ours, t.source, t.feature, t.order_key, t.target"
                + " FROM other.links t JOIN taken m ON m.theirs = t.seq WHERE m.fresh = 1");
        run("INSERT INTO main.block_assets SELECT m.branch, m.ours, t.block, t.role, t.position, t.asset"
                + " FROM other.block_assets t JOIN taken m ON m.theirs = t.seq WHERE m.fresh = 1");
        run("INSERT INTO main.recipe_inputs SELECT i.recipe, i.position, i.block, coalesce(m.ours, i.version), i.digest,"
                + " i.algorithm, i.features, i.role FROM other.recipe_inputs i LEFT JOIN taken m ON m.theirs = i.version"
                + " WHERE NOT EXISTS (SELECT 1 FROM main.recipes r WHERE r.id = i.recipe)");
        run("INSERT OR IGNORE INTO main.recipes SELECT * FROM other.recipes");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
