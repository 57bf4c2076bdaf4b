// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.EditRequest;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.junit.jupiter.api.Test;

class HistoryViewTest {
    @Test
    void theNewestChangeComesFirstAndItsButtonsTakeItBackAndBringItBack() throws CoreException {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.bot.viewById("org.filmwright.ui.view.history");
            fixture.film().edit(EditRequest.user("Add a better idea").in("ideation"),
                    edit -> edit.create(org.filmwright.api.BlockDraft.of("Idea").in("ideation").content("Better")));
            SWTBotTable table = fixture.bot.tableWithId("org.filmwright.ui.history");
            first(fixture, table, "Add a better idea");
            fixture.bot.button("Undo").click();
            assertEquals(1, fixture.film().snapshot().children("ideation").size());
            fixture.bot.waitUntil(Condition.of("the change is marked as taken back",
                    () -> table.rowCount() > 2 && table.cell(2, 1).endsWith("(taken back)")));
            fixture.bot.button("Redo").click();
            assertEquals(2, fixture.film().snapshot().children("ideation").size());
        }
    }

    @Test
    void aChangeThatWasTakenBackCanBeReturnedToAfterGoingOnDifferently() throws CoreException {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.bot.viewById("org.filmwright.ui.view.history");
            String idea = fixture.film().snapshot().children("ideation").get(0).id();
            fixture.film().edit("The dark way", edit -> edit.content(idea, "Dark"));
            fixture.film().undo(null);
            fixture.film().edit("The light way", edit -> edit.content(idea, "Light"));
            SWTBotTable table = fixture.bot.tableWithId("org.filmwright.ui.history");
            first(fixture, table, "The light way");
            assertTrue(table.cell(0, 1).contains("changes until"), "a session of work heads its changes");
            fixture.bot.waitUntil(Condition.of("the dark way is there, taken back",
                    () -> table.rowCount() > 3 && table.cell(3, 1).equals("The dark way  (taken back)")));
            table.select(3);
            fixture.bot.waitUntil(Condition.of("its preview is shown", () -> fixture.bot
                    .styledTextWithId("org.filmwright.ui.history.preview").getText().contains("Dark")));
            fixture.picture("history");
            fixture.bot.button("Make the film this again").click();
            fixture.bot.waitUntil(Condition.of("the film is dark again",
                    () -> fixture.film().snapshot().block(idea).content().equals("Dark")));
            fixture.film().undo(null);
            assertEquals("Light", fixture.film().snapshot().block(idea).content());
        }
    }

    private static void first(FilmFixture fixture, SWTBotTable table, String label) {
        fixture.bot.waitUntil(Condition.of("the history begins with " + label,
                () -> table.rowCount() > 1 && table.cell(1, 1).equals(label)));
    }
}
