// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.Block;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.EditRecord;
import org.filmwright.session.spi.FilmStore.StoredChange;
import org.filmwright.session.spi.FilmStore.StoredEdit;

/** Writes edits as rows: the edit, a version per block, the present blocks, links and assets. One transaction's worth. */
final class Commits {
    private static final Comparator<StoredChange> BY_BLOCK = Comparator.comparing(StoredChange::block);

    private final Connection connection;
    private final String branch;
    private final Map<String, String> stages = new HashMap<>();

    Commits(Connection connection, String branchId) {
        this.connection = connection;
        this.branch = branchId;
    }

    /**
     * Inserts all rows; the caller commits or rolls back.
     *
     * @param parentEdit id of the newest edit so far, null for none
     * @param parentHash its hash, empty for none
     * @return hash of the last edit
     */
    String write(List<StoredEdit> edits, String parentEdit, String parentHash) throws SQLException {
        String hash = parentHash;
        try (PreparedStatement edit = connection
                .prepareStatement("INSERT INTO edits VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement version = connection
                        .prepareStatement("INSERT INTO versions VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement link = connection.prepareStatement("INSERT INTO links VALUES (?,?,?,?,?,?)");
                PreparedStatement asset = connection
                        .prepareStatement("INSERT INTO block_assets VALUES (?,?,?,?,?,?)")) {
            String parent = parentEdit;
            for (StoredEdit stored : edits) {
                EditRecord record = stored.record();
                List<String> parentIds = new ArrayList<>(parent == null ? List.of() : List.of(parent));
                List<String> parentHashes = new ArrayList<>(hash.isEmpty() ? List.of() : List.of(hash));
                if (stored.merged() != null) {
                    parentIds.add(stored.merged());
                    parentHashes.add(hashOf(stored.merged()));
                }
                String parents = Rows.strings(parentIds);
                List<StoredChange> changes = new ArrayList<>(stored.changes());
                changes.sort(BY_BLOCK);
                List<String[]> rows = changes.stream().map(Commits::row).toList();
                hash = hash(record, parents, parentHashes, rows);
                insertEdit(edit, record, parents, hash);
                for (int i = 0; i < rows.size(); i++) {
                    insertVersion(version, record, rows.get(i));
                    insertLinks(link, asset, record.seq(), changes.get(i).after());
                }
                version.executeBatch();
                link.executeBatch();
                asset.executeBatch();
                updateBlocks(changes);
                parent = record.id();
            }
        }
        return hash;
    }

    private String hashOf(String edit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT hash FROM edits WHERE id = ?")) {
            statement.setString(1, edit);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "missing";
            }
        }
    }

    static String hash(EditRecord record, String parents, List<String> parentHashes, List<String[]> rows) {
        EditHash hash = EditHash.of(parentHashes, record.id(), parents, record.label(), record.author(),
                record.origin().id(), record.stage(), record.time().toString(), record.undoes(), record.redoes());
        rows.forEach(hash::row);
        return hash.hex();
    }

    /** A version row's hashed columns; a deleted block keeps its last state, so that it can be read and merged. */
    private static String[] row(StoredChange change) {
        Block state = change.after() != null ? change.after() : change.before();
        return new String[] {state.id(), change.after() == null ? "1" : "0", state.type(), state.parent(),
                state.orderKey(), state.content(), Rows.strings(state.tags()), Rows.attributes(state.attributes()),
                Rows.links(state.links())};
    }

    private void insertEdit(PreparedStatement statement, EditRecord record, String parents, String hash)
            throws SQLException {
        statement.setString(1, record.id());
        statement.setLong(2, record.seq());
        statement.setString(3, branch);
        statement.setString(4, parents);
        statement.setString(5, record.label());
        statement.setString(6, record.author());
        statement.setString(7, record.origin().id());
        statement.setString(8, record.stage());
        statement.setString(9, record.time().toString());
        statement.setString(10, record.undoes());
        statement.setString(11, record.redoes());
        statement.setString(12, hash);
        statement.executeUpdate();
    }

    private void insertVersion(PreparedStatement statement, EditRecord record, String[] row) throws SQLException {
        statement.setString(1, row[0]);
        statement.setLong(2, record.seq());
        statement.setString(3, record.id());
        statement.setString(4, branch);
        statement.setInt(5, "1".equals(row[1]) ? 1 : 0);
        for (int i = 2; i < row.length; i++) {
            statement.setString(i + 4, row[i]);
        }
        statement.addBatch();
    }

    private void insertLinks(PreparedStatement link, PreparedStatement asset, long seq, Block state)
            throws SQLException {
        if (state == null) {
            return;
        }
        for (Map.Entry<String, List<String>> entry : state.links().entrySet()) {
            boolean isAsset = entry.getKey().startsWith(Block.ASSET_PREFIX);
            PreparedStatement statement = isAsset ? asset : link;
            String feature = isAsset ? entry.getKey().substring(Block.ASSET_PREFIX.length()) : entry.getKey();
            for (int i = 0; i < entry.getValue().size(); i++) {
                statement.setString(1, branch);
                statement.setLong(2, seq);
                statement.setString(3, state.id());
                statement.setString(4, feature);
                statement.setInt(5, i);
                statement.setString(6, entry.getValue().get(i));
                statement.addBatch();
            }
        }
    }

    /** Brings the present blocks to the states after these changes. */
    void updateBlocks(List<StoredChange> changes) throws SQLException {
        Map<String, String> parents = new HashMap<>();
        for (StoredChange change : changes) {
            if (change.after() != null) {
                parents.put(change.block(), change.after().parent());
                if (!Ulid.isUlid(change.after().parent())) {
                    stages.put(change.block(), change.after().parent());
                }
            }
        }
        try (PreparedStatement block = connection
                .prepareStatement("INSERT OR REPLACE INTO blocks VALUES (?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement gone = connection.prepareStatement("DELETE FROM blocks WHERE id = ?")) {
            for (StoredChange change : changes) {
                if (change.after() == null) {
                    gone.setString(1, change.block());
                    gone.addBatch();
                } else {
                    insertBlock(block, change, parents);
                }
            }
            block.executeBatch();
            gone.executeBatch();
        }
    }

    private void insertBlock(PreparedStatement block, StoredChange change, Map<String, String> parents)
            throws SQLException {
        Block state = change.after();
        String[] row = row(change);
        block.setString(1, state.id());
        block.setLong(2, state.version());
        block.setString(3, stage(state.parent(), parents));
        for (int column = 2; column < row.length; column++) {
            block.setString(column + 2, row[column]);
        }
        block.addBatch();
    }

    private String stage(String parent, Map<String, String> parents) throws SQLException {
        String at = parent;
        while (Ulid.isUlid(at)) {
            String known = stages.get(at);
            if (known != null) {
                return known;
            }
            String up = parents.get(at);
            if (up == null) {
                String stored = storedStage(at);
                stages.put(parent, stored);
                return stored;
            }
            at = up;
        }
        return at;
    }

    private String storedStage(String block) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT tab FROM blocks WHERE id = ?")) {
            statement.setString(1, block);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }
}
