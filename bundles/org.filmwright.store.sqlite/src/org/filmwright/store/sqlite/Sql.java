// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite says into one sentence for people. */
final class Sql {
    private Sql() {
    }

    static FilmException failure(Path database, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        int primary = code.code & 0xFF;
        Path film = database.getParent();
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return new FilmException(ErrorCode.IO, "The disk of " + film
                    + " is full; free some space and try again. Nothing that was saved is lost.", e);
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return new FilmException(ErrorCode.DAMAGED, database
                    + " is damaged; run 'filmwright check' on the film, or go back to a bundle or backup of it.", e);
        }
        if (primary == SQLiteErrorCode.SQLITE_READONLY.code || primary == SQLiteErrorCode.SQLITE_PERM.code) {
            return new FilmException(ErrorCode.READ_ONLY, database
                    + " cannot be written; check the permissions of the folder and the disk.", e);
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new FilmException(ErrorCode.LOCKED, "Another program is writing " + database + "; try again.", e);
        }
        if (primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new FilmException(ErrorCode.IO, database + " cannot be opened; check that it is there and readable.",
                    e);
        }
        return new FilmException(ErrorCode.IO, database + " cannot be read or written: " + e.getMessage(), e);
    }
}
