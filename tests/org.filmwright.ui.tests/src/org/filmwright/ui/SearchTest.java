// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.session.EditRequest;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.filmwright.testing.ui.SWTBotText;
import org.filmwright.ui.internal.start.SampleFilm;
import org.junit.jupiter.api.Test;

class SearchTest {
    @Test
    void wordsAreFoundWhateverTheirCaseAndAccentsAndNarrowedByStageAndTag() throws IOException {
        try (FilmFixture fixture = FilmFixture.script(SampleFilm.script())) {
            fixture.bot.syncExec(() -> edit(fixture));
            fixture.bot.viewById("org.filmwright.ui.view.search");
            SWTBotText words = fixture.bot.textWithId("org.filmwright.ui.search.words");
            SWTBotTable hits = fixture.bot.tableWithId("org.filmwright.ui.search.hits");
            words.setText("zoe bronte");
            fixture.bot.waitUntil(Condition.of("two ideas and a character", () -> hits.rowCount() == 3));
            choose(fixture, "org.filmwright.ui.search.stage", "Ideation");
            fixture.bot.waitUntil(Condition.of("two ideas", () -> hits.rowCount() == 2));
            choose(fixture, "org.filmwright.ui.search.tag", "love");
            fixture.bot.waitUntil(Condition.of("one is loved", () -> hits.rowCount() == 1));
            assertEquals("zoë BRONTË writes", hits.cell(0, 0));
            choose(fixture, "org.filmwright.ui.search.stage", "All stages");
            choose(fixture, "org.filmwright.ui.search.tag", "Any tag");
            words.setText("dining car");
            fixture.bot.waitUntil(Condition.of("scenes are found", () -> hits.rowCount() >= 2 && hits.cell(0, 1).equals("Scene")));
            assertEquals("Screenplay", hits.cell(0, 2));
        }
    }

    @Test
    void theNavigatorListsScenesAndPeopleAndGoesThere() throws IOException {
        try (FilmFixture fixture = FilmFixture.script(SampleFilm.script())) {
            fixture.bot.syncExec(() -> edit(fixture));
            fixture.bot.viewById("org.filmwright.ui.view.navigator");
            Tree tree = fixture.bot.visible(Tree.class,
                    candidate -> "org.filmwright.ui.navigator.tree".equals(candidate.getData("org.filmwright.ui.id")), "navigator");
            fixture.bot.waitUntil(Condition.of("its groups are there", () -> groups(tree).contains("Scenes  8")));
            assertTrue(fixture.bot.syncExec(() -> groups(tree)).contains("Characters  1"), "people are listed");
            SWTBotText filter = fixture.bot.textWithId("org.filmwright.ui.navigator.filter");
            filter.setText("dining car");
            fixture.bot.waitUntil(Condition.of("two scenes are left", () -> groups(tree).equals(List.of("Scenes  2"))));
            filter.setText("zoe");
            fixture.bot.waitUntil(Condition.of("one character is left", () -> groups(tree).equals(List.of("Characters  1"))));
            fixture.bot.syncExec(() -> {
                Event event = new Event();
                event.item = tree.getItem(0).getItem(0);
                ((org.eclipse.swt.widgets.TreeItem) event.item).getText();
                tree.notifyListeners(SWT.DefaultSelection, event);
            });
            fixture.bot.waitUntil(Condition.of("the cast is shown", () -> "cast".equals(fixture.window().currentStage())));
        }
    }

    @Test
    void everyLayoutOpensAndKeepsTheFilm() {
        try (FilmFixture fixture = FilmFixture.ideas(3)) {
            for (String layout : List.of("write", "design", "shoot", "cut", "film")) {
                fixture.bot.serializedCommand("org.eclipse.ui.perspectives.showPerspective("
                        + "org.eclipse.ui.perspectives.showPerspective.perspectiveId=org.filmwright.app.perspective." + layout + ")");
                fixture.bot.waitUntil(Condition.of("the layout " + layout, () -> fixture.bot.page().getPerspective().getId()
                        .endsWith(layout)));
                assertTrue(fixture.bot.syncExec(() -> fixture.window().film().isPresent()));
            }
            boolean navigator = fixture.bot.syncExec(() -> Arrays.stream(fixture.bot.page().getViewReferences())
                    .anyMatch(view -> view.getId().equals("org.filmwright.ui.view.navigator")));
            assertTrue(navigator, "the usual layout has the navigator");
        }
    }

    private static void edit(FilmFixture fixture) {
        try {
            fixture.window().film().orElseThrow().edit(EditRequest.user("Prepare"), edit -> {
                edit.create(BlockDraft.of("Idea").in("ideation").content("zoë BRONTË writes").tag("love"));
                edit.create(BlockDraft.of("Idea").in("ideation").content("ZOE meets Bronte"));
                edit.create(BlockDraft.of("Character").in("cast").content("ZOË").set("description", "a Brontë reader"));
            });
        } catch (org.eclipse.core.runtime.CoreException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> groups(Tree tree) {
        return Arrays.stream(tree.getItems()).map(item -> item.getText()).toList();
    }

    private static void choose(FilmFixture fixture, String id, String value) {
        Combo combo = fixture.bot.visible(Combo.class, candidate -> id.equals(candidate.getData("org.filmwright.ui.id")), id);
        fixture.bot.waitUntil(Condition.of(value + " is offered", () -> List.of(combo.getItems()).contains(value)));
        fixture.bot.syncExec(() -> {
            combo.select(combo.indexOf(value));
            combo.notifyListeners(SWT.Selection, new Event());
        });
    }
}
