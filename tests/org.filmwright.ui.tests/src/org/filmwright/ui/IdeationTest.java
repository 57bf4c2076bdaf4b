// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.canvas.Card;
import org.filmwright.ui.canvas.CardGrid;
import org.junit.jupiter.api.Test;

class IdeationTest {
    @Test
    void enterKeepsWhatCameToMindFirstInTheInbox() {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.stage("ideation");
            Text field = fixture.bot.visible(Text.class, text -> text.getMessage().startsWith("An idea?"), "field for ideas");
            fixture.bot.syncExec(() -> {
                field.setText("  A train that never stops ");
                field.notifyListeners(SWT.DefaultSelection, new Event());
            });
            assertEquals(List.of("Test Film", "A train that never stops", "Idea 1"), titles(fixture));
            assertEquals("", fixture.bot.syncExec(() -> field.getText()));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(List.of("Test Film", "Idea 1"), titles(fixture));
        }
    }

    @Test
    void theSynopsisIsBegunOnceAndItsMarkdownIsStyledAndStoredAsTyped() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("ideation");
            fixture.bot.button("Synopsis").click();
            fixture.bot.button("Synopsis").click();
            StyledText text = fixture.bot.visible(StyledText.class,
                    candidate -> "idea.text".equals(candidate.getData("org.filmwright.ui.id")), "text");
            fixture.bot.syncExec(() -> {
                text.setText("# Act one\n\nA **very** long night.");
                text.notifyListeners(SWT.FocusOut, new Event());
            });
            List<Block> ideas = fixture.film().snapshot().children("ideation");
            assertEquals(1, ideas.size());
            assertEquals("# Act one\n\nA **very** long night.", ideas.get(0).content());
            assertEquals("synopsis", ideas.get(0).text(Features.KIND));
            int styles = fixture.bot.syncExec(() -> text.getStyleRanges().length);
            assertEquals(2, styles);
        }
    }

    @Test
    void theFilmsOwnPageStoresItsLoglineAndGenres() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("ideation");
            SWTBotText logline = fixture.bot.textWithId("film.logline");
            logline.setText("A night train loses its driver.");
            logline.leave();
            SWTBotText genres = fixture.bot.textWithId("film.genres");
            genres.setText("thriller,  drama");
            genres.leave();
            Block film = fixture.film().snapshot().filmBlock();
            assertEquals("A night train loses its driver.", film.text(Features.LOGLINE));
            assertEquals(List.of("thriller", "drama"), film.texts(Features.GENRES));
        }
    }

    @Test
    void aHatedIdeaIsPutAwayAndNotDeleted() {
        try (FilmFixture fixture = FilmFixture.ideas(2)) {
            fixture.stage("ideation");
            CardGrid grid = grid(fixture);
            fixture.bot.syncExec(() -> press(grid, SWT.ARROW_DOWN));
            Button hate = fixture.bot.visible(Button.class, button -> button.getText().equals("Hate"), "Hate");
            fixture.bot.syncExec(() -> {
                hate.setSelection(true);
                hate.notifyListeners(SWT.Selection, new Event());
            });
            assertEquals("Never again", fixture.bot.syncExec(() -> grid.cards().get(2).group()));
            assertEquals("Idea 1", fixture.bot.syncExec(() -> grid.cards().get(2).title()));
            assertEquals(3, titles(fixture).size());
        }
    }

    private static List<String> titles(FilmFixture fixture) {
        CardGrid grid = grid(fixture);
        return fixture.bot.syncExec(() -> grid.cards().stream().map(Card::title).toList());
    }

    private static CardGrid grid(FilmFixture fixture) {
        return fixture.bot.visible(CardGrid.class, candidate -> true, "grid of cards");
    }

    private static void press(CardGrid grid, int key) {
        Event event = new Event();
        event.keyCode = key;
        grid.notifyListeners(SWT.KeyDown, event);
    }
}
