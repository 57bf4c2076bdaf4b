// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.canvas.CardGrid;
import org.junit.jupiter.api.Test;

class PropsTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY

            A red suitcase stands on the table.

            EXT. STATION - NIGHT

            Rain. Nobody.

            INT. TRAIN - NIGHT

            Two suitcases. Nothing else.

            INT. KITCHEN - DAY

            Empty.
            """;

    @Test
    void aPropIsNamedAndItsScenesAndScriptDaysAreFoundInTheScript() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("props-costumes");
            fixture.bot.button("Add prop").click();
            SWTBotText name = fixture.bot.textWithId("prop.content");
            name.setText("Suitcase");
            name.leave();
            fixture.bot.button("Find in script").click();
            SWTBotText scenes = fixture.bot.textWithId("prop.scenes");
            fixture.bot.waitUntil(Condition.of("the scenes are found", () -> prop(fixture).links(Features.SCENES).size() == 2));
            assertEquals("1, 3", scenes.getText());
            CardGrid grid = fixture.bot.visible(CardGrid.class, candidate -> true, "grid of cards");
            fixture.bot.waitUntil(Condition.of("the card says so",
                    () -> grid.cards().get(0).facts().equals("2 scenes on D1, N1")));
            assertEquals("3", fixture.bot.tableWithId("prop.scenes").cell(1, 0));
        }
    }

    @Test
    void scenesAreTypedAsRangesAndAnUnknownOneIsRefusedAndChangesNothing() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("props-costumes");
            fixture.bot.button("Add prop").click();
            SWTBotText scenes = fixture.bot.textWithId("prop.scenes");
            scenes.setText("2-4");
            scenes.leave();
            assertEquals(3, prop(fixture).links(Features.SCENES).size());
            fixture.bot.waitUntil(Condition.of("it is written as a range", () -> scenes.getText().equals("2–4")));
            scenes.setText("1, 77");
            scenes.leave();
            fixture.bot.waitUntil(Condition.of("the old scenes are back", () -> scenes.getText().equals("2–4")));
            assertEquals(3, prop(fixture).links(Features.SCENES).size());
        }
    }

    @Test
    void piecesAreANumberThatUndoTakesBack() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("props-costumes");
            fixture.bot.button("Add prop").click();
            SWTBotText pieces = fixture.bot.textWithId("prop.quantity");
            pieces.setText("3");
            pieces.leave();
            assertEquals(3, prop(fixture).number(Features.QUANTITY, 0));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(0, prop(fixture).number(Features.QUANTITY, 0));
        }
    }

    private static Block prop(FilmFixture fixture) {
        return fixture.film().snapshot().children("props-costumes").get(0);
    }
}
