// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A copy of a database with the write-ahead log that a killed writer left beside it, for a film on a disk that nobody
 * can write: SQLite cannot read the log there, and without it the last acknowledged edits would not be seen. Removed
 * when closed.
 */
final class LeftoverLog implements Closeable {
    private static final String LOG = "-wal";

    private final Path folder;

    private LeftoverLog(Path folder) {
        this.folder = folder;
    }

    static boolean isBeside(Path database) throws IOException {
        Path log = log(database);
        return Files.exists(log) && Files.size(log) > 0;
    }

    static LeftoverLog copy(Path database) throws IOException {
        LeftoverLog copy = new LeftoverLog(Files.createTempDirectory("filmwright-"));
        try {
            Files.copy(database, copy.database());
            Files.copy(log(database), log(copy.database()));
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    Path database() {
        return folder.resolve(SqliteStores.DATABASE);
    }

    private static Path log(Path database) {
        return database.resolveSibling(database.getFileName() + LOG);
    }

    @Override
    public void close() throws IOException {
        for (String end : List.of("", LOG, "-shm")) {
            Files.deleteIfExists(folder.resolve(SqliteStores.DATABASE + end));
        }
        Files.deleteIfExists(folder);
    }
}
