// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

class ScriptCommandsTest {
    private static final String SCRIPT = """
            Title: Night Train

            INT. SLEEPER - NIGHT #4#

            Rain on the window.

            JANE (V.O.)
            (low)
            Nobody sleeps.

            TOM ^
            I do.

            .THE TUNNEL

            > CUT TO BLACK.
            """;

    @TempDir
    Path temp;
    private Path film;

    @BeforeEach
    void makeFilm() {
        film = Cli.film(temp);
    }

    @Test
    void importIsOneEditThatUndoTakesBack() throws IOException {
        Path file = Files.writeString(temp.resolve("night.fountain"), SCRIPT);
        Cli.run("import", film, file).ok();
        JsonObject edit = Cli.run("history", film, "--json").ok().json().getAsJsonArray("edits").get(0)
                .getAsJsonObject();
        assertEquals("import", edit.get("origin").getAsString());
        assertEquals(2, Cli.run("stats", film, "--json").ok().json().get("scenes").getAsInt());
        assertEquals(2, Cli.run("stats", film, "--json").ok().json().get("speakingCharacters").getAsInt());
        assertEquals(1, Cli.run("stats", film, "--json").ok().json().get("pages").getAsInt());
        Cli.run("undo", film).ok();
        assertEquals(1, Cli.run("stats", film, "--json").ok().json().get("blocks").getAsInt());
        assertEquals(1, Cli.run("export", film, temp.resolve("none.fountain")).code());
        Cli.run("redo", film).ok();
        Cli.run("import", film, file).ok();
        assertEquals(4, Cli.run("stats", film, "--json").ok().json().get("edits").getAsInt(), "nothing new to import");
        Cli.run("check", film).ok();
    }

    @Test
    void setsAreWhatHeadingsNameNotWhatTheyInherit() throws IOException {
        Path file = Files.writeString(temp.resolve("night.fountain"), SCRIPT + """

                INT. SLEEPER - DAY

                .LATER

                INT. TRAIN - SLEEPER - DAWN

                INT. TRAIN - BAR - DAWN
                """);
        Cli.run("import", film, file).ok();
        assertEquals(3, sets(film), "the sleeper, and two sets of the train; none for THE TUNNEL and LATER");
    }

    @ParameterizedTest
    @CsvSource({"long/actone/BeeDetective.fountain, 24", "long/brick-and-steel/Brick-and-Steel.fountain, 6"})
    void realScriptsHaveTheSetsThatPeopleCount(String script, int sets) {
        Cli.run("import", film, SharedData.file(script)).ok();
        assertEquals(sets, sets(film));
    }

    private static int sets(Path film) {
        return Cli.run("stats", film, "--json").ok().json().get("sets").getAsInt();
    }

