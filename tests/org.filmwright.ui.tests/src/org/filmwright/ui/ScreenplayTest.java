// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
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
            text.typeText("ext. patio - day\na gorgeous day.  the sun is shining.\n\tsteel\nbeer's ready!\n\t\tcut to:\n"
                    + "int. hall - night\nhe waits.");
            assertEquals("EXT. PATIO - DAY\n\nA gorgeous day.  The sun is shining.\n\nSTEEL\nBeer's ready!\n\nCUT TO:\n\n"
                    + "INT. HALL - NIGHT\n\nHe waits.", text.getText());
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
            fixture.bot.waitUntil(Condition.of("the new set is in the text", () -> text.getText().contains("DINING CAR")));
            assertEquals(behind, text.getText().length() - text.caret());
        }
    }

    private static List<Block> scenes(FilmFixture fixture) {
        return List.copyOf(fixture.film().snapshot().ofType("Scene"));
    }
}
