// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** Connections to a film's database, hardened: a film may come from anywhere. */
final class Connections {
    private static final int BUSY_MILLIS = 5000;

    private Connections() {
    }

    /** For the one writer: WAL, or a truncated journal on network and synced folders, which have no shared memory. */
    static Connection write(Path database, boolean remote) throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(remote ? JournalMode.TRUNCATE : JournalMode.WAL);
        config.setSynchronous(remote ? SynchronousMode.FULL : SynchronousMode.NORMAL);
        return open(database.toString(), config);
    }

    static Connection read(Path database) throws SQLException {
        SQLiteConfig config = config();
        config.setOpenMode(SQLiteOpenMode.READWRITE);
        Connection connection = open(database.toString(), config);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /** For films on disks that nobody can write. */
    static Connection immutable(Path database) throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        return open(database.toUri().toString().replaceFirst("^file:/+", "file:/") + "?immutable=1", config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enableLoadExtension(false);
        return config;
    }

    private static Connection open(String where, SQLiteConfig config) throws SQLException {
        Connection connection = new JDBC().connect("jdbc:sqlite:" + where, config.toProperties());
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA mmap_size = 0");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return connection;
    }
}
