// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;

/** A script that everybody knows becomes a film that keeps the conventions, and stays what it is behind a new scene. */
class BrickAndSteelTest {
    private static final String NEW_SCENE = """
            INT. BAKERY - DAWN

            The baker opens the shutters.

            """;

    @TempDir
    Path temp;

    @Test
    void filmOfTheScriptKeepsTheConventions() throws Exception {
        MadeFilm film = MadeFilm.of(temp, script(), "320x180");
        MadeFilm.between(2 * 60, 4.5 * 60, film.seconds());
        assertEquals(8, film.stat("scenes"));
        assertEquals(6, film.stat("locations"));
        assertEquals(7, film.stat("speakingCharacters"));
        film.verify("320x180");
        long frozen = film.frozenShots();
        assertTrue(frozen >= 0.6 * film.stat("shots"), frozen + " of " + film.stat("shots") + " shots stand still");
        assertNewSceneAtTheTopChangesOnlyLabels(film);
    }

    private static Path script() {
        return SharedData.file("long/brick-and-steel/Brick-and-Steel.fountain");
    }

    private void assertNewSceneAtTheTopChangesOnlyLabels(MadeFilm film) throws Exception {
        Map<String, JsonObject> before = shots(film);
        String text = Files.readString(script());
        int first = text.indexOf("EXT. BRICK");
        Path changed = Files.writeString(temp.resolve("changed.fountain"),
                text.substring(0, first) + NEW_SCENE + text.substring(first));
        Cli.run("import", film.folder(), changed).ok();
        assertEquals("[]", Cli.run("stale", film.folder(), "--json").ok().json().get("items").toString());
        assertEquals(0, Cli.run("make", film.folder()).code());
        assertEquals(9, film.stat("scenes"));
        Map<String, JsonObject> after = shots(film);
        assertTrue(after.size() > before.size(), "the new scene has shots");
        before.forEach((id, shot) -> {
            assertEquals(frame(shot), frame(after.get(id)), "the picture of " + shot.get("label"));
            assertNotEquals(shot.get("label"), after.get(id).get("label"));
        });
    }

    private static Map<String, JsonObject> shots(MadeFilm film) {
        Map<String, JsonObject> shots = new HashMap<>();
        film.blocks("shots").forEach(shot -> shots.put(shot.get("id").getAsString(), shot));
        return shots;
    }

    /** Hash of the picture of the circled frame. */
    private static String frame(JsonObject shot) {
        String take = shot.getAsJsonObject("links").getAsJsonArray("frame").get(0).getAsString();
        for (var child : shot.getAsJsonArray("children")) {
            if (child.getAsJsonObject().get("id").getAsString().equals(take)) {
                return child.getAsJsonObject().getAsJsonObject("links").getAsJsonArray("asset.preview").toString();
            }
        }
        throw new AssertionError("No frame: " + shot);
    }
}
