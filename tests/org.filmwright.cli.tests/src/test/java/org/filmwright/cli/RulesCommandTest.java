// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    @TempDir
    Path temp;

    private List<String> off(Path film) {
        List<String> off = new ArrayList<>();
        Cli.run("rules", film, "--json").ok().json().getAsJsonArray("rules").forEach(rule -> {
            if (!rule.getAsJsonObject().get("on").getAsBoolean()) {
                off.add(rule.getAsJsonObject().get("id").getAsString());
            }
        });
        return off;
    }

    @Test
    void rulesAreSwitchedOffAndOnInTheFilm() {
        Path film = temp.resolve("film");
        Cli.run("new", film, "--name", "Rules").ok();
        assertEquals(List.of(), off(film));
        Cli.run("rules", film, "--off", "reaction", "--off", "insert").ok();
        assertEquals(List.of("insert", "reaction"), off(film));
        Cli.run("rules", film, "--on", "insert").ok();
        assertEquals(List.of("reaction"), off(film));
        Cli.run("undo", film).ok();
        assertEquals(List.of("insert", "reaction"), off(film));
    }

    @Test
    void unknownRuleIsRefusedWithTheOnesThereAre() {
        Path film = temp.resolve("film");
        Cli.run("new", film, "--name", "Rules").ok();
        Cli.Result result = Cli.run("rules", film, "--off", "jump");
        assertEquals(2, result.code());
        assertTrue(result.sentence().contains("'jump'") && result.sentence().contains("reaction"));
    }
}
