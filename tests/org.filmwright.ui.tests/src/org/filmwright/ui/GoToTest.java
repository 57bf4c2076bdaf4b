// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.filmwright.testing.ui.SWTBotText;
import org.junit.jupiter.api.Test;

class GoToTest {
    @Test
    void aFewWordsFindABlockAndEnterGoesToIt() {
        try (FilmFixture fixture = FilmFixture.ideas(40)) {
            fixture.stage("cast");
            fixture.bot.command("org.filmwright.ui.command.goto");
            SWTBotText field = fixture.bot.textWithId("org.filmwright.ui.goto.field");
            SWTBotTable hits = fixture.bot.tableWithId("org.filmwright.ui.goto.hits");
            assertEquals(12, hits.rowCount(), "the stages are offered before anything is typed");
            field.setText("idea 3");
            fixture.bot.waitUntil(Condition.of("thirteen ideas have a 3", () -> hits.rowCount() == 13));
            assertEquals("Idea 3", hits.cell(0, 0));
            field.setText("idea 17");
            fixture.bot.waitUntil(Condition.of("one idea is left", () -> hits.rowCount() == 1));
            field.enter();
            fixture.bot.waitUntil(Condition.of("its stage is shown", () -> "ideation".equals(fixture.window().currentStage())));
        }
    }
}
