// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.Spend;

/** Jobs and the ledger as rows. */
final class JobRows {
    private JobRows() {
    }

    /** Films of before 0.1.0 have a table without two of the columns; nothing was ever in it. */
    static void complete(Connection connection) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("PRAGMA table_info(jobs)")) {
                while (rows.next()) {
                    columns.add(rows.getString("name"));
                }
            }
            if (!columns.contains("task")) {
                statement.execute("ALTER TABLE jobs ADD COLUMN task TEXT NOT NULL DEFAULT ''");
                statement.execute("ALTER TABLE jobs ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0");
            }
        }
    }

    static void put(Connection connection, Job job) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT OR REPLACE INTO jobs (id, operation, branch,"
                + " subject, provider, model, state, recipe, asset, error, created, changed, task, attempts)"
                + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
            row.setString(1, job.id());
            row.setString(2, job.operation());
            row.setString(3, job.branch());
            row.setString(4, job.subject());
            row.setString(5, job.provider());
            row.setString(6, job.model());
            row.setString(7, job.state().id());
            row.setString(8, job.recipe());
            row.setString(9, job.asset());
            row.setString(10, job.error());
            row.setString(11, job.created().toString());
            row.setString(12, job.changed().toString());
            row.setString(13, job.task());
            row.setInt(14, job.attempts());
            row.executeUpdate();
        }
    }

    static void add(Connection connection, Spend spend) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO spend VALUES (?,?,?,?,?,?,?,?,?,?)")) {
            row.setString(1, spend.id());
            row.setString(2, spend.job());
            row.setString(3, spend.time().toString());
            row.setString(4, spend.provider());
            row.setString(5, spend.model());
            row.setString(6, spend.operation());
            row.setString(7, spend.subject());
            row.setString(8, spend.amount().amount().toPlainString());
            row.setString(9, spend.amount().currency());
            row.setInt(10, spend.estimated() ? 1 : 0);
            row.executeUpdate();
        }
    }

    static Job job(ResultSet row) throws SQLException {
        return new Job(row.getString("id"), row.getString("operation"), row.getString("branch"),
                row.getString("subject"), row.getString("provider"), row.getString("model"),
                Job.State.of(row.getString("state")), row.getString("recipe"), row.getString("asset"),
                row.getString("error"), Instant.parse(row.getString("created")),
                Instant.parse(row.getString("changed")), row.getString("task"), row.getInt("attempts"));
    }

    static Spend spend(ResultSet row) throws SQLException {
        Money amount = new Money(new BigDecimal(row.getString("amount")), row.getString("currency"));
        return new Spend(row.getString("id"), row.getString("job"), Instant.parse(row.getString("time")),
                row.getString("provider"), row.getString("model"), row.getString("operation"), row.getString("subject"),
                amount, row.getInt("estimated") != 0);
    }
}
