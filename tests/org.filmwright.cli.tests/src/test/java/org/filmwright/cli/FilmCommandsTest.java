// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.stage.Stages;
import org.filmwright.cli.Cli.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

class FilmCommandsTest {
    @TempDir
    Path temp;
    private Path film;
    private String jane;

    @BeforeEach
    void makeFilm() throws CoreException {
        film = Cli.film(temp);
        jane = Cli.add(film, BlockDraft.of(BlockTypes.CHARACTER).in(Stages.CAST).set(Features.NAME, "JANE")
                .set(Features.GENERATED, true));
    }

    @Test
    void newFilmHasTheFormatThatWasAsked() {
        Path other = temp.resolve("other");
        Cli.run("new", other, "--name", "Übung", "--fps", "23.976", "--aspect", "2.39", "--page", "a4", "--language",
                "de").ok();
        JsonObject attributes = block(Cli.run("show", other, "film", "--json").ok()).getAsJsonObject("attributes");
        assertEquals("Übung", attributes.get("name").getAsString());
        assertEquals("24000/1001", attributes.get("fps").getAsString());
        assertEquals(2.39, attributes.get("aspect").getAsDouble());
        assertEquals(1920, attributes.get("width").getAsInt());
        assertEquals(804, attributes.get("height").getAsInt(), "even, as encoders need it");
        assertEquals("a4", attributes.get("page").getAsString());
        assertEquals("de", attributes.get("language").getAsString());
        assertTrue(Files.exists(other.resolve("meta/project.json")));
    }

    @Test
    void newRefusesWhatIsNoFormatAndFoldersInUse() throws Exception {
        Path other = temp.resolve("other");
        assertEquals(2, Cli.run("new", other).code());
        assertEquals(2, Cli.run("new", other, "--name", " ").code());
        for (List<String> option : List.of(List.of("--fps", "0"), List.of("--fps", "fast"), List.of("--aspect", "0"),
                List.of("--aspect", "wide"), List.of("--size", "1919x1080"), List.of("--page", "a5"),
                List.of("--language", "?"))) {
            Result result = Cli.run("new", other, "--name", "X", option.get(0), option.get(1));
            assertEquals(2, result.code(), option.toString());
            assertTrue(result.sentence().contains(option.get(1)), result.err());
            assertFalse(Files.exists(other), option.toString());
        }
        assertEquals(1, Cli.run("new", film, "--name", "X").code());
        Files.writeString(other, "a file");
        assertEquals(3, Cli.run("new", other, "--name", "X").code());
        assertEquals("a file", Files.readString(other));
    }

    @Test
    void listShowsTheBlocksOfAStageByAnyOfItsNames() {
        for (String stage : List.of("cast", "Cast", "CAS")) {
            JsonObject document = Cli.run("list", film, stage, "--json").ok().json();
            assertEquals(1, document.get("format").getAsInt());
            assertEquals("My movie", document.get("film").getAsString());
            assertEquals("cast", document.get("stage").getAsString());
            JsonObject block = document.getAsJsonArray("blocks").get(0).getAsJsonObject();
            assertEquals(jane, block.get("id").getAsString());
            assertEquals("character", block.get("kind").getAsString());
            assertEquals("JANE", block.getAsJsonObject("attributes").get("name").getAsString());
            assertTrue(block.getAsJsonArray("children").isEmpty());
        }
        assertTrue(Cli.run("list", film, "cast").ok().out().contains("JANE"));
        assertEquals(2, Cli.run("list", film, "catering").code());
        assertEquals(0, Cli.run("list", film, "plot", "--json").ok().json().getAsJsonArray("blocks").size());
    }

    @Test
    void aFilmFileThatWasSentBackIsMergedLikeABranch() {
        Path sent = temp.resolve("sent.film");
        Path there = temp.resolve("there");
        Path back = temp.resolve("back.film");
        Cli.run("bundle", film, sent).ok();
        Cli.run("unbundle", sent, there).ok();
        Cli.run("edit", there, jane, "--set", "age=40").ok();
        Cli.run("bundle", there, back).ok();
        Result merged = Cli.run("merge", film, back);
        assertEquals(0, merged.code(), merged.err());
        assertTrue(merged.out().contains("main from back"), merged.out());
        assertEquals("40", block(Cli.run("show", film, jane, "--json").ok()).getAsJsonObject("attributes").get("age")
                .getAsString());
        assertTrue(Cli.run("check", film).ok().out().contains("no problems"));
        assertEquals(1, Cli.run("merge", film, back).code(), "nothing is new any more");
    }

