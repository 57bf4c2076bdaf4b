// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.generation.Spend;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.Branch;
import org.filmwright.api.session.Branches.Label;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.api.session.Origin;
import org.filmwright.session.spi.FilmStore;

/**
 * One open film database: a connection for the writer (none in a read-only film) and one for readers, each guarded by
 * its own lock.
 */
final class SqliteStore implements FilmStore {
    private final Path database;
    private final Connection writer;
    private final Connection reader;
    private final Closeable held;
    private final String readOnly;
    private final Object writing = new Object();
    private final Object reading = new Object();
    private final String film;
    private volatile OpenBranch open;

    /** The open branch with its newest edit, as the writer left it. */
    private record OpenBranch(String id, String name, Lineage lineage, String headEdit, String headHash) {
    }

    /** @param held closed with the store: the writer's lock, or the copy that is read; null for none */
    SqliteStore(Path database, Connection writer, Connection reader, Closeable held, String readOnly)
            throws CoreException {
        this.database = database;
        this.writer = writer;
        this.reader = reader;
        this.held = held;
        this.readOnly = readOnly;
        try {
            SchemaGuard.verify(database, reader);
            String[] project = one("SELECT p.id, b.id, b.name FROM projects p JOIN branches b ON b.id = p.open_branch");
            if (project == null) {
                throw new FilmException(ErrorCode.DAMAGED, database + " names no film or no open branch.");
            }
            film = project[0];
            open = openBranch(project[1], project[2]);
            if (writer != null) {
                writer.setAutoCommit(false);
            }
        } catch (SQLException e) {
            closeQuietly();
            throw Sql.failure(database, e);
        } catch (CoreException e) {
            closeQuietly();
            throw e;
        }
    }

    private OpenBranch openBranch(String id, String name) throws SQLException {
        Lineage lineage = Lineage.of(reader, id, Long.MAX_VALUE);
        String[] newest = one("SELECT e.id, e.hash FROM edits e WHERE " + lineage.condition("e")
                + " ORDER BY e.seq DESC LIMIT 1");
        return new OpenBranch(id, name, lineage, newest == null ? null : newest[0], newest == null ? "" : newest[1]);
    }

