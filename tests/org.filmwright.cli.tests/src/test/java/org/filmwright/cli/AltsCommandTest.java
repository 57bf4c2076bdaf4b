// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AltsCommandTest {
    private static final String SCRIPT = "INT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.\n";

    @TempDir
    private Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() throws IOException {
        film = Cli.film(temp);
        take(SCRIPT);
    }

    private void take(String text) throws IOException {
        Cli.run("import", film, Files.writeString(temp.resolve("in.fountain"), text)).ok();
    }

    private String fountain() throws IOException {
        Path out = temp.resolve("out.fountain");
        Cli.run("export", film, out).ok();
        return Files.readString(out);
    }

    @Test
    void aSceneGetsASecondTextAndTheFirstComesBack() throws IOException {
        assertTrue(Cli.run("alts", film, "2").ok().out().contains("one text only"));
        Cli.run("alts", film, "2", "--new", "Louder").ok();
        take(SCRIPT.replace("Two.", "TWO!"));
        JsonArray variants = Cli.run("alts", film, "2", "--json").ok().json().getAsJsonArray("variants");
        assertEquals(2, variants.size());
        JsonObject original = variants.get(0).getAsJsonObject();
        assertEquals("Original", original.get("name").getAsString());
        assertFalse(original.get("live").getAsBoolean());
        assertEquals("INT. B - DAY\n\nTwo.\n", original.get("text").getAsString());
        Cli.run("alts", film, "2", "--use", "original").ok();
        assertEquals(SCRIPT, fountain());
        Cli.run("undo", film).ok();
        assertEquals(SCRIPT.replace("Two.", "TWO!"), fountain());
        Cli.run("alts", film, "2", "--rename", "Louder", "--to", "Shouted").ok();
        assertTrue(Cli.run("alts", film, "2").ok().out().contains("* Shouted"));
        Cli.run("check", film).ok();
    }

    @Test
    void whatIsNoVariantIsRefusedInOneSentence() {
        assertEquals(1, Cli.run("alts", film, "2", "--use", "Louder").code());
        assertEquals(2, Cli.run("alts", film, "9", "--new", "Louder").code());
        assertEquals(2, Cli.run("alts", film, "2", "--new", "A", "--use", "B").code());
        assertEquals(2, Cli.run("alts", film, "2", "--rename", "A").code());
    }

    @Test
    void eachLineOfTheScriptTellsWhoChangedIt() throws IOException {
        take(SCRIPT.replace("Two.", "Two and more."));
        JsonArray answers = Cli.run("who", film, "--json").ok().json().getAsJsonArray("answers");
        assertEquals(4, answers.size());
        long first = answers.get(0).getAsJsonObject().get("seq").getAsLong();
        JsonObject last = answers.get(3).getAsJsonObject();
        assertEquals("Two and more.", last.get("text").getAsString());
        assertTrue(last.get("seq").getAsLong() > first);
        assertEquals("import", last.get("origin").getAsString());
        String block = last.get("block").getAsString();
        assertTrue(Cli.run("who", film, block).ok().out().contains("Text: Import in.fountain"));
    }
}
