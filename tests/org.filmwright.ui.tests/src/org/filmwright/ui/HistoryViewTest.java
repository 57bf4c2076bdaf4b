// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
            SWTBotTable table = fixture.bot.tableWithColumn("When");
            first(fixture, table, "Add a better idea");
            fixture.bot.button("Undo").click();
            assertEquals(1, fixture.film().snapshot().children("ideation").size());
            fixture.bot.waitUntil(Condition.of("the change is marked as taken back",
                    () -> table.rowCount() > 1 && table.cell(1, 1).endsWith("(taken back)")));
            fixture.bot.button("Redo").click();
            assertEquals(2, fixture.film().snapshot().children("ideation").size());
        }
    }

    private static void first(FilmFixture fixture, SWTBotTable table, String label) {
        fixture.bot.waitUntil(Condition.of("the history begins with " + label,
                () -> table.rowCount() > 0 && table.cell(0, 1).equals(label)));
    }
}