    private String[] one(String sql) throws SQLException {
        try (Statement statement = reader.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                return null;
            }
            String[] values = new String[row.getMetaData().getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.getString(i + 1);
            }
            return values;
        }
    }

    @Override
    public StoredFilm load() throws CoreException {
        return query("SELECT id, version, type, parent, order_key, content, tags, attributes, links FROM blocks",
                statement -> {
                }, rows -> {
                    List<Block> blocks = new ArrayList<>();
                    while (rows.next()) {
                        blocks.add(Reading.block(rows, 1));
                    }
                    if (writer == null) {
                        String[] now = one("SELECT b.id, b.name FROM projects p JOIN branches b ON b.id = p.open_branch");
                        open = openBranch(now[0], now[1]);
                    }
                    return new StoredFilm(film, open.name, newestSeq(), blocks);
                });
    }

    private long newestSeq() throws SQLException {
        String[] row = one("SELECT max(seq) FROM edits");
        return row == null || row[0] == null ? 0 : Long.parseLong(row[0]);
    }

    @Override
    public long dataVersion() throws CoreException {
        return query("PRAGMA data_version", statement -> {
        }, rows -> rows.next() ? rows.getLong(1) : 0);
    }

    @Override
    public void commit(List<StoredEdit> edits) throws CoreException {
        synchronized (writing) {
            try {
                OpenBranch on = open;
                String hash = new Commits(writer, on.id).write(edits, on.headEdit, on.headHash);
                writer.commit();
                String last = edits.isEmpty() ? on.headEdit : edits.get(edits.size() - 1).record().id();
                open = new OpenBranch(on.id, on.name, on.lineage, last, hash);
            } catch (SQLException e) {
                rollback();
                throw Sql.failure(database, e);
            }
        }
    }

    @Override
    public void checkpoint() throws CoreException {
        synchronized (writing) {
            try (Statement statement = writer.createStatement()) {
                writer.setAutoCommit(true);
                statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
            } catch (SQLException e) {
                throw Sql.failure(database, e);
            } finally {
                restoreTransactions();
            }
        }
    }

    private void restoreTransactions() throws CoreException {
        try {
            writer.setAutoCommit(false);
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        }
    }

    private void rollback() throws CoreException {
        try {
            writer.rollback();
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        }
    }

    @Override
    public List<EditRecord> history(HistoryQuery query) throws CoreException {
        String where = "WHERE " + open.lineage.condition("e") + (query.stage() == null ? "" : " AND e.stage = ?")
                + (query.block() == null ? "" : " AND e.seq IN (SELECT seq FROM versions WHERE block = ?)");
        return query(Reading.EDITS + where + " ORDER BY e.seq DESC LIMIT ?", statement -> {
            int at = 1;
            if (query.stage() != null) {
                statement.setString(at++, query.stage());
            }
            if (query.block() != null) {
                statement.setString(at++, query.block());
            }
            statement.setInt(at, query.limit());
        }, rows -> {
            List<EditRecord> list = new ArrayList<>();
            try (PreparedStatement blocks = reader.prepareStatement("SELECT block FROM versions WHERE seq = ?")) {
                while (rows.next()) {
                    blocks.setLong(1, rows.getLong(2));
                    List<String> ids = new ArrayList<>();
                    try (ResultSet block = blocks.executeQuery()) {
                        while (block.next()) {
                            ids.add(block.getString(1));
                        }
                    }
                    list.add(Reading.edit(rows, open.name, ids));
                }
            }
            return list;
        });
    }

    @Override
    public List<EditRecord> page(long before, int limit) throws CoreException {
        return query(Reading.EDITS + "WHERE " + open.lineage.condition("e")
                + " AND e.seq < ? ORDER BY e.seq DESC LIMIT ?", statement -> {
            statement.setLong(1, before);
            statement.setInt(2, limit);
        }, rows -> {
            List<EditRecord> list = new ArrayList<>();
            while (rows.next()) {
                list.add(Reading.edit(rows, open.name, List.of()));
            }
            return list;
        });
    }

    @Override
    public Optional<EditRecord> edit(String id) throws CoreException {
        return query(Reading.EDITS + "WHERE e.id = ?", statement -> statement.setString(1, id),
                rows -> rows.next() ? Optional.of(Reading.edit(rows, open.name, List.of())) : Optional.empty());
    }

    @Override
    public List<StoredChange> changes(EditRecord edit) throws CoreException {
        return query("SELECT " + Reading.VERSION + " FROM versions v WHERE v.seq = ?",
                statement -> statement.setLong(1, edit.seq()), rows -> {
                    List<StoredChange> changes = new ArrayList<>();
                    try (PreparedStatement earlier = reader.prepareStatement("SELECT " + Reading.VERSION
                            + " FROM versions v WHERE v.block = ? AND v.seq < ? AND " + open.lineage.condition("v")
                            + " ORDER BY v.seq DESC LIMIT 1")) {
                        while (rows.next()) {
                            earlier.setString(1, rows.getString(1));
                            earlier.setLong(2, edit.seq());
                            try (ResultSet old = earlier.executeQuery()) {
                                changes.add(new StoredChange(rows.getString(1),
                                        old.next() ? Reading.state(old) : null, Reading.state(rows)));
                            }
                        }
                    }
                    return changes;
                });
    }

    @Override
    public List<BlockVersion> versions(String block, boolean everywhere) throws CoreException {
        return query("SELECT " + Reading.VERSION + ", e.id, e.label, e.author, e.origin, e.time FROM versions v"
                + " JOIN edits e ON e.seq = v.seq WHERE v.block = ?" + (everywhere ? "" : " AND " + open.lineage.condition("v"))
                + " ORDER BY v.seq DESC", statement -> statement.setString(1, block), rows -> {
                    List<BlockVersion> list = new ArrayList<>();
                    while (rows.next()) {
                        list.add(new BlockVersion(rows.getLong(2), rows.getString(11), rows.getString(12),
                                rows.getString(13), Origin.of(rows.getString(14)),
                                Reading.instant(rows.getString(15)), Reading.state(rows)));
                    }
                    return list;
                });
    }

    @Override
    public Optional<Block> version(String block, long seq) throws CoreException {
        return query("SELECT " + Reading.VERSION + " FROM versions v WHERE v.block = ? AND v.seq = ?", statement -> {
            statement.setString(1, block);
            statement.setLong(2, seq);
        }, rows -> rows.next() ? Optional.ofNullable(Reading.state(rows)) : Optional.empty());
    }

    @Override
    public String openBranch() {
        return open.name;
    }

    @Override
    public List<Branch> branches() throws CoreException {
        return branchRows(BranchRows::list);
    }

    @Override
    public List<Label> labels() throws CoreException {
        return branchRows(BranchRows::labels);
    }

    @Override
    public Point point(String text) throws CoreException {
        return branchRows(rows -> rows.point(text));
    }

    @Override
    public String editAt(Point point) throws CoreException {
        return branchRows(rows -> rows.editAt(point));
    }

    @Override
    public Point base(Point ours, Point theirs) throws CoreException {
        return branchRows(rows -> rows.base(ours, theirs));
    }

    @Override
    public List<StoredChange> differences(Point from, Point to) throws CoreException {
        return branchRows(rows -> rows.differences(from, to));
    }

    @Override
    public void createBranch(String name) throws CoreException {
        write("INSERT INTO branches VALUES (?, ?, ?, (SELECT max(seq) FROM edits), ?, 0)", statement -> {
            statement.setString(1, Ulid.next());
            statement.setString(2, name);
            statement.setString(3, open.id);
            statement.setString(4, Instant.now().toString());
            statement.executeUpdate();
        });
    }

    @Override
    public void changeBranch(String name, String newName, boolean archived) throws CoreException {
        write("UPDATE branches SET name = ?, archived = ? WHERE name = ?", statement -> {
            statement.setString(1, newName);
            statement.setInt(2, archived ? 1 : 0);
            statement.setString(3, name);
            statement.executeUpdate();
        });
        if (open.name.equals(name)) {
            open = new OpenBranch(open.id, newName, open.lineage, open.headEdit, open.headHash);
        }
    }

    @Override
    public void label(String name, String edit) throws CoreException {
        write("INSERT INTO labels VALUES (?, ?, ?)", statement -> {
            statement.setString(1, name);
            statement.setString(2, edit);
            statement.setString(3, Instant.now().toString());
            statement.executeUpdate();
        });
    }

    @Override
    public List<StoredChange> checkout(String name) throws CoreException {
        synchronized (writing) {
            requireWriter();
            Point target = point(name);
            List<StoredChange> changes = differences(new Point(open.id, Long.MAX_VALUE),
                    new Point(target.branch(), Long.MAX_VALUE));
            try (PreparedStatement statement = writer.prepareStatement("UPDATE projects SET open_branch = ?")) {
                new Commits(writer, target.branch()).updateBlocks(changes);
                statement.setString(1, target.branch());
                statement.executeUpdate();
                writer.commit();
                synchronized (reading) {
                    open = openBranch(target.branch(), name);
                }
            } catch (SQLException e) {
                rollback();
                throw Sql.failure(database, e);
            }
            return changes;
        }
    }

    @Override
    public Taken take(Path copy, String from) throws CoreException {
        synchronized (writing) {
            requireWriter();
            try {
                return new ForeignEdits(writer, copy).take(from);
            } catch (SQLException e) {
                throw Sql.failure(database, e);
            }
        }
    }

    /** Reads branches. */
    @FunctionalInterface
    private interface BranchReading<T> {
        T read(BranchRows rows) throws SQLException, IOException, CoreException;
    }

    private <T> T branchRows(BranchReading<T> work) throws CoreException {
        synchronized (reading) {
            try {
                return work.read(new BranchRows(reader));
            } catch (SQLException e) {
                throw Sql.failure(database, e);
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                throw new FilmException(ErrorCode.DAMAGED, database + " has a row that cannot be read (" + why
                        + "); run 'filmwright check' on the film.", e);
            }
        }
    }

    @Override
    public Counts counts() throws CoreException {
        return query("SELECT (SELECT count(*) FROM edits), (SELECT count(*) FROM versions),"
                + " (SELECT count(*) FROM branches WHERE archived = 0), (SELECT count(*) FROM assets),"
                + " (SELECT coalesce(sum(bytes), 0) FROM assets)", statement -> {
                }, rows -> {
                    rows.next();
                    return new Counts(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4),
                            rows.getLong(5));
                });
    }

    @Override
    public List<Damage> check(IProgressMonitor monitor) throws CoreException {
        synchronized (reading) {
            try {
                return new IntegrityCheck(database.getParent(), reader).run(monitor);
            } catch (SQLException e) {
                throw Sql.failure(database, e);
            }
        }
    }

    @Override
    public void copyTo(Path target) throws CoreException {
        synchronized (reading) {
            try (Statement statement = reader.createStatement()) {
                statement.execute("PRAGMA query_only = OFF");
                statement.execute("VACUUM INTO '" + target.toString().replace("'", "''") + "'");
            } catch (SQLException e) {
                throw Sql.failure(target, e);
            } finally {
                queryOnly();
            }
        }
    }

    private void queryOnly() throws CoreException {
        try (Statement statement = reader.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        }
    }

    @Override
    public Optional<String> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    @Override
    public void addAsset(Asset asset) throws CoreException {
        write("INSERT OR IGNORE INTO assets VALUES (?,?,?,?,?,?,?)", statement -> {
            statement.setString(1, asset.sha256());
            statement.setString(2, asset.extension());
            statement.setString(3, asset.mediaType());
            statement.setLong(4, asset.bytes());
            statement.setString(5, asset.name());
            statement.setString(6, asset.created().toString());
            statement.setString(7, Rows.attributes(asset.meta()));
            statement.executeUpdate();
        });
    }

    @Override
    public Optional<Asset> findAsset(String sha256) throws CoreException {
        return query("SELECT * FROM assets WHERE sha256 = ?", statement -> statement.setString(1, sha256),
                rows -> rows.next() ? Optional.of(Reading.asset(rows)) : Optional.empty());
    }

    @Override
    public List<Asset> listAssets() throws CoreException {
        return query("SELECT * FROM assets ORDER BY created DESC, sha256", statement -> {
        }, rows -> {
            List<Asset> list = new ArrayList<>();
            while (rows.next()) {
                list.add(Reading.asset(rows));
            }
            return list;
        });
    }

    @Override
    public void put(Recipe recipe, String assetSha256) throws CoreException {
        synchronized (writing) {
            requireWriter();
            try {
                RecipeRows.insert(writer, recipe, assetSha256);
                writer.commit();
            } catch (SQLException e) {
                rollback();
                throw Sql.failure(database, e);
            }
        }
    }

    @Override
    public Optional<Recipe> find(String recipeId) throws CoreException {
        return query("SELECT * FROM recipes WHERE id = ?", statement -> statement.setString(1, recipeId),
                rows -> rows.next() ? Optional.of(RecipeRows.read(reader, rows)) : Optional.empty());
    }

    @Override
    public Optional<String> assetOf(String call) throws CoreException {
        return query("SELECT asset FROM recipes WHERE call = ? LIMIT 1", statement -> statement.setString(1, call),
                rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
    }

    @Override
    public void putJob(Job job) throws CoreException {
        putJob(job, null);
    }

    @Override
    public void putJob(Job job, Spend spend) throws CoreException {
        synchronized (writing) {
            requireWriter();
            try {
                JobRows.complete(writer);
                JobRows.put(writer, job);
                if (spend != null) {
                    JobRows.add(writer, spend);
                }
                writer.commit();
            } catch (SQLException e) {
                rollback();
                throw Sql.failure(database, e);
            }
        }
    }

    @Override
    public Optional<Job> findJob(String id) throws CoreException {
        return query("SELECT * FROM jobs WHERE id = ?", statement -> statement.setString(1, id),
                rows -> rows.next() ? Optional.of(JobRows.job(rows)) : Optional.empty());
    }

    @Override
    public List<Job> jobs() throws CoreException {
        return query("SELECT * FROM jobs ORDER BY id", statement -> {
        }, rows -> {
            List<Job> list = new ArrayList<>();
            while (rows.next()) {
                list.add(JobRows.job(rows));
            }
            return list;
        });
    }

    @Override
    public List<Spend> spend() throws CoreException {
        return query("SELECT * FROM spend ORDER BY id", statement -> {
        }, rows -> {
            List<Spend> list = new ArrayList<>();
            while (rows.next()) {
                list.add(JobRows.spend(rows));
            }
            return list;
        });
    }

    @Override
    public void close() throws CoreException {
        try {
            if (writer != null) {
                synchronized (writing) {
                    writer.close();
                }
            }
            synchronized (reading) {
                reader.close();
            }
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        } finally {
            release();
        }
    }

    private void release() throws FilmException {
        if (held != null) {
            try {
                held.close();
            } catch (IOException e) {
                throw new FilmException(ErrorCode.IO, database.getParent() + " could not be released: "
                        + e.getMessage(), e);
            }
        }
    }

    private void closeQuietly() throws CoreException {
        close();
    }

    /** Sets a statement's parameters. */
    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** Reads a result. */
    @FunctionalInterface
    private interface Result<T> {
        T read(ResultSet rows) throws SQLException, IOException;
    }

    private <T> T query(String sql, Parameters parameters, Result<T> result) throws CoreException {
        synchronized (reading) {
            try (PreparedStatement statement = reader.prepareStatement(sql)) {
                parameters.set(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    return result.read(rows);
                }
            } catch (SQLException e) {
                throw Sql.failure(database, e);
            } catch (IOException | RuntimeException e) {
                String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                throw new FilmException(ErrorCode.DAMAGED, database + " has a row that cannot be read (" + why
                        + "); run 'filmwright check' on the film.", e);
            }
        }
    }

    private void write(String sql, Parameters parameters) throws CoreException {
        synchronized (writing) {
            requireWriter();
            try (PreparedStatement statement = writer.prepareStatement(sql)) {
                parameters.set(statement);
                writer.commit();
            } catch (SQLException e) {
                rollback();
                throw Sql.failure(database, e);
            }
        }
    }

    private void requireWriter() throws FilmException {
        if (writer == null) {
            throw new FilmException(ErrorCode.READ_ONLY, readOnly);
        }
    }
}
