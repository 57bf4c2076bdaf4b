// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.testing.ui.SWTBotTree;
import org.junit.jupiter.api.Test;

class GenericStageTest {
    private static final String TAG = "org.filmwright.ui.command.block.tag(org.filmwright.ui.command.block.tag.tag=love)";

    @Test
    void enterMakesABlockThatIsNamedInPlaceAndUndoTakesBothBack() {
        try (FilmFixture fixture = tiles(2)) {
            fixture.stage("art-direction");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(0).pressShortcut(0, SWT.CR);
            SWTBotText field = fixture.bot.textWithId("org.filmwright.ui.stage.text");
            field.setText("A train that never stops");
            field.pressEnter();
            rows(fixture, 3);
            assertEquals("A train that never stops", tree.cell(1, 0));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            fixture.bot.command("org.eclipse.ui.edit.undo");
            rows(fixture, 2);
            fixture.bot.command("org.eclipse.ui.edit.redo");
            rows(fixture, 3);
        }
    }

    @Test
    void escapeLeavesTheTextAsItWas() {
        try (FilmFixture fixture = tiles(1)) {
            fixture.stage("art-direction");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(0).pressShortcut(0, SWT.F2);
            SWTBotText field = fixture.bot.textWithId("org.filmwright.ui.stage.text");
            field.setText("Something else");
            field.pressEscape();
            assertEquals("Tile 1", tree.cell(0, 0));
        }
    }

    @Test
    void theTagCommandTagsTheSelectionAndUndoTakesTheTagOff() {
        try (FilmFixture fixture = tiles(3)) {
            fixture.stage("art-direction");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(1);
            fixture.bot.serializedCommand(TAG);
            Block tile = fixture.film().snapshot().children("art-direction").get(1);
            assertEquals(java.util.Set.of("love"), tile.tags());
            assertEquals("love", tree.cell(1, 2));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals("", tree.cell(1, 2));
        }
    }

    @Test
    void altDownMovesARowAndDeleteRemovesIt() {
        try (FilmFixture fixture = tiles(3)) {
            fixture.stage("art-direction");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(0).pressShortcut(SWT.ALT, SWT.ARROW_DOWN);
            assertEquals(java.util.List.of("Tile 2", "Tile 1", "Tile 3"), tree.column(0));
            tree.select(2).pressShortcut(0, SWT.DEL);
            assertEquals(java.util.List.of("Tile 2", "Tile 1"), tree.column(0));
        }
    }

    @Test
    void theFilterKeepsWhatHoldsAllWords() {
        try (FilmFixture fixture = tiles(12)) {
            fixture.stage("art-direction");
            SWTBotTree tree = fixture.bot.tree();
            fixture.bot.textWithMessage("Filter").setText("tile 12");
            fixture.bot.waitUntil(Condition.of("one row is left", () -> tree.rowCount() == 1));
            assertEquals("Tile 12", tree.cell(0, 0));
        }
    }

    @Test
    void tenThousandRowsAreThereAndOnlyThoseInSightAreFilled() {
        try (FilmFixture fixture = tiles(10_000)) {
            fixture.stage("art-direction");
            SWTBotTree tree = fixture.bot.tree();
            assertEquals(10_000, tree.rowCount());
            assertEquals("Tile 10000", tree.cell(9_999, 0));
        }
    }

    /** A film with this many mood tiles. */
    private static FilmFixture tiles(int count) {
        return new FilmFixture(edit -> edit.createAll(IntStream.rangeClosed(1, count)
                .mapToObj(i -> BlockDraft.of(BlockTypes.MOOD_TILE).in("art-direction").content("Tile " + i)).toList()));
    }

    private static void rows(FilmFixture fixture, int count) {
        SWTBotTree tree = fixture.bot.tree();
        fixture.bot.waitUntil(Condition.of(count + " rows", () -> tree.rowCount() == count));
    }
}
