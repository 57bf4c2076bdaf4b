// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.Origin;

/** Makes records of rows. */
final class Reading {
    /** Begins every query of the log. */
    static final String EDITS = "SELECT e.id, e.seq, e.label, e.author, e.origin, e.stage, e.time, e.undoes, e.redoes"
            + " FROM edits e ";
    /** Columns of a version, for {@link #state}. */
    static final String VERSION = "v.block, v.seq, v.type, v.parent, v.order_key, v.content, v.tags, v.attributes,"
            + " v.links, v.deleted";

    private Reading() {
    }

    /** A block of nine columns from {@code at}: id, version, type, parent, order key, content, tags, attributes, links. */
    static Block block(ResultSet row, int at) throws SQLException, IOException {
        return new Block(row.getString(at), row.getLong(at + 1), row.getString(at + 2), row.getString(at + 3),
                row.getString(at + 4), row.getString(at + 5), Rows.readTags(row.getString(at + 6)),
                Rows.readAttributes(row.getString(at + 7)), Rows.readLinks(row.getString(at + 8)));
    }

    /** The state in a version row, null where it says deleted. */
    static Block state(ResultSet row) throws SQLException, IOException {
        return row.getInt(10) != 0 ? null : block(row, 1);
    }

    static EditRecord edit(ResultSet row, String branch, List<String> blocks) throws SQLException {
        return new EditRecord(row.getString(1), row.getLong(2), branch, row.getString(3), row.getString(4),
                Origin.of(row.getString(5)), row.getString(6), instant(row.getString(7)), row.getString(8),
                row.getString(9), blocks);
    }

    static Asset asset(ResultSet row) throws SQLException, IOException {
        return new Asset(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
                instant(row.getString(6)), Rows.readAttributes(row.getString(7)));
    }

    /** An instant; a damaged one reads as the epoch, as a wrong time must not hide a film. */
    static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