    @Test
    void exportIsByteForByteInEveryEncoding() throws IOException {
        String script = SCRIPT.replace("Nobody", "Zoë: nobody");
        List<byte[]> files = List.of(script.getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + script.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + script).getBytes(StandardCharsets.UTF_16LE), script.getBytes(StandardCharsets.UTF_16BE),
                script.replace("\n", "\r").getBytes("windows-1252"), (script + "\n\n \t\n").getBytes("windows-1252"));
        Path file = temp.resolve("in.fountain");
        Path out = temp.resolve("out.fountain");
        for (byte[] bytes : files) {
            Files.write(file, bytes);
            Cli.run("import", film, file).ok();
            Cli.run("export", film, out).ok();
            assertEquals(-1, Files.mismatch(file, out));
        }
    }

    @Test
    void sharedScriptsComeOutAsTheyWentIn() throws IOException {
        Path out = temp.resolve("out.fountain");
        int number = 0;
        for (Path file : SharedData.fountains()) {
            if (Files.size(file) > 60_000 || Files.readString(file, StandardCharsets.ISO_8859_1).isBlank()) {
                continue;
            }
            if (number++ % 8 == 0) {
                Cli.run("import", film, file).ok();
                Cli.run("export", film, out).ok();
                assertEquals(-1, Files.mismatch(file, out), file.toString());
            }
        }
        Cli.run("check", film).ok();
    }

    @Test
    void editKeepsMarksAndKindOfAnElement() throws IOException {
        importScript();
        edit("scene_heading", "INT. SLEEPER - NIGHT", "INT. SLEEPER - DAWN", "INT. SLEEPER - DAWN #4#\n\n");
        edit("scene_heading", "THE TUNNEL", "THE BRIDGE", ".THE BRIDGE\n\n");
        edit("character", "TOM", "OLD TOM", "OLD TOM ^\n");
        edit("character", "OLD TOM", "McTom", "@McTom ^\n");
        edit("dialogue", "Nobody sleeps.", "Nobody\n\nsleeps.", "Nobody\n  \nsleeps.\n\n");
        edit("action", "Rain on the window.", "INT. NO HEADING - DAY", "!INT. NO HEADING - DAY\n\n");
        edit("transition", "CUT TO BLACK.", "FADE OUT.", "> FADE OUT.\n");
        assertEquals(0, Cli.run("check", film).ok().code());
    }

    @Test
    void editOfASceneChangesItsHeadingAndATextWithAMarkMayChangeTheKind() throws IOException {
        importScript();
        JsonObject scene = find(null, "scene", "INT. SLEEPER - NIGHT");
        Cli.run("edit", film, scene.get("id").getAsString(), "--content", "EXT. STATION - DAY").ok();
        assertNotNull(find(null, "scene", "EXT. STATION - DAY"));
        JsonObject action = find(null, "action", "Rain on the window.");
        Cli.run("edit", film, action.get("id").getAsString(), "--content", "= Rain.").ok();
        assertNotNull(find(null, "synopsis", "Rain."));
        JsonObject line = find(null, "dialogue", "I do.");
        Cli.run("edit", film, line.get("id").getAsString(), "--content", "").ok();
        Path out = temp.resolve("out.fountain");
        Cli.run("export", film, out).ok();
        assertTrue(!Files.readString(out).contains("I do."));
        Cli.run("undo", film).ok();
        Cli.run("check", film).ok();
    }

    @Test
    void restoredHeadingTakesItsSceneAlong() throws IOException {
        importScript();
        String heading = find(null, "scene_heading", "INT. SLEEPER - NIGHT").get("id").getAsString();
        Cli.run("edit", film, heading, "--content", "EXT. STATION - DAY", "--tag", "love").ok();
        assertNotNull(find(null, "scene", "EXT. STATION - DAY"));
        Cli.run("restore", film, heading, 2).ok();
        assertNotNull(find(null, "scene", "INT. SLEEPER - NIGHT"));
        assertEquals("[]", find(null, "scene_heading", "INT. SLEEPER - NIGHT").get("tags").toString());
        Cli.run("check", film).ok();
    }

    @Test
    void filesThatCannotBeImportedAreNamed() throws IOException {
        Path empty = Files.writeString(temp.resolve("empty.fountain"), "\n\n");
        assertTrue(Cli.run("import", film, empty).sentence().contains("empty"));
        assertEquals(1, Cli.run("import", film, temp.resolve("none.fountain")).code());
        Path odd = Files.writeString(temp.resolve("odd.xyz"), "?");
        assertEquals(1, Cli.run("import", film, odd).code());
        assertTrue(Cli.run("import", film, odd).sentence().contains(".fountain"));
        Path binary = Files.write(temp.resolve("binary.fountain"), new byte[4000]);
        assertEquals(1, Cli.run("import", film, binary).code());
        assertEquals(2, Cli.run("import", film, empty, empty).code());
        assertEquals(1, Cli.run("stats", film, "--json").ok().json().get("blocks").getAsInt());
        assertEquals(1, Cli.run("export", film, temp.resolve("x.docx")).code());
        Cli.run("import", film, Files.write(temp.resolve("noise.wav"), new byte[100])).ok();
        assertEquals(1, Cli.run("stats", film, "--json").ok().json().get("assets").getAsInt());
    }

    private void importScript() throws IOException {
        Cli.run("import", film, Files.writeString(temp.resolve("night.fountain"), SCRIPT)).ok();
    }

    private void edit(String kind, String before, String after, String source) {
        String id = find(null, kind, before).get("id").getAsString();
        Cli.run("edit", film, id, "--content", after).ok();
        Result shown = Cli.run("show", film, id, "--json").ok();
        JsonObject block = shown.json().getAsJsonArray("blocks").get(0).getAsJsonObject();
        assertEquals(kind, block.get("kind").getAsString());
        assertEquals(source, block.get("source").getAsString());
    }

    private JsonObject find(JsonElement in, String kind, String content) {
        List<JsonElement> blocks = new ArrayList<>();
        (in == null ? Cli.run("list", film, "screenplay", "--json").ok().json().getAsJsonArray("blocks")
                : in.getAsJsonObject().getAsJsonArray("children")).forEach(blocks::add);
        for (JsonElement block : blocks) {
            JsonObject object = block.getAsJsonObject();
            if (object.get("kind").getAsString().equals(kind) && object.get("content").getAsString().equals(content)) {
                return object;
            }
            JsonObject below = find(block, kind, content);
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