    @Test
    void kindsAreInSnakeCaseAndChildrenInOrder() throws CoreException {
        String setUp = Cli.add(film, BlockDraft.of(BlockTypes.SET_UP).in(Stages.SHOOTING_SCRIPT));
        assertEquals("set_up", block(Cli.run("show", film, setUp, "--json").ok()).get("kind").getAsString());
        String foreign = Cli.add(film, BlockDraft.of("http://example.org/x#CallSheet").in("call-sheet"));
        assertEquals("http://example.org/x#CallSheet",
                block(Cli.run("show", film, foreign, "--json").ok()).get("kind").getAsString());
        String scene = Cli.add(film, BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content("INT. X - DAY"));
        Cli.add(film, BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(scene).content(".INT. X - DAY\n\n")
                .set(Features.TYPE, "scene_heading").set(Features.TEXT, "INT. X - DAY"));
        Cli.add(film, BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(scene).content("A train.\n\n").set(Features.TYPE,
                "action"));
        JsonArray children = block(Cli.run("show", film, scene, "--json").ok()).getAsJsonArray("children");
        JsonObject heading = children.get(0).getAsJsonObject();
        assertEquals("scene_heading", heading.get("kind").getAsString());
        assertEquals("INT. X - DAY", heading.get("content").getAsString());
        assertEquals(".INT. X - DAY\n\n", heading.get("source").getAsString());
        assertEquals("A train.", children.get(1).getAsJsonObject().get("content").getAsString());
    }

    @Test
    void blockMayBeNamedByStartOrEndOfItsId() {
        for (String name : List.of(jane, jane.toLowerCase(), jane.substring(20), jane.substring(0, 25))) {
            assertEquals(jane, block(Cli.run("show", film, name, "--json").ok()).get("id").getAsString(), name);
        }
        assertEquals(2, Cli.run("show", film, "ABC").code());
        assertEquals(1, Cli.run("show", film, "ZZZZZ").code());
        assertEquals(1, Cli.run("show", film, "01ARZ3NDEKTSV4RRFFQ69G5FAV").code());
        assertEquals(2, Cli.run("show", film, jane.substring(0, 4)).code(), "the film's own block begins so, too");
    }

    @Test
    void editChangesContentAttributesLinksAndTagsAsOneEdit() throws CoreException {
        String scene = Cli.add(film, BlockDraft.of(BlockTypes.SET_UP).in(Stages.SHOOTING_SCRIPT));
        int before = edits().size();
        Cli.run("edit", film, jane, "--content", "Fierce.", "--set", "pitch=1.2", "--set", "aliases=JANEY, J.", "--tag",
                "love", "--tag", "lead").ok();
        assertEquals(before + 1, edits().size());
        JsonObject block = block(Cli.run("show", film, jane, "--json").ok());
        assertEquals("Fierce.", block.get("content").getAsString());
        assertEquals(1.2, block.getAsJsonObject("attributes").get("pitch").getAsDouble());
        assertEquals("[\"JANEY\",\"J.\"]", block.getAsJsonObject("attributes").get("aliases").toString());
        assertFalse(block.getAsJsonObject("attributes").has("generated"), "a person has touched it");
        assertEquals("[\"lead\",\"love\"]", block.get("tags").toString());
        Cli.run("edit", film, scene, "--set", "characters=" + jane.substring(18)).ok();
        assertEquals("[\"" + jane + "\"]", block(Cli.run("show", film, scene, "--json").ok()).getAsJsonObject("links")
                .get("characters").toString());
        Cli.run("edit", film, jane, "--tag", "hate", "--untag", "lead", "--set", "pitch=").ok();
        block = block(Cli.run("show", film, jane, "--json").ok());
        assertEquals("[\"hate\"]", block.get("tags").toString(), "one verdict at a time");
        assertFalse(block.getAsJsonObject("attributes").has("pitch"));
    }

    @Test
    void editRefusesWhatTheModelDoesNotHave() throws CoreException {
        String scene = Cli.add(film, BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content("INT. X - DAY"));
        int before = edits().size();
        assertEquals(2, Cli.run("edit", film, jane).code());
        assertEquals(2, Cli.run("edit", film, jane, "--set", "pitch").code());
        assertEquals(2, Cli.run("edit", film, jane, "--set", "pitch=high").code());
        assertEquals(2, Cli.run("edit", film, jane, "--set", "pitch=NaN").code());
        assertTrue(Cli.run("edit", film, jane, "--set", "shoesize=9").sentence().contains("aliases"));
        assertEquals(1, Cli.run("edit", film, jane, "--set", "content=x").code());
        assertEquals(1, Cli.run("edit", film, jane, "--set", "id=x").code());
        assertEquals(1, Cli.run("edit", film, scene, "--set", "location=" + jane).code(), "a character is no location");
        assertTrue(Cli.run("edit", film, scene, "--set", "timeOfDay=NIGHT").sentence().contains("--content"));
        assertEquals(2, Cli.run("edit", film, jane, "--tag", " ").code());
        assertEquals(2, Cli.run("edit", film, "film", "--set", "fps=0").code());
        assertEquals(2, Cli.run("edit", film, jane, "--content").code());
        assertEquals(before, edits().size());
        Cli.run("edit", film, jane, "--untag", "nothing").ok();
        assertEquals(before, edits().size(), "an edit that changes nothing is none");
    }

