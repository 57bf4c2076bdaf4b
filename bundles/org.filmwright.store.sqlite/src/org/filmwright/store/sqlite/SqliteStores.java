// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.Origin;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.StoredChange;
import org.filmwright.session.spi.FilmStore.StoredEdit;
import org.filmwright.session.spi.FilmStores;

/** Films as folders with a SQLite database. */
public final class SqliteStores implements FilmStores {
    /** Version of the schema; a film with a higher one is refused. */
    static final int SCHEMA = 1;
    /** {@code PRAGMA application_id} of a film: "Film". */
    static final int APPLICATION = 0x46696C6D;
    static final String DATABASE = "project.db";

    private final Supplier<Stages> stages;

    /** @param stages written to {@code tabs} when a film is made */
    public SqliteStores(Stages stages) {
        this(() -> stages);
    }

    /** @param stages asked for when a film is made */
    public SqliteStores(Supplier<Stages> stages) {
        this.stages = stages;
    }

    @Override
    public void create(Path folder, Block film) throws CoreException {
        Path database = folder.resolve(DATABASE);
        try {
            if (Files.exists(folder) && !isEmpty(folder)) {
                throw new FilmException(ErrorCode.REFUSED,
                        "The folder " + folder + " is not empty; choose a new one for the film.");
            }
            for (String part : List.of("assets", "exports", "meta")) {
                Files.createDirectories(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The film's folder " + folder + " cannot be made: " + reason(e)
                    + ".", e);
        }
        Path part = folder.resolve(DATABASE + ".part");
        try {
            try (Connection connection = Connections.write(part, false)) {
                fill(connection, film);
            }
            Files.move(part, database);
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, database + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private void fill(Connection connection, Block film) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + SCHEMA);
            for (String sql : schema().split(";\\s*\\n")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        String branch = Ulid.next();
        String now = Instant.now().toString();
        insert(connection, "INSERT INTO projects VALUES (?, ?, ?, ?, ?, ?)", film.id(), film.text(Features.NAME), SCHEMA,
                now, branch, "0.1.0");
        insert(connection, "INSERT INTO branches VALUES (?, 'main', NULL, 0, ?, 0)", branch, now);
        int position = 0;
        for (StageDescriptor stage : stages.get().all()) {
            insert(connection, "INSERT INTO tabs VALUES (?, ?, ?)", stage.id(), stage.name(), position++);
        }
        EditRecord record = new EditRecord(Ulid.next(), 1, branch, "New film", EditRequest.user("New film").author(),
                Origin.USER, null, Instant.now(), null, null, List.of(film.id()));
        Commits commits = new Commits(connection, branch);
        commits.write(List.of(new StoredEdit(record, List.of(new StoredChange(film.id(), null, film)), null)), null, "");
        connection.commit();
    }

    /** The schema as it is documented in docs/schema.md. */
    static String schema() {
        try (InputStream in = SqliteStores.class.getResourceAsStream("schema.sql")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.replaceAll("(?m)^--.*\\n", "");
        } catch (IOException e) {
            throw new IllegalStateException("schema.sql is part of the bundle", e);
        }
    }

    @Override
    public FilmStore open(Path folder, OpenMode mode) throws CoreException {
        Path database = folder.resolve(DATABASE);
        if (!Files.exists(folder)) {
            throw new FilmException(ErrorCode.REFUSED, "There is no film at " + folder + ".");
        }
        if (!Files.isRegularFile(database)) {
            throw new FilmException(ErrorCode.REFUSED, folder + (Files.isDirectory(folder)
                    ? " is no film: it has no " + DATABASE + "."
                    : " is a file; unpack a bundle with 'filmwright unbundle' first."));
        }
        if (mode == OpenMode.READ) {
            return read(folder, database, null);
        }
        if (!writable(folder, database)) {
            String sentence = "The film " + folder.getFileName() + " is on a read-only disk or folder";
            if (mode == OpenMode.BEST) {
                return read(folder, database, sentence + ".");
            }
            throw new FilmException(ErrorCode.READ_ONLY,
                    sentence + "; copy it somewhere writable to change it.");
        }
        return write(folder, database, mode);
    }

    private FilmStore write(Path folder, Path database, OpenMode mode) throws CoreException {
        FilmLock lock = null;
        try {
            Optional<FilmLock> taken = FilmLock.take(folder);
            if (taken.isEmpty()) {
                FilmException refusal = FilmLock.refusal(folder);
                if (mode == OpenMode.BEST) {
                    return read(folder, database, refusal.getMessage());
                }
                throw refusal;
            }
            lock = taken.get();
            FilmStore store = connect(database, Connections.write(database, isRemote(folder)), lock);
            lock = null;
            return store;
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The film " + folder + " cannot be locked: " + reason(e) + ".", e);
        } finally {
            release(lock);
        }
    }

    private static FilmStore connect(Path database, Connection writer, FilmLock lock)
            throws CoreException, SQLException {
        Connection reader;
        try {
            reader = Connections.read(database);
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
        return new SqliteStore(database, writer, reader, lock, null);
    }

    private static FilmStore read(Path folder, Path database, String why) throws CoreException {
        String reason = why == null ? "The film " + folder.getFileName() + " was opened for reading only." : why;
        try {
            if (writable(folder, database)) {
                return new SqliteStore(database, null, Connections.read(database), null, reason);
            }
            if (!LeftoverLog.isBeside(database)) {
                return new SqliteStore(database, null, Connections.immutable(database), null, reason);
            }
            LeftoverLog copy = LeftoverLog.copy(database);
            return new SqliteStore(database, null, Connections.read(copy.database()), copy, reason);
        } catch (SQLException e) {
            throw Sql.failure(database, e);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, database + " cannot be copied for reading: " + reason(e) + ".", e);
        }
    }

    private static void release(FilmLock lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean writable(Path folder, Path database) {
        if (!Files.isWritable(folder) || !Files.isWritable(database)) {
            return false;
        }
        try {
            return !Files.getFileStore(folder).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the folder is on a network disk or is kept in step by a sync program: no shared memory there. */
    static boolean isRemote(Path folder) {
        try {
            String type = Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
            boolean network = Stream.of("nfs", "cifs", "smb", "fuse.sshfs", "9p", "afs", "davfs").anyMatch(type::startsWith);
            String path = folder.toString();
            return network || Stream.of("/Dropbox/", "/OneDrive", "/Google Drive/", "/Nextcloud/", "/iCloud")
                    .anyMatch(path::contains);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (NotDirectoryException e) {
            throw new FileSystemException(folder.toString(), null, "it is a file");
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        return e instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(e.getMessage());
    }

    private static void insert(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
