// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Display;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.EditRequest;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.canvas.CardGrid;
import org.filmwright.ui.forms.BlockTransfer.Blocks;
import org.filmwright.ui.forms.CardStage;
import org.filmwright.ui.internal.start.SampleFilm;
import org.junit.jupiter.api.Test;

class CardClipboardTest {
    @Test
    void ideasAreCopiedIntoThePlotAndAreBeatsThere() {
        try (FilmFixture fixture = FilmFixture.ideas(3)) {
            fixture.stage("ideation");
            CardGrid ideas = grid(fixture, 4);
            fixture.bot.syncExec(() -> {
                ideas.setSelections(new int[] {1, 2, 3});
                ideas.setFocus();
            });
            fixture.bot.command("org.eclipse.ui.edit.copy");
            fixture.stage("plot");
            fixture.bot.button("Add beat").click();
            CardGrid beats = grid(fixture, 1);
            fixture.bot.syncExec(() -> beats.setFocus());
            fixture.bot.command("org.eclipse.ui.edit.paste");
            grid(fixture, 4);
            assertEquals(List.of("", "Idea 1", "Idea 2", "Idea 3"), fixture.film().snapshot().children("plot").stream()
                    .map(beat -> beat.text(Features.NAME)).toList());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            grid(fixture, 1);
        }
    }

    @Test
    void textBecomesACardForEachParagraphAsOneChange() {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.stage("ideation");
            CardGrid ideas = grid(fixture, 2);
            fixture.bot.syncExec(() -> {
                Clipboard clipboard = new Clipboard(Display.getCurrent());
                clipboard.setContents(new Object[] {"A train\nthat never stops\n\nA cello\n\nA watch"},
                        new Transfer[] {TextTransfer.getInstance()});
                clipboard.dispose();
                ideas.setFocus();
            });
            fixture.bot.command("org.eclipse.ui.edit.paste");
            grid(fixture, 5);
            assertEquals("A train\nthat never stops", fixture.film().snapshot().children("ideation").get(1).content());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            grid(fixture, 2);
        }
    }

    @Test
    void aCharacterDroppedOnABeatIsLinkedAndASceneToo() throws IOException {
        try (FilmFixture fixture = FilmFixture.script(SampleFilm.script())) {
            fixture.bot.syncExec(() -> fixture.window().showStage("plot"));
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            CardGrid beats = grid(fixture, 8);
            String beat = fixture.bot.syncExec(() -> beats.cards().get(0).id());
            String[] made = new String[1];
            fixture.bot.syncExec(() -> {
                CardStage<?> stage = (CardStage<?>) fixture.bot.page().getActiveEditor();
                prepare(fixture, made);
                String scene = film(fixture).children("screenplay").stream().filter(block -> block.is(BlockTypes.SCENE))
                        .skip(4).findFirst().orElseThrow().id();
                stage.dropBlocks(new Blocks(film(fixture).film(), List.of(made[0], scene), true), beat, false);
                assertEquals(scene, film(fixture).block(beat).link(Features.SCENE));
            });
            assertEquals(List.of(made[0]), film(fixture).block(beat).links(Features.CHARACTERS));
            assertEquals(8, film(fixture).children("plot").size());
        }
    }

    @Test
    void whatIsChangedInTheFormGoesToAllSelectedCardsAsOneChange() throws IOException {
        try (FilmFixture fixture = FilmFixture.script(SampleFilm.script())) {
            fixture.stage("plot");
            fixture.bot.button("Cards from scenes").click();
            CardGrid beats = grid(fixture, 8);
            fixture.bot.syncExec(() -> {
                ((StageEditor) fixture.bot.page().getActiveEditor()).reveal(beats.cards().get(0).id());
                beats.selectAll();
            });
            SWTBotText storyline = fixture.bot.textWithId("beat.storyline");
            storyline.setText("Smuggling");
            storyline.leave();
            fixture.bot.waitUntil(Condition.of("all have it", () -> film(fixture).children("plot").stream()
                    .allMatch(beat -> beat.text(Features.STORYLINE).equals("Smuggling"))));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertTrue(film(fixture).children("plot").stream().map(Block::attributes)
                    .noneMatch(attributes -> attributes.containsKey(Features.STORYLINE)));
        }
    }

    private static void prepare(FilmFixture fixture, String[] made) {
        try {
            fixture.film().edit(EditRequest.user("Prepare"), edit -> made[0] = edit
                    .create(BlockDraft.of(BlockTypes.CHARACTER).in("cast").content("ZOE")));
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static CardGrid grid(FilmFixture fixture, int count) {
        CardGrid grid = fixture.bot.visible(CardGrid.class, candidate -> true, "grid of cards");
        fixture.bot.waitUntil(Condition.of(count + " cards", () -> grid.cards().size() == count));
        return grid;
    }

    private static Snapshot film(FilmFixture fixture) {
        return fixture.film().snapshot();
    }
}
