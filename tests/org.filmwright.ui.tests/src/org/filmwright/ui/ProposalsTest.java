// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.session.FilmSession;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.junit.jupiter.api.Test;

/** Text is proposed by the built-in provider and decided about in the Proposals view, by keys. */
class ProposalsTest {
    private static final String VIEW = "org.filmwright.generation.ui.view.proposals";
    private static final String SCRIPT = "INT. SLEEPER - NIGHT #7#\n\nJANE waits very long. She sits.\n\n"
            + "JANE\nNobody really sleeps.\n";

    @Test
    void aSceneIsRewrittenChangeByChange() throws CoreException {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("screenplay");
            fixture.bot.styledTextWithId("org.filmwright.script.ui.text").navigateTo(30);
            fixture.bot.command("org.filmwright.generation.ui.command.rewrite");
            fixture.bot.textWithId("org.filmwright.generation.ui.instruction").setText("shorter").enter();
            SWTBotTable changes = fixture.bot.tableWithId("org.filmwright.generation.ui.changes");
            fixture.bot.waitUntil(Condition.of("two changes are proposed", () -> changes.rowCount() == 2));
            assertTrue(text(fixture).contains("very long"));
            assertEquals("JANE waits very long. ",
                    fixture.bot.styledTextWithId("org.filmwright.generation.ui.before").getText());
            assertEquals("JANE waits long. ",
                    fixture.bot.styledTextWithId("org.filmwright.generation.ui.after").getText());
            fixture.picture("proposals-light");
            fixture.bot.command("org.filmwright.ui.command.theme.switch");
            fixture.picture("proposals-dark");
            fixture.bot.command("org.filmwright.ui.command.theme.switch");
            fixture.bot.syncExec(() -> fixture.bot.page().activate(fixture.bot.page().findView(VIEW)));
            fixture.bot.command("org.filmwright.generation.ui.command.reject");
            fixture.bot.waitUntil(Condition.of("it is rejected", () -> changes.cell(0, 1).equals("Rejected")));
            fixture.bot.command("org.filmwright.generation.ui.command.accept");
            fixture.bot.waitUntil(Condition.of("the other one is in the script",
                    () -> text(fixture).contains("Nobody sleeps.")));
            assertTrue(text(fixture).contains("very long"));
            assertTrue(text(fixture).contains("#7#"));
            fixture.bot.waitUntil(Condition.of("nothing is left to decide",
                    () -> fixture.bot.tableWithId("org.filmwright.generation.ui.proposals").rowCount() == 0));
            fixture.bot.syncExec(() -> undo(fixture.film()));
            assertTrue(text(fixture).contains("really"));
            fixture.bot.waitUntil(Condition.of("it is proposed again", () -> changes.rowCount() == 2));
        }
    }

    @Test
    void beatsOfTheLoglineAreTakenAllAtOnceAndTheQueueTellsOfIt() throws CoreException {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.film().edit("Logline", edit -> edit.set(fixture.film().id(), Features.LOGLINE,
                    "A keeper lights the lamp, until the sea answers"));
            fixture.stage("plot");
            fixture.bot.serializedCommand("org.filmwright.generation.ui.command.ask("
                    + "org.filmwright.generation.ui.command.ask.operation=plot)");
            fixture.bot.viewById(VIEW);
            SWTBotTable changes = fixture.bot.tableWithId("org.filmwright.generation.ui.changes");
            fixture.bot.waitUntil(Condition.of("fifteen beats are proposed", () -> changes.rowCount() == 15));
            assertTrue(fixture.film().snapshot().children("plot").isEmpty());
            fixture.bot.button("Accept all").click();
            fixture.bot.waitUntil(Condition.of("the beats are there",
                    () -> fixture.film().snapshot().children("plot").size() == 15));
            fixture.bot.viewById("org.filmwright.generation.ui.view.queue");
            SWTBotTable jobs = fixture.bot.tableWithId("org.filmwright.generation.ui.jobs");
            fixture.bot.waitUntil(Condition.of("the job is done", () -> jobs.rowCount() == 1 && jobs.cell(0, 2).equals("Done")));
            fixture.picture("queue");
            fixture.bot.viewById("org.filmwright.generation.ui.view.spend");
            fixture.bot.waitUntil(Condition.of("nothing was spent",
                    () -> fixture.bot.labelWithId("org.filmwright.generation.ui.total").equals("Nothing was spent")));
        }
    }

    private static Block scene(FilmSession film) {
        List<Block> scenes = film.snapshot().children("screenplay");
        return scenes.stream().filter(block -> block.is(BlockTypes.SCENE)).findFirst().orElseThrow();
    }

    private static String text(FilmFixture fixture) {
        StringBuilder text = new StringBuilder();
        fixture.film().snapshot().subtree(scene(fixture.film()).id())
                .filter(block -> block.is(BlockTypes.SCRIPT_ELEMENT)).forEach(block -> text.append(block.content()));
        return text.toString();
    }

    private static void undo(FilmSession film) {
        try {
            film.undo(null);
        } catch (CoreException e) {
            throw new IllegalStateException(e);
        }
    }
}
