// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.filmwright.testing.ui.SWTBotTable;
import org.junit.jupiter.api.Test;

class AlternatesTest {
    private static final String VIEW = "org.filmwright.compare.ui.view.alternates";
    private static final String NAME = "org.filmwright.compare.ui.name";

    @Test
    void anAlternateIsMadeByNameAndWhatIsBeingTypedGoesIntoItNotIntoNothing() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId("org.filmwright.script.ui.text");
            text.typeText("INT. CARRIAGE - NIGHT\nThe lamps sway.");
            alternate(fixture, "New ending");
            assertTrue(text.getText().contains("The lamps sway."));
            assertEquals("New ending", fixture.film().snapshot().branch());
            text.navigateTo(text.getText().length());
            text.typeText(" All of them.");
            open(fixture, "main");
            fixture.bot.waitUntil(Condition.of("main is shown", () -> text.getText().endsWith("The lamps sway.")));
            open(fixture, "New ending");
            fixture.bot.waitUntil(Condition.of("the alternate is shown", () -> text.getText().endsWith("All of them.")));
        }
    }

    @Test
    void aConflictIsSettledByKeyAndBringingInIsOneChange() throws CoreException {
        try (FilmFixture fixture = FilmFixture.ideas(3)) {
            List<Block> ideas = fixture.film().snapshot().children("ideation");
            alternate(fixture, "Darker");
            edit(fixture, ideas.get(0), "They all did it");
            edit(fixture, ideas.get(1), "Nobody did it");
            open(fixture, "main");
            edit(fixture, ideas.get(0), "One did it");
            fixture.bot.viewById(VIEW);
            points(fixture).select("Darker");
            fixture.bot.button("Bring in…").click();
            SWTBotTable rows = fixture.bot.tableWithId("org.filmwright.compare.ui.differences");
            fixture.bot.waitUntil(Condition.of("two differences", () -> rows.rowCount() == 2));
            assertEquals("Decide", rows.cell(0, 0));
            assertFalse(fixture.bot.button("Bring in").isEnabled());
            assertEquals("One did it", fixture.bot.styledTextWithId("org.filmwright.compare.ui.older").getText());
            assertEquals("They all did it", fixture.bot.styledTextWithId("org.filmwright.compare.ui.newer").getText());
            fixture.bot.command("org.filmwright.compare.ui.command.theirs");
            assertEquals("Theirs", rows.cell(0, 0));
            fixture.bot.button("Bring in").click();
            fixture.bot.waitUntil(Condition.of("it is brought in", () -> text(fixture, ideas.get(1)).equals("Nobody did it")));
            assertEquals("They all did it", text(fixture, ideas.get(0)));
            fixture.bot.syncExec(() -> undo(fixture));
            assertEquals("One did it", text(fixture, ideas.get(0)));
            assertEquals("Idea 2", text(fixture, ideas.get(1)));
        }
    }

    @Test
    void aDraftIsComparedAndMadeCurrentAgain() throws CoreException {
        try (FilmFixture fixture = FilmFixture.ideas(2)) {
            Block idea = fixture.film().snapshot().children("ideation").get(0);
            fixture.bot.viewById(VIEW);
            fixture.bot.textWithId(NAME).setText("First draft");
            fixture.bot.button("Save draft").click();
            points(fixture).waitFor("First draft");
            edit(fixture, idea, "Changed");
            points(fixture).select("First draft");
            fixture.bot.button("Compare").click();
            SWTBotTable rows = fixture.bot.tableWithId("org.filmwright.compare.ui.differences");
            fixture.bot.waitUntil(Condition.of("one difference", () -> rows.rowCount() == 1));
            assertEquals("Changed", rows.cell(0, 0));
            fixture.bot.viewById(VIEW);
            fixture.bot.button("Make current again").click();
            fixture.bot.waitUntil(Condition.of("it is current again", () -> text(fixture, idea).equals("Idea 1")));
            fixture.bot.syncExec(() -> undo(fixture));
            assertEquals("Changed", text(fixture, idea));
        }
    }

    private static void undo(FilmFixture fixture) {
        try {
            fixture.film().undo(null);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(FilmFixture fixture, Block block) {
        return fixture.film().snapshot().block(block.id()).content();
    }

    private static void edit(FilmFixture fixture, Block block, String text) throws CoreException {
        fixture.film().edit("Change", edit -> edit.content(block.id(), text));
    }

    private static SWTBotTable points(FilmFixture fixture) {
        return fixture.bot.tableWithId("org.filmwright.compare.ui.points").onColumn(1);
    }

    private static void alternate(FilmFixture fixture, String name) {
        fixture.bot.viewById(VIEW);
        fixture.bot.textWithId(NAME).setText(name);
        fixture.bot.textWithId(NAME).enter();
        fixture.bot.waitUntil(Condition.of(name + " is open", () -> fixture.film().snapshot().branch().equals(name)));
    }

    private static void open(FilmFixture fixture, String name) {
        fixture.bot.viewById(VIEW);
        points(fixture).waitFor(name);
        points(fixture).select(name);
        fixture.bot.button("Open").click();
        fixture.bot.waitUntil(Condition.of(name + " is open", () -> fixture.film().snapshot().branch().equals(name)));
    }
}
