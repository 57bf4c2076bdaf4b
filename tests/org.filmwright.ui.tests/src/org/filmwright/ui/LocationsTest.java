// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.canvas.CardGrid;
import org.junit.jupiter.api.Test;

class LocationsTest {
    private static final String SCRIPT = """
            INT. HOUSE - KITCHEN - DAY

            Coffee.

            INT. HOUSE - HALL - NIGHT

            Dark.

            EXT. STATION - NIGHT

            Rain.
            """;

    @Test
    void setsAreFoundAndStandBelowTheirPlaces() {
        try (FilmFixture fixture = locations()) {
            CardGrid grid = grid(fixture);
            List<Card> cards = fixture.bot.syncExec(grid::cards);
            assertEquals(List.of("STATION", "HOUSE", "KITCHEN", "HALL"), cards.stream().map(Card::title).toList());
            assertEquals(List.of("Sets", "HOUSE", "HOUSE", "HOUSE"), cards.stream().map(Card::group).toList());
            assertEquals("2 scenes, 2/8 page", cards.get(1).facts());
            assertTrue(cards.get(1).subtitle().startsWith("INT · Day, Night"), cards.get(1).subtitle());
        }
    }

    @Test
    void oneShootingLocationServesAllSelectedSetsInOneEdit() {
        try (FilmFixture fixture = locations()) {
            press(fixture, 'a', SWT.MOD1);
            fixture.bot.button("Shoot here…").click();
            cards(fixture, 5);
            Snapshot film = fixture.film().snapshot();
            Block site = film.ofType("ShootingLocation").get(0);
            assertEquals(4, film.referrers(site.id(), Features.SHOOTING_LOCATION).size());
            SWTBotText permit = fixture.bot.textWithId("location.permit");
            permit.setText("Granted until May");
            permit.leave();
            assertEquals("Granted until May", fixture.film().snapshot().block(site.id()).text(Features.PERMIT));
            assertEquals(4, fixture.bot.tableWithId("location.sets").rowCount());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            fixture.bot.command("org.eclipse.ui.edit.undo");
            cards(fixture, 4);
        }
    }

    @Test
    void insertAddsASetAndItsNameIsEditedInPlace() {
        try (FilmFixture fixture = locations()) {
            press(fixture, SWT.HOME, 0);
            press(fixture, SWT.INSERT, 0);
            cards(fixture, 5);
            SWTBotText name = fixture.bot.textWithId("set.content");
            name.setText("PLATFORM 9");
            name.leave();
            assertTrue(fixture.film().snapshot().children("locations").stream()
                    .anyMatch(block -> block.content().equals("PLATFORM 9")));
        }
    }

    private static FilmFixture locations() {
        FilmFixture fixture = FilmFixture.script(SCRIPT);
        fixture.stage("locations");
        fixture.bot.button("Find the sets in the script").click();
        cards(fixture, 4);
        CardGrid grid = grid(fixture);
        fixture.bot.waitUntil(Condition.of("the scenes are counted", () -> !grid.cards().get(1).facts().startsWith("no")));
        return fixture;
    }

    private static void cards(FilmFixture fixture, int count) {
        CardGrid grid = grid(fixture);
        fixture.bot.waitUntil(Condition.of(count + " cards", () -> grid.cards().size() == count));
    }

    private static CardGrid grid(FilmFixture fixture) {
        return fixture.bot.visible(CardGrid.class, candidate -> true, "grid of cards");
    }

    private static void press(FilmFixture fixture, int key, int mask) {
        CardGrid grid = grid(fixture);
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = mask;
        fixture.bot.syncExec(() -> grid.notifyListeners(SWT.KeyDown, event));
    }
}
