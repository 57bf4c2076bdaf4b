// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.stage.plot.ui.internal.PlotEditor;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.canvas.CardGrid;
import org.filmwright.ui.forms.CardStage;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY

            = She finds the letter.

            Coffee.

            EXT. STATION - NIGHT

            Rain.
            """;

    @Test
    void aTemplateIsOneEditWithActsBeatsAndPlannedPages() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("plot");
            fixture.bot.button("Fifteen beats").click();
            List<Card> cards = cards(fixture, 19);
            assertEquals("Act One", cards.get(0).title());
            assertEquals("Act Two A", cards.get(6).group());
            Block midpoint = film(fixture).ofType(BlockTypes.OUTLINE_CARD).stream()
                    .filter(card -> card.text(Features.NAME).equals("Midpoint")).findFirst().orElseThrow();
            assertEquals(55, midpoint.number(Features.PLANNED_PAGE, 0));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertTrue(film(fixture).children("plot").isEmpty());
        }
    }

    @Test
    void everySceneGetsACardThatIsLinkedToItAndOnlyOnce() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            List<Card> cards = cards(fixture, 2);
            assertEquals("INT. KITCHEN - DAY", cards.get(0).title());
            assertEquals("She finds the letter.", cards.get(0).subtitle());
            assertEquals("p. 1, sc. 1", cards.get(0).facts());
            fixture.bot.button("Cards from scenes").click();
            cards(fixture, 2);
        }
    }

    @Test
    void aCardIsDroppedInFrontOfAnotherAndABeatGoesIntoAnAct() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            List<Card> cards = cards(fixture, 2);
            drop(fixture, cards.get(1), cards.get(0), false);
            assertEquals("EXT. STATION - NIGHT", cards(fixture, 2).get(0).title());
            fixture.bot.button("Add act").click();
            List<Card> withAct = cards(fixture, 3);
            drop(fixture, withAct.get(0), withAct.get(2), true);
            assertEquals(List.of("INT. KITCHEN - DAY", "New act", "EXT. STATION - NIGHT"),
                    cards(fixture, 3).stream().map(Card::title).toList());
            assertEquals("New act", cards(fixture, 3).get(2).group());
        }
    }

    @Test
    void inLanesABeatTakesTheStorylineOfWhereItIsDropped() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            cards(fixture, 2);
            CardGrid grid = grid(fixture);
            fixture.bot.syncExec(() -> {
                ((StageEditor) fixture.bot.page().getActiveEditor()).reveal(grid.cards().get(0).id());
            });
            SWTBotText storyline = fixture.bot.textWithId("beat.storyline");
            storyline.setText("Love");
            storyline.leave();
            fixture.bot.button("By storyline").click();
            List<Card> lanes = cards(fixture, 2);
            assertEquals(List.of("Love", "No storyline"), lanes.stream().map(Card::group).toList());
            drop(fixture, lanes.get(1), lanes.get(0), true);
            assertEquals(List.of("Love", "Love"), cards(fixture, 2).stream().map(Card::group).toList());
        }
    }

    @Test
    void aCardThatIsMovedTakesItsSceneAlongAsOneChange() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            List<Card> cards = cards(fixture, 2);
            drop(fixture, cards.get(1), cards.get(0), false);
            assertEquals(List.of("EXT. STATION - NIGHT", "INT. KITCHEN - DAY"), scenes(fixture));
            String text = film(fixture).children("screenplay").stream()
                    .flatMap(scene -> film(fixture).subtree(scene.id()))
                    .filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT)).map(Block::content)
                            .reduce("", String::concat);
            assertTrue(text.contains("Rain.\n\nINT. KITCHEN"), text);
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(List.of("INT. KITCHEN - DAY", "EXT. STATION - NIGHT"), scenes(fixture));
            assertEquals("INT. KITCHEN - DAY", cards(fixture, 2).get(0).title());
        }
    }

    @Test
    void aPlotIsKeptAsATemplateForOtherFilms() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("plot");
            fixture.bot.button("Fifteen beats").click();
            cards(fixture, 19);
            PlotEditor editor = (PlotEditor) fixture.bot.syncExec(() -> fixture.bot.page().getActiveEditor());
            fixture.bot.syncExec(() -> editor.keepTemplate("Mine"));
        }
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("plot");
            PlotEditor editor = (PlotEditor) fixture.bot.syncExec(() -> fixture.bot.page().getActiveEditor());
            fixture.bot.syncExec(() -> editor.useTemplate("Mine"));
            assertEquals("Act Two A", cards(fixture, 19).get(6).group());
        }
    }

    private static List<String> scenes(FilmFixture fixture) {
        return film(fixture).children("screenplay").stream().filter(block -> block.is(BlockTypes.SCENE))
                .map(Block::content).toList();
    }

    private static void drop(FilmFixture fixture, Card card, Card on, boolean behind) {
        fixture.bot.syncExec(() -> ((CardStage<?>) fixture.bot.page().getActiveEditor())
                .drop(card.id(), on.id(), behind));
    }

    private static List<Card> cards(FilmFixture fixture, int count) {
        CardGrid grid = grid(fixture);
        fixture.bot.waitUntil(Condition.of(count + " cards", () -> grid.cards().size() == count));
        return fixture.bot.syncExec(grid::cards);
    }

    private static CardGrid grid(FilmFixture fixture) {
        return fixture.bot.visible(CardGrid.class, candidate -> true, "grid of cards");
    }

    private static Snapshot film(FilmFixture fixture) {
        return fixture.film().snapshot();
    }
}
