// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.canvas.CardGrid;
import org.junit.jupiter.api.Test;

class CastTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY

            MAYA pours coffee. Maya waits.

            MAYA
            You are late again.

            TOM (O.S.)
            The train stood still for an hour.

            EXT. STATION - NIGHT

            MAYA
            Maya is my name. Not Mother.
            """;

    @Test
    void theCastIsFoundInTheScriptAndShownWithItsScenesAndLines() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("cast");
            fixture.bot.button("Find the cast in the script").click();
            CardGrid grid = grid(fixture, 2);
            Card maya = fixture.bot.syncExec(() -> grid.cards().get(0));
            assertEquals("MAYA", maya.title());
            fixture.bot.waitUntil(Condition.of("the lines are counted", () -> grid.cards().get(0).facts()
                    .equals("2 scenes, 2 lines, 10 words")));
            assertEquals("2", String.valueOf(fixture.bot.syncExec(() -> grid.cards().get(0).presence().cardinality())));
        }
    }

    @Test
    void aFieldOfTheFormIsOneLabelledEditThatUndoTakesBack() {
        try (FilmFixture fixture = cast()) {
            SWTBotText age = fixture.bot.textWithId("character.age");
            age.setText("34");
            age.leave();
            Block maya = character(fixture, "MAYA");
            assertEquals("34", maya.text(Features.AGE));
            assertFalse(maya.flag(Features.GENERATED));
            assertEquals("Change age of MAYA", fixture.film().undoable(null).orElseThrow().label());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals("", character(fixture, "MAYA").text(Features.AGE));
            assertEquals("", age.getText());
        }
    }

    @Test
    void renamingShowsWhatChangesAndChangesCuesAndMentionsInOneEdit() {
        try (FilmFixture fixture = cast()) {
            SWTBotText name = fixture.bot.textWithId("character.content");
            name.setText("NADIA");
            name.leave();
            fixture.bot.button("Rename").click();
            fixture.bot.waitUntil(Condition.of("the script is changed", () -> ScriptText.of(film(fixture)).equals(
                    SCRIPT.replace("MAYA", "NADIA").replace("Maya", "Nadia"))));
            Block nadia = character(fixture, "NADIA");
            assertNotNull(nadia);
            assertEquals(2, film(fixture).referrers(nadia.id(), Features.CHARACTERS).stream()
                    .filter(id -> film(fixture).block(id).is(BlockTypes.SCRIPT_ELEMENT)).count());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(SCRIPT, ScriptText.of(film(fixture)));
        }
    }

    @Test
    void mergingKeepsOneAndTheOtherNamesBecomeItsAliases() {
        try (FilmFixture fixture = cast()) {
            CardGrid grid = grid(fixture, 2);
            fixture.bot.syncExec(() -> press(grid, 'a', SWT.MOD1));
            fixture.bot.button("Combine…").clickAndGoOn();
            fixture.bot.button("Combine").click();
            grid(fixture, 1);
            Block maya = character(fixture, "MAYA");
            assertEquals(List.of("TOM"), maya.texts(Features.ALIASES));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            grid(fixture, 2);
        }
    }

    @Test
    void aClickOnASceneOpensTheScreenplay() {
        try (FilmFixture fixture = cast()) {
            SWTBotTable scenes = fixture.bot.tableWithId("cast.scenes");
            fixture.bot.waitUntil(Condition.of("both scenes are listed", () -> scenes.rowCount() == 2));
            scenes.click(1);
            fixture.bot.waitUntil(Condition.of("the screenplay is in front",
                    () -> "screenplay".equals(fixture.window().currentStage())));
        }
    }

    @Test
    void theFilterFindsNamesAndDeleteRemovesTheSelected() {
        try (FilmFixture fixture = cast()) {
            fixture.bot.textWithMessage("Filter").setText("tom");
            CardGrid grid = grid(fixture, 1);
            fixture.bot.syncExec(() -> press(grid, SWT.HOME, 0));
            fixture.bot.syncExec(() -> press(grid, SWT.DEL, 0));
            fixture.bot.textWithMessage("Filter").setText("");
            grid(fixture, 1);
            assertTrue(film(fixture).children("cast").stream().noneMatch(block -> block.content().equals("TOM")));
        }
    }

    private static FilmFixture cast() {
        FilmFixture fixture = FilmFixture.script(SCRIPT);
        fixture.stage("cast");
        fixture.bot.button("Find the cast in the script").click();
        grid(fixture, 2);
        CardGrid grid = grid(fixture, 2);
        fixture.bot.syncExec(() -> press(grid, SWT.HOME, 0));
        return fixture;
    }

    private static CardGrid grid(FilmFixture fixture, int cards) {
        CardGrid grid = fixture.bot.visible(CardGrid.class, candidate -> true, "grid of cards");
        fixture.bot.waitUntil(Condition.of(cards + " cards", () -> grid.cards().size() == cards));
        return grid;
    }

    private static void press(CardGrid grid, int key, int mask) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = mask;
        grid.notifyListeners(SWT.KeyDown, event);
    }

    private static Snapshot film(FilmFixture fixture) {
        return fixture.film().snapshot();
    }

    private static Block character(FilmFixture fixture, String name) {
        return film(fixture).children("cast").stream().filter(block -> block.content().equals(name)).findFirst()
                .orElse(null);
    }
}
