// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** Looks at a database before anything is read from it: is it a film, of this version, with nothing hidden in it. */
final class SchemaGuard {
    private static final Set<String> TABLES = Set.of("projects", "tabs", "branches", "edits", "versions", "blocks",
            "links", "assets", "block_assets", "recipes", "recipe_inputs", "labels", "jobs", "spend", "embeddings");

    private SchemaGuard() {
    }

    static void verify(Path database, Connection connection) throws SQLException, FilmException {
        try (Statement statement = connection.createStatement()) {
            long application = number(statement, "PRAGMA application_id");
            long version = number(statement, "PRAGMA user_version");
            if (application != SqliteStores.APPLICATION) {
                throw new FilmException(ErrorCode.DAMAGED, database + " is a database, but not of a film.");
            }
            if (version > SqliteStores.SCHEMA) {
                throw new FilmException(ErrorCode.NEWER, "The film " + database.getParent().getFileName()
                        + " was written by a newer Filmwright (schema " + version + ", this one knows "
                        + SqliteStores.SCHEMA + "); install that version to open it. Nothing was changed.");
            }
            Set<String> missing = new TreeSet<>(TABLES);
            try (ResultSet rows = statement.executeQuery("SELECT type, name FROM sqlite_master")) {
                while (rows.next()) {
                    if ("trigger".equals(rows.getString(1))) {
                        throw new FilmException(ErrorCode.DAMAGED, database + " holds a trigger (" + rows.getString(2)
                                + "), which no film has; it was not opened.");
                    }
                    if ("table".equals(rows.getString(1))) {
                        missing.remove(rows.getString(2));
                    }
                }
            }
            if (!missing.isEmpty()) {
                throw new FilmException(ErrorCode.DAMAGED, database + " lacks the tables " + String.join(", ", missing)
                        + "; go back to a bundle or backup of the film.");
            }
        }
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery(pragma)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
