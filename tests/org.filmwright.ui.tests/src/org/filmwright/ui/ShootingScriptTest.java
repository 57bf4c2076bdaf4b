// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotText;
import org.junit.jupiter.api.Test;

class ShootingScriptTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY #1#

            Coffee.

            EXT. STATION - NIGHT #2A#

            Rain.

            INT. KITCHEN - MORNING

            Coffee again.
            """;

    @Test
    void everySceneIsARowWithItsSettingLengthAndScriptDay() {
        try (FilmFixture fixture = shooting()) {
            Tree tree = tree(fixture);
            assertEquals(List.of("1", "2A", "3"), fixture.bot.syncExec(() -> column(tree, 0)));
            assertEquals(List.of("INT", "EXT", "INT"), fixture.bot.syncExec(() -> column(tree, 1)));
            assertEquals(List.of("KITCHEN", "STATION", "KITCHEN"), fixture.bot.syncExec(() -> column(tree, 2)));
            assertEquals(List.of("D1", "N1", "D2"), fixture.bot.syncExec(() -> column(tree, 4)));
            assertEquals(List.of("1/8", "1/8", "1/8"), fixture.bot.syncExec(() -> column(tree, 5)));
        }
    }

    @Test
    void aScriptDaySetByHandIsKeptAndTheFollowingCountOnAndTheRuleTakesItBack() {
        try (FilmFixture fixture = shooting()) {
            select(fixture, 0);
            SWTBotText day = fixture.bot.textWithId("scene.scriptDay");
            day.setText("d4");
            day.leave();
            Tree tree = tree(fixture);
            fixture.bot.waitUntil(Condition.of("the days count on", () -> column(tree, 4).equals(List.of("D4 ✎", "N4", "D5"))));
            fixture.bot.button("Days by rule").click();
            fixture.bot.waitUntil(Condition.of("the rule decides", () -> column(tree, 4).equals(List.of("D1", "N1", "D2"))));
        }
    }

    @Test
    void setUpsAreSlatedInOrderBelowTheirSceneAndDeletedThere() {
        try (FilmFixture fixture = shooting()) {
            select(fixture, 1);
            fixture.bot.button("Add set-up").click();
            fixture.bot.button("Add set-up").click();
            List<Block> setUps = fixture.film().snapshot().children("shooting-script");
            assertEquals(List.of("", "A"), setUps.stream().map(block -> block.text(Features.LETTER)).toList());
            SWTBotText lens = fixture.bot.textWithId("set-up.lens");
            lens.setText("35mm");
            lens.leave();
            Tree tree = tree(fixture);
            assertEquals(List.of("2A", "2AA"), fixture.bot.syncExec(() -> List.of(tree.getItem(1).getItem(0).getText(0),
                    tree.getItem(1).getItem(1).getText(0))));
            assertEquals("35mm", fixture.bot.syncExec(() -> tree.getItem(1).getItem(1).getText(9)));
            fixture.bot.syncExec(() -> {
                Event event = new Event();
                event.keyCode = SWT.DEL;
                tree.notifyListeners(SWT.KeyDown, event);
            });
            assertEquals(1, fixture.film().snapshot().children("shooting-script").size());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(2, fixture.film().snapshot().children("shooting-script").size());
        }
    }

    private static FilmFixture shooting() {
        FilmFixture fixture = FilmFixture.script(SCRIPT);
        fixture.stage("shooting-script");
        Tree tree = tree(fixture);
        fixture.bot.waitUntil(Condition.of("three scenes", () -> tree.getItemCount() == 3));
        return fixture;
    }

    private static Tree tree(FilmFixture fixture) {
        return fixture.bot.visible(Tree.class,
                candidate -> "shooting.rows".equals(candidate.getData("org.filmwright.ui.id")), "rows");
    }

    private static List<String> column(Tree tree, int column) {
        return IntStream.range(0, tree.getItemCount()).mapToObj(row -> tree.getItem(row).getText(column)).toList();
    }

    private static void select(FilmFixture fixture, int row) {
        Tree tree = tree(fixture);
        fixture.bot.syncExec(() -> {
            tree.getItem(row).getText();
            tree.setSelection(tree.getItem(row));
            tree.notifyListeners(SWT.Selection, new Event());
        });
    }
}
