// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.session.EditRequest;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.junit.jupiter.api.Test;

class ScreenplayTest {
    private static final String TEXT = "org.filmwright.script.ui.text";

    @Test
    void whatIsTypedBecomesBlocksAndUndoTakesTheLastPauseBack() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            text.typeText("int. carriage - night\nThe lamps sway.\nVALE\nNobody leaves.");
            assertEquals("INT. CARRIAGE - NIGHT\n\nThe lamps sway.\n\nVALE\nNobody leaves.", text.getText());
            fixture.bot.waitUntil(Condition.of("the scene is a block", () -> scenes(fixture).size() == 1));
            assertEquals(4, fixture.film().snapshot().ofType("ScriptElement").size());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            fixture.bot.waitUntil(Condition.of("the text is empty again", () -> text.getText().isEmpty()));
            assertEquals(List.of(), scenes(fixture));
            fixture.bot.command("org.eclipse.ui.edit.redo");
            fixture.bot.waitUntil(Condition.of("the scene is back", () -> scenes(fixture).size() == 1));
            assertEquals("INT. CARRIAGE - NIGHT\n\nThe lamps sway.\n\nVALE\nNobody leaves.", text.getText());
        }
    }

    @Test
    void scenesAreTypedWithEnterAndTabAlone() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            text.typeText("ext. patio - day\na gorgeous day.  the sun is shining.\n\tsteel\nbeer's ready!\n"
                    + "\t\tcut to:\nint. hall - night\nhe waits.");
            assertEquals("EXT. PATIO - DAY\n\nA gorgeous day.  The sun is shining.\n\nSTEEL\nBeer's ready!\n\n"
                    + "CUT TO:\n\nINT. HALL - NIGHT\n\nHe waits.", text.getText());
        }
    }

    @Test
    void aCharacterIsRenamedInScriptAndCardAsOneChange() throws CoreException {
        try (FilmFixture fixture = FilmFixture.empty()) {
            String card = fixture.film().edit(EditRequest.user("Cast"),
                    edit -> edit.create(BlockDraft.of("Character").in("cast").set("name", "VALE"))).snapshot()
                    .ofType("Character").get(0).id();
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            text.typeText("int. carriage - night\nVALE's lamp sways.\nVALE\nNobody leaves.");
            String typed = text.getText();
            text.navigateTo(typed.indexOf("VALE\n") + 1);
            fixture.bot.syncExec(() -> fixture.bot.window().getShell().getDisplay()
                    .asyncExec(() -> fixture.bot.command("org.filmwright.script.ui.command.rename")));
            fixture.bot.textWithId("org.filmwright.script.ui.rename.name").setText("Vole");
            fixture.bot.button("Rename").click();
            String renamed = typed.replace("VALE", "VOLE");
            fixture.bot.waitUntil(Condition.of("the text has the new name", () -> text.getText().equals(renamed)));
            assertEquals("VOLE", fixture.film().snapshot().block(card).text("name"));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            fixture.bot.waitUntil(Condition.of("the old name is back", () -> text.getText().equals(typed)));
            assertEquals("VALE", fixture.film().snapshot().block(card).text("name"));
        }
    }

    @Test
    void aChangeFromElsewhereGoesIntoTheTextAndTheCaretStays() throws CoreException {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            text.typeText("INT. CARRIAGE - NIGHT\nThe lamps sway.");
            fixture.bot.waitUntil(Condition.of("the scene is a block", () -> scenes(fixture).size() == 1));
            Block heading = fixture.film().snapshot().ofType("ScriptElement").stream()
                    .filter(block -> block.content().startsWith("INT")).findFirst().orElseThrow();
            text.navigateTo(text.getText().length());
            int behind = text.getText().length() - text.caret();
            fixture.film().edit(EditRequest.job("Rename the set", "test"),
                    edit -> edit.content(heading.id(), heading.content().replace("CARRIAGE", "DINING CAR")));
            fixture.bot.waitUntil(Condition.of("the new set is in the text",
                    () -> text.getText().contains("DINING CAR")));
            assertEquals(behind, text.getText().length() - text.caret());
        }
    }

    private static List<Block> scenes(FilmFixture fixture) {
        return List.copyOf(fixture.film().snapshot().ofType("Scene"));
    }
}