    @Test
    void undoAndRedoWorkOverProcesses() {
        Cli.run("edit", film, jane, "--content", "One.").ok();
        Cli.run("edit", film, jane, "--content", "Two.").ok();
        Cli.run("undo", film).ok();
        assertEquals("One.", content());
        Cli.run("undo", film).ok();
        assertEquals("", content());
        Cli.run("redo", film).ok();
        Cli.run("redo", film).ok();
        assertEquals("Two.", content());
        assertEquals(1, Cli.run("redo", film).code());
        Cli.run("undo", film).ok();
        Cli.run("edit", film, jane, "--content", "Three.").ok();
        assertTrue(Cli.run("redo", film).sentence().contains("nothing to redo"));
        List<String> origins = edits().asList().stream()
                .map(edit -> edit.getAsJsonObject().get("origin").getAsString()).toList();
        assertEquals(List.of("user", "undo", "redo", "redo", "undo", "undo", "user", "user", "user", "user"), origins);
    }

    @Test
    void undoEndsAtTheNewFilm() {
        Cli.run("undo", film).ok();
        assertEquals(1, Cli.run("undo", film).code());
        assertTrue(Cli.run("check", film).ok().out().contains("no problems"));
    }

    @Test
    void historyOfABlockNamesVersionsThatRestoreBringsBack() {
        Cli.run("edit", film, jane, "--content", "One.").ok();
        Cli.run("edit", film, jane, "--content", "Two.").ok();
        JsonArray edits = Cli.run("history", film, "--block", jane, "--json").ok().json().getAsJsonArray("edits");
        assertEquals(3, edits.size());
        JsonObject newest = edits.get(0).getAsJsonObject();
        assertEquals("Change character JANE", newest.get("label").getAsString());
        assertEquals("[\"" + jane + "\"]", newest.get("blocks").toString());
        assertTrue(newest.get("undoes").isJsonNull());
        long one = edits.get(1).getAsJsonObject().get("seq").getAsLong();
        Cli.run("restore", film, jane, one).ok();
        assertEquals("One.", content());
        assertEquals(1, Cli.run("restore", film, jane, 999).code());
        assertEquals(2, Cli.run("restore", film, jane, "first").code());
        assertEquals(1, Cli.run("history", film, "--block", "01ARZ3NDEKTSV4RRFFQ69G5FAV").code());
        assertTrue(Cli.run("history", film).ok().out().contains("New film"));
    }

    @Test
    void statsHasEveryNumberOfTheContract() {
        JsonObject stats = Cli.run("stats", film, "--json").ok().json();
        for (String name : List.of("scenes", "sets", "locations", "characters", "speakingCharacters", "setups", "shots",
                "takes", "assets", "assetBytes", "pages", "eighths", "runtimeSeconds", "blocks", "edits", "versions",
                "branches", "stale")) {
            assertTrue(stats.get(name).getAsJsonPrimitive().isNumber(), name);
        }
        assertEquals(1, stats.get("characters").getAsInt());
        assertEquals(2, stats.get("edits").getAsInt());
        assertEquals(1, stats.get("branches").getAsInt());
        assertEquals(0, stats.get("pages").getAsInt());
    }

    @Test
    void missingFilmAndBundleInsteadOfFolderAreRefused() throws Exception {
        assertTrue(Cli.run("history", temp.resolve("nowhere")).sentence().contains("There is no film"));
        Path bundle = temp.resolve("x.film");
        Cli.run("bundle", film, bundle).ok();
        assertTrue(Cli.run("list", bundle, "cast").sentence().contains("unbundle"));
        assertTrue(Cli.run("stats", Files.createDirectory(temp.resolve("empty"))).sentence().contains("no film"));
    }

    @Test
    void bundleGoesOutAndIn() {
        Path bundle = temp.resolve("x.film");
        Path copy = temp.resolve("copy");
        Cli.run("bundle", film, bundle).ok();
        Cli.run("unbundle", bundle, copy).ok();
        assertEquals(Cli.run("history", film, "--json").ok().out(), Cli.run("history", copy, "--json").ok().out());
        assertNotEquals(0, Cli.run("unbundle", bundle, copy).code());
        Cli.run("check", copy, "--json").ok();
    }

    private String content() {
        return block(Cli.run("show", film, jane, "--json").ok()).get("content").getAsString();
    }

    private JsonArray edits() {
        return Cli.run("history", film, "--json").ok().json().getAsJsonArray("edits");
    }

    private static JsonObject block(Result result) {
        JsonElement block = result.json().getAsJsonArray("blocks").get(0);
        return block.getAsJsonObject();
    }
}
