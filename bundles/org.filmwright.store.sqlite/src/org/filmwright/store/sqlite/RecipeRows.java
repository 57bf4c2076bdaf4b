// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.store.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.filmwright.api.generation.Recipe;
import org.filmwright.api.generation.RecipeInput;

/** Recipes as rows. */
final class RecipeRows {
    private RecipeRows() {
    }

    static void insert(Connection connection, Recipe recipe, String asset) throws SQLException {
        try (PreparedStatement row = connection
                .prepareStatement("INSERT OR IGNORE INTO recipes VALUES (?,?,?,?,?,?,?,?,?,?,?)");
                PreparedStatement input = connection
                        .prepareStatement("INSERT OR IGNORE INTO recipe_inputs VALUES (?,?,?,?,?,?,?,?)")) {
            row.setString(1, recipe.id());
            row.setString(2, recipe.call());
            row.setString(3, recipe.operation());
            row.setString(4, recipe.prompt());
            row.setString(5, Rows.strings(recipe.references()));
            row.setString(6, Rows.attributes(new TreeMap<String, Object>(recipe.parameters())));
            row.setString(7, recipe.provider());
            row.setString(8, recipe.model());
            row.setLong(9, recipe.seed());
            row.setString(10, asset);
            row.setString(11, Instant.now().toString());
            row.executeUpdate();
            int position = 0;
            for (RecipeInput in : recipe.inputs()) {
                input.setString(1, recipe.id());
                input.setInt(2, position++);
                input.setString(3, in.block());
                input.setLong(4, in.version());
                input.setString(5, in.digest());
                input.setString(6, in.algorithm());
                input.setString(7, Rows.strings(in.features()));
                input.setString(8, in.role());
                input.addBatch();
            }
            input.executeBatch();
        }
    }

    static Recipe read(Connection connection, ResultSet row) throws SQLException, IOException {
        List<RecipeInput> inputs = new ArrayList<>();
        String id = row.getString(1);
        try (PreparedStatement statement = connection.prepareStatement("SELECT block, version, digest, algorithm,"
                + " features, role FROM recipe_inputs WHERE recipe = ? ORDER BY position")) {
            statement.setString(1, id);
            try (ResultSet input = statement.executeQuery()) {
                while (input.next()) {
                    inputs.add(new RecipeInput(input.getString(1), input.getLong(2), input.getString(3),
                            input.getString(4), Rows.readStrings(input.getString(5)), input.getString(6)));
                }
            }
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        for (Map.Entry<String, Object> entry : Rows.readAttributes(row.getString(6)).entrySet()) {
            parameters.put(entry.getKey(), String.valueOf(entry.getValue()));
        }
        return new Recipe(id, row.getString(2), row.getString(3), row.getString(4),
                Rows.readStrings(row.getString(5)), parameters, row.getString(7), row.getString(8), row.getLong(9),
                inputs);
    }
}
