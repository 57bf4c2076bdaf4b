// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotCanvas;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.junit.jupiter.api.Test;

class ScreenplayFindTest {
    private static final String TEXT = "org.filmwright.script.ui.text";

    @Test
    void everythingIsReplacedAsOneChangeThatUndoTakesBack() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            String before = text.getText();
            fixture.bot.command("org.eclipse.ui.edit.findReplace");
            fixture.bot.textWithId("org.filmwright.script.ui.find.words").setText("lamps");
            fixture.bot.textWithId("org.filmwright.script.ui.find.replacement").setText("lanterns");
            assertTrue(fixture.bot.labelWithId("org.filmwright.script.ui.find.count").endsWith("20"),
                    fixture.bot.labelWithId("org.filmwright.script.ui.find.count"));
            fixture.picture("screenplay-find");
            fixture.bot.button("Replace All").click();
            assertEquals(before.replace("lamps", "lanterns"), text.getText());
            fixture.bot.button("Close").click();
            fixture.bot.command("org.eclipse.ui.edit.undo");
            fixture.bot.waitUntil(Condition.of("all is as it was", () -> text.getText().equals(before)));
        }
    }

    @Test
    void theQuickOutlineGoesToAScene() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            fixture.bot.waitUntil(Condition.of("the script was read", () -> fixture.bot
                    .labelWithId("org.filmwright.script.ui.status.place").startsWith("Page")));
            fixture.bot.command("org.filmwright.script.ui.command.outline");
            fixture.bot.textWithId("org.filmwright.script.ui.outline.field").setText("carriage 17");
            Text field = fixture.bot.visible(Text.class, found -> "org.filmwright.script.ui.outline.field"
                    .equals(found.getData("org.filmwright.ui.id")), "outline field");
            fixture.bot.syncExec(() -> field.notifyListeners(SWT.DefaultSelection, new Event()));
            assertEquals(text.getText().indexOf("INT. CARRIAGE 17"), text.caret());
        }
    }

    @Test
    void aSceneMovedByKeyKeepsItsBlocks() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            List<String> before = scenes(fixture);
            text.navigateTo(text.getText().indexOf("INT. CARRIAGE 2 "));
            fixture.bot.command("org.filmwright.script.ui.command.sceneDown");
            fixture.bot.waitUntil(Condition.of("the scene is one further down",
                    () -> text.getText().indexOf("CARRIAGE 3 ") < text.getText().indexOf("CARRIAGE 2 ")));
            List<String> expected = new java.util.ArrayList<>(before);
            expected.add(2, expected.remove(1));
            assertEquals(expected, scenes(fixture));
            text.navigateTo(text.getText().indexOf("VALE\n"));
            fixture.bot.command("org.filmwright.script.ui.command.sceneUp");
            assertEquals(expected, scenes(fixture));
        }
    }

    @Test
    void aCardMovedByKeyMovesTheTextAndEnterGoesThere() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            fixture.bot.waitUntil(Condition.of("the script was read", () -> fixture.bot
                    .labelWithId("org.filmwright.script.ui.status.place").startsWith("Page")));
            List<String> before = scenes(fixture);
            fixture.bot.command("org.filmwright.script.ui.command.cards");
            SWTBotCanvas cards = fixture.bot.canvasWithId("org.filmwright.script.ui.cards");
            cards.pressShortcut(0, SWT.ARROW_RIGHT);
            fixture.bot.command("org.filmwright.script.ui.command.sceneDown");
            fixture.picture("screenplay-cards");
            List<String> expected = new java.util.ArrayList<>(before);
            expected.add(2, expected.remove(1));
            assertEquals(expected, scenes(fixture));
            cards.pressShortcut(0, SWT.HOME);
            cards.pressShortcut(0, SWT.CR);
            fixture.bot.waitUntil(Condition.of("the text is shown at its first scene", () -> fixture.bot
                    .styledTextWithId(TEXT).caret() == text.getText().indexOf("INT. CARRIAGE 1 ")));
        }
    }

    private static List<String> scenes(FilmFixture fixture) {
        return fixture.film().snapshot().children("screenplay").stream().filter(block -> block.is(BlockTypes.SCENE))
                .map(Block::id).toList();
    }
}
