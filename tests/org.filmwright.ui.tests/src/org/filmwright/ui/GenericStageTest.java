// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.filmwright.api.Block;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.testing.ui.SWTBotTree;
import org.junit.jupiter.api.Test;

class GenericStageTest {
    private static final String TAG = "org.filmwright.ui.command.block.tag(org.filmwright.ui.command.block.tag.tag=love)";

    @Test
    void enterMakesABlockThatIsNamedInPlaceAndUndoTakesBothBack() {
        try (FilmFixture fixture = FilmFixture.ideas(2)) {
            fixture.stage("ideation");
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
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.stage("ideation");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(0).pressShortcut(0, SWT.F2);
            SWTBotText field = fixture.bot.textWithId("org.filmwright.ui.stage.text");
            field.setText("Something else");
            field.pressEscape();
            assertEquals("Idea 1", tree.cell(0, 0));
        }
    }

    @Test
    void theTagCommandTagsTheSelectionAndUndoTakesTheTagOff() {
        try (FilmFixture fixture = FilmFixture.ideas(3)) {
            fixture.stage("ideation");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(1);
            fixture.bot.serializedCommand(TAG);
            Block idea = fixture.film().snapshot().children("ideation").get(1);
            assertEquals(java.util.Set.of("love"), idea.tags());
            assertEquals("love", tree.cell(1, 2));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals("", tree.cell(1, 2));
        }
    }

    @Test
    void altDownMovesARowAndDeleteRemovesIt() {
        try (FilmFixture fixture = FilmFixture.ideas(3)) {
            fixture.stage("ideation");
            SWTBotTree tree = fixture.bot.tree();
            tree.select(0).pressShortcut(SWT.ALT, SWT.ARROW_DOWN);
            assertEquals(java.util.List.of("Idea 2", "Idea 1", "Idea 3"), tree.column(0));
            tree.select(2).pressShortcut(0, SWT.DEL);
            assertEquals(java.util.List.of("Idea 2", "Idea 1"), tree.column(0));
        }
    }

    @Test
    void theFilterKeepsWhatHoldsAllWords() {
        try (FilmFixture fixture = FilmFixture.ideas(12)) {
            fixture.stage("ideation");
            SWTBotTree tree = fixture.bot.tree();
            fixture.bot.textWithMessage("Filter").setText("idea 12");
            fixture.bot.waitUntil(Condition.of("one row is left", () -> tree.rowCount() == 1));
            assertEquals("Idea 12", tree.cell(0, 0));
        }
    }

    @Test
    void tenThousandRowsAreThereAndOnlyThoseInSightAreFilled() {
        try (FilmFixture fixture = FilmFixture.ideas(10_000)) {
            fixture.stage("ideation");
            SWTBotTree tree = fixture.bot.tree();
            assertEquals(10_000, tree.rowCount());
            assertEquals("Idea 10000", tree.cell(9_999, 0));
        }
    }

    private static void rows(FilmFixture fixture, int count) {
        SWTBotTree tree = fixture.bot.tree();
        fixture.bot.waitUntil(Condition.of(count + " rows", () -> tree.rowCount() == count));
    }
}
