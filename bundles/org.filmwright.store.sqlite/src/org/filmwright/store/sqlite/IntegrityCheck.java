// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.session.spi.FilmStore.Damage;

/** Looks for damage in a film's rows: pages, the chain of hashes, present blocks against versions, links. */
final class IntegrityCheck {
    private static final int MOST = 200;

    private final Path film;
    private final Connection connection;
    private final List<Damage> found = new ArrayList<>();

    IntegrityCheck(Path film, Connection connection) {
        this.film = film;
        this.connection = connection;
    }

    List<Damage> run(IProgressMonitor monitor) throws SQLException {
        pages();
        if (found.isEmpty()) {
            chain(monitor);
            presentBlocks();
            parents();
            links();
            assets();
        }
        return found.size() > MOST ? found.subList(0, MOST) : found;
    }

    private void pages() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
            while (rows.next()) {
                if (!"ok".equals(rows.getString(1))) {
                    add("database-damaged", "The database is damaged: " + rows.getString(1) + ".", null);
                }
            }
        }
    }

    private void chain(IProgressMonitor monitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement versions = connection.prepareStatement(
                        "SELECT " + EditHash.VERSION_COLUMNS + " FROM versions WHERE seq = ? ORDER BY block");
                PreparedStatement parent = connection.prepareStatement("SELECT hash FROM edits WHERE id = ?");
                ResultSet rows = statement.executeQuery("SELECT id, seq, parents, label, author, origin, stage, time,"
                        + " undoes, redoes, hash FROM edits ORDER BY seq")) {
            while (rows.next()) {
                if (monitor != null && monitor.isCanceled()) {
                    throw new OperationCanceledException();
                }
                verify(rows, versions, parent);
            }
        }
    }

    private void verify(ResultSet edit, PreparedStatement versions, PreparedStatement parent) throws SQLException {
        List<String> parentHashes = new ArrayList<>();
        try {
            for (String id : Rows.readStrings(edit.getString(3))) {
                parent.setString(1, id);
                try (ResultSet row = parent.executeQuery()) {
                    parentHashes.add(row.next() ? row.getString(1) : "missing");
                }
            }
        } catch (IOException | IllegalStateException e) {
            add("history-altered", "The change " + edit.getString(1) + " names its parents in no readable way.", null);
            return;
        }
        EditHash hash = EditHash.of(parentHashes, edit.getString(1), edit.getString(3), edit.getString(4),
                edit.getString(5), edit.getString(6), edit.getString(7), edit.getString(8), edit.getString(9),
                edit.getString(10));
        versions.setLong(1, edit.getLong(2));
        try (ResultSet rows = versions.executeQuery()) {
            while (rows.next()) {
                String[] columns = new String[9];
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = String.valueOf(rows.getString(i + 1));
                }
                hash.row(columns);
            }
        }
        if (!hash.hex().equals(edit.getString(11))) {
            add("history-altered", "The change number " + edit.getLong(2) + " ('" + edit.getString(4)
                    + "') does not match its hash: the history was altered or damaged.", null);
        }
    }

    private void presentBlocks() throws SQLException {
        rows("""
                SELECT b.id, b.version FROM blocks b LEFT JOIN versions v ON v.block = b.id AND v.seq = b.version
                WHERE v.block IS NULL OR v.deleted = 1 OR v.type <> b.type OR v.parent <> b.parent
                   OR v.order_key <> b.order_key OR v.content <> b.content OR v.tags <> b.tags
                   OR v.attributes <> b.attributes OR v.links <> b.links
                """, "block-differs", "The present state of a block is not the one in its version %s.");
        String open;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT open_branch FROM projects")) {
            open = row.getString(1);
        }
        rows("SELECT v.block, max(v.seq) FROM versions v WHERE "
                + Lineage.of(connection, open, Long.MAX_VALUE).condition("v")
                + " GROUP BY v.block HAVING v.deleted = 0 AND v.block NOT IN (SELECT id FROM blocks)", "block-missing", "A block that was never deleted is missing (version %s).");
    }

    private void parents() throws SQLException {
        rows("""
                SELECT b.id, b.parent FROM blocks b
                WHERE length(b.parent) = 26 AND b.parent NOT IN (SELECT id FROM blocks)
                """, "parent-missing", "The parent %s of a block is missing.");
    }

    private void links() throws SQLException {
        rows("""
                SELECT l.source, l.target FROM blocks b JOIN links l ON l.source = b.id AND l.seq = b.version
                WHERE l.target NOT IN (SELECT id FROM blocks) AND l.target NOT IN (SELECT block FROM versions)
                """, "link-broken", "A link points to the block %s, which was never there.");
    }

    private void assets() throws SQLException {
        rows("""
                SELECT a.block, a.asset FROM blocks b JOIN block_assets a ON a.block = b.id AND a.seq = b.version
                WHERE a.asset NOT IN (SELECT sha256 FROM assets)
                """, "asset-unknown", "A block points to the asset %s, which is not in the film.");
    }

    private void rows(String sql, String code, String message) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next() && found.size() <= MOST) {
                add(code, String.format(message, rows.getString(2)), rows.getString(1));
            }
        }
    }

    private void add(String code, String message, String block) {
        found.add(new Damage("error", code, message, film.resolve(SqliteStores.DATABASE).toString(), block));
    }
}
