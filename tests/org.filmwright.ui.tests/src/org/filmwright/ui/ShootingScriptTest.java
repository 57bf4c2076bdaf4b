// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.stage.shootingscript.ui.internal.ShootingColumn;
import org.filmwright.stage.shootingscript.ui.internal.ShootingScriptEditor;
import org.filmwright.stage.shootingscript.ui.internal.ShootingTable;
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
            assertEquals(List.of("1", "2A", "3"), column(fixture, ShootingColumn.SCENE));
            assertEquals(List.of("INT", "EXT", "INT"), column(fixture, ShootingColumn.SETTING));
            assertEquals(List.of("KITCHEN", "STATION", "KITCHEN"), column(fixture, ShootingColumn.SET));
            assertEquals(List.of("D1", "N1", "D2"), column(fixture, ShootingColumn.DAY));
            assertEquals(List.of("1/8", "1/8", "1/8"), column(fixture, ShootingColumn.PAGES));
        }
    }

    @Test
    void aScriptDaySetByHandIsKeptAndTheFollowingCountOnAndTheRuleTakesItBack() {
        try (FilmFixture fixture = shooting()) {
            select(fixture, 0, ShootingColumn.DAY);
            SWTBotText day = fixture.bot.textWithId("scene.scriptDay");
            day.setText("d4");
            day.leave();
            fixture.bot.waitUntil(Condition.of("the days count on",
                    () -> column(fixture, ShootingColumn.DAY).equals(List.of("D4 ✎", "N4", "D5"))));
            fixture.bot.button("Days by rule").click();
            fixture.bot.waitUntil(Condition.of("the rule decides",
                    () -> column(fixture, ShootingColumn.DAY).equals(List.of("D1", "N1", "D2"))));
        }
    }

    @Test
    void setUpsAreSlatedInOrderBelowTheirSceneAndDeletedThere() {
        try (FilmFixture fixture = shooting()) {
            select(fixture, 1, ShootingColumn.SCENE);
            fixture.bot.button("Add set-up").click();
            fixture.bot.button("Add set-up").click();
            List<Block> setUps = fixture.film().snapshot().children("shooting-script");
            assertEquals(List.of("", "A"), setUps.stream().map(block -> block.text(Features.LETTER)).toList());
            SWTBotText lens = fixture.bot.textWithId("set-up.lens");
            lens.setText("35mm");
            lens.leave();
            assertEquals(List.of("1", "2A", "2A", "2AA", "3"), column(fixture, ShootingColumn.SCENE));
            assertEquals("35mm", column(fixture, ShootingColumn.LENS).get(3));
            ShootingTable table = table(fixture);
            fixture.bot.syncExec(() -> {
                Event event = new Event();
                event.keyCode = SWT.DEL;
                table.notifyListeners(SWT.KeyDown, event);
            });
            assertEquals(1, fixture.film().snapshot().children("shooting-script").size());
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(2, fixture.film().snapshot().children("shooting-script").size());
        }
    }

    @Test
    void whatASpreadsheetCopiedIsPastedAsOneChangeAndFilledDownAsAnother() {
        try (FilmFixture fixture = shooting()) {
            select(fixture, 0, ShootingColumn.NOTES);
            clipboard(fixture, "crane\tkeep\n\"two\nlines\"\tnonsense\nrain machine\t\nno such row\tkeep");
            fixture.bot.syncExec(() -> table(fixture).setFocus());
            fixture.bot.command("org.eclipse.ui.edit.paste");
            fixture.bot.waitUntil(Condition.of("notes are there",
                    () -> column(fixture, ShootingColumn.NOTES).equals(List.of("crane", "two lines", "rain machine"))));
            assertEquals(List.of("keep", "", ""), column(fixture, ShootingColumn.VERDICT));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertEquals(List.of("", "", ""), column(fixture, ShootingColumn.NOTES));
            fixture.bot.command("org.eclipse.ui.edit.redo");
            select(fixture, 0, ShootingColumn.NOTES);
            fixture.bot.syncExec(() -> {
                ShootingTable table = table(fixture);
                table.selectTo(scenes(fixture).get(2).id(), ShootingColumn.VERDICT);
                Event event = new Event();
                event.keyCode = 'd';
                event.stateMask = SWT.MOD1;
                table.notifyListeners(SWT.KeyDown, event);
            });
            fixture.bot.waitUntil(Condition.of("filled",
                    () -> column(fixture, ShootingColumn.NOTES).equals(List.of("crane", "crane", "crane"))));
            assertEquals(List.of("keep", "keep", "keep"), column(fixture, ShootingColumn.VERDICT));
        }
    }

    @Test
    void aPasteOfTenThousandRowsEndsInOneChange() {
        String script = IntStream.rangeClosed(1, 2_000).mapToObj(i -> "INT. ROOM " + i + " - DAY\n\nNothing.\n\n")
                .collect(Collectors.joining());
        try (FilmFixture fixture = FilmFixture.script(script)) {
            fixture.stage("shooting-script");
            ShootingTable table = table(fixture);
            fixture.bot.waitUntil(Condition.of("two thousand scenes", () -> table.lineCount() == 2_000));
            fixture.bot.waitUntil(Condition.of("it is painted", () -> table.linesRead() > 0));
            int read = fixture.bot.syncExec(table::linesRead);
            assertTrue(read > 0 && read < 120, "only lines in sight are read, not " + read);
            select(fixture, 0, ShootingColumn.NOTES);
            clipboard(fixture, IntStream.rangeClosed(1, 10_000).mapToObj(i -> "note " + i)
                    .collect(Collectors.joining("\n")));
            fixture.bot.syncExec(() -> table.setFocus());
            fixture.bot.command("org.eclipse.ui.edit.paste");
            fixture.bot.waitUntil(Condition.of("all are there",
                    () -> table.text(1_999, ShootingColumn.NOTES).equals("note 2000")));
            fixture.bot.command("org.eclipse.ui.edit.undo");
            assertTrue(scenes(fixture).stream().allMatch(scene -> scene.text(Features.NOTES).isEmpty()));
        }
    }

    @Test
    void rowsAreGroupedAndAFileOfASpreadsheetIsReadBackWithNewSetUps() throws IOException {
        try (FilmFixture fixture = shooting()) {
            Combo groups = fixture.bot.visible(Combo.class, combo -> combo.indexOf("By set or picture") >= 0, "groups");
            fixture.bot.syncExec(() -> {
                groups.select(groups.indexOf("By set or picture"));
                groups.notifyListeners(SWT.Selection, new Event());
            });
            assertEquals(List.of("KITCHEN  ·  2 scenes, 2/8 page", "KITCHEN", "KITCHEN",
                    "STATION  ·  1 scene, 1/8 page", "STATION"),
                    column(fixture, ShootingColumn.SET));
            Path file = Files.createTempFile("rows", ".csv");
            Files.writeString(file, "Scene;Lens;Size;Notes\n1;;;\"by; hand\"\n1A;50mm;MCU;\n99;1;2;3\n");
            ShootingScriptEditor editor = (ShootingScriptEditor) fixture.bot
                    .syncExec(() -> fixture.bot.page().getActiveEditor());
            fixture.bot.syncExec(() -> editor.read(file));
            fixture.bot.waitUntil(Condition.of("a set-up is there",
                    () -> fixture.film().snapshot().children("shooting-script").size() == 1));
            Block setUp = fixture.film().snapshot().children("shooting-script").get(0);
            assertEquals("50mm MCU A", setUp.text(Features.LENS) + " " + setUp.text(Features.SIZE) + " "
                    + setUp.text(Features.LETTER));
            assertEquals("by; hand", scenes(fixture).get(0).text(Features.NOTES));
            Files.delete(file);
        }
    }

    @Test
    void lockedRevisedNewAndOmittedScenesSaySo() throws CoreException {
        try (FilmFixture fixture = new FilmFixture((film, folder) -> {
            Path file = folder.resolveSibling("script.fountain");
            Files.writeString(file, SCRIPT);
            org.filmwright.pipeline.ScriptImport.into(film, file);
            ShootingScript.of(film).lock(true, false, null);
            ShootingScript.of(film).omit("2A");
        })) {
            fixture.stage("shooting-script");
            fixture.bot.waitUntil(Condition.of("three scenes", () -> table(fixture).lineCount() == 3));
            assertEquals(List.of("locked", "OMITTED"), column(fixture, ShootingColumn.STATUS).subList(0, 2));
            assertEquals(List.of("1", "2A", "2B"), column(fixture, ShootingColumn.SCENE));
            assertNull(fixture.bot.syncExec(() -> table(fixture).getActiveCellEditor()));
        }
    }

    private static FilmFixture shooting() {
        FilmFixture fixture = FilmFixture.script(SCRIPT);
        fixture.stage("shooting-script");
        fixture.bot.waitUntil(Condition.of("three scenes", () -> table(fixture).lineCount() == 3));
        return fixture;
    }

    private static void clipboard(FilmFixture fixture, String text) {
        fixture.bot.syncExec(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
    }

    private static List<Block> scenes(FilmFixture fixture) {
        return fixture.film().snapshot().children("screenplay").stream().filter(block -> block.is("Scene")).toList();
    }

    private static ShootingTable table(FilmFixture fixture) {
        return fixture.bot.visible(ShootingTable.class, candidate -> true, "rows");
    }

    private static List<String> column(FilmFixture fixture, ShootingColumn column) {
        ShootingTable table = table(fixture);
        return fixture.bot.syncExec(() -> IntStream.range(0, table.lineCount())
                .mapToObj(line -> table.text(line, column)
                .replaceAll("^[▸▾ ]+", "")).toList());
    }

    private static void select(FilmFixture fixture, int row, ShootingColumn column) {
        ShootingTable table = table(fixture);
        String id = scenes(fixture).get(row).id();
        fixture.bot.syncExec(() -> table.select(id, column));
    }
}
