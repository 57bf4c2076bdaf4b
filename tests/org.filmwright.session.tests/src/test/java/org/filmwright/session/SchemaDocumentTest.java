// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.api.session.FilmSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** docs/schema.md tells what is in a film's database, all of it, and its examples run. */
class SchemaDocumentTest {
    private static final Pattern TABLE = Pattern.compile("### `(\\w+)`");
    private static final Pattern COLUMN = Pattern.compile("\\| `(\\w+)` \\|.*");
    private static final Pattern EXAMPLE = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path temp;

    @Test
    void documentNamesEveryTableAndColumnInOrder() throws Exception {
        FilmFixture film = new FilmFixture(temp);
        try (Connection connection = connect(film)) {
            assertEquals(columns(connection), documented());
        }
    }

    @Test
    void examplesRun() throws Exception {
        FilmFixture film = new FilmFixture(temp);
        try (FilmSession session = film.open()) {
            FilmFixture.idea(session, "A train");
        }
        Matcher examples = EXAMPLE.matcher(document());
        int count = 0;
        try (Connection connection = connect(film); Statement statement = connection.createStatement()) {
            while (examples.find()) {
                for (String sql : examples.group(1).split(";\\s*\\n")) {
                    statement.executeQuery(sql).close();
                    count++;
                }
            }
        }
        assertEquals(2, count);
    }

    private static Connection connect(FilmFixture film) throws SQLException {
        return new JDBC().connect("jdbc:sqlite:" + film.folder.resolve("project.db"), new Properties());
    }

    private static Map<String, List<String>> columns(Connection connection) throws SQLException {
        Map<String, List<String>> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite%'")) {
                while (rows.next()) {
                    tables.put(rows.getString(1), new ArrayList<>());
                }
            }
            for (Map.Entry<String, List<String>> table : tables.entrySet()) {
                try (ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table.getKey() + ")")) {
                    while (rows.next()) {
                        table.getValue().add(rows.getString("name"));
                    }
                }
            }
        }
        return tables;
    }

    private static Map<String, List<String>> documented() throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        List<String> columns = null;
        for (String line : document().lines().toList()) {
            Matcher table = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (table.matches()) {
                columns = new ArrayList<>();
                tables.put(table.group(1), columns);
            } else if (column.matches()) {
                columns.add(column.group(1));
            }
        }
        return tables;
    }

    private static String document() throws IOException {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("docs/schema.md"))) {
            at = at.getParent();
        }
        return Files.readString(at.resolve("docs/schema.md"));
    }
}
