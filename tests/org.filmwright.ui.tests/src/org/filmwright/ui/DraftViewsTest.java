// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.compare.ui.internal.AlternatesView;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.filmwright.testing.ui.SWTBotTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftViewsTest {
    private static final String SCRIPT = "INT. CARRIAGE - NIGHT\n\nThe lamps sway.\n\nANNA\nWho is there?\n\n"
            + "EXT. PLATFORM - NIGHT\n\nNobody waits for the train in the snow.\n";

    @TempDir
    private Path temp;

    private static SWTBotStyledText script(FilmFixture fixture) {
        fixture.stage("screenplay");
        SWTBotStyledText text = fixture.bot.styledTextWithId("org.filmwright.script.ui.text");
        text.navigateTo(SCRIPT.indexOf("sway"));
        return text;
    }

    @Test
    void aSceneGetsAVariantAndTheOriginalComesBackByEnter() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            SWTBotStyledText text = script(fixture);
            fixture.bot.viewById("org.filmwright.compare.ui.view.variants");
            fixture.bot.textWithId("org.filmwright.compare.ui.variant.name").setText("In the dark");
            fixture.bot.waitUntil(Condition.of("a variant can be made",
                    () -> fixture.bot.button("New variant").isEnabled()));
            fixture.bot.button("New variant").click();
            SWTBotTable table = fixture.bot.tableWithId("org.filmwright.compare.ui.variants");
            fixture.bot.waitUntil(Condition.of("there are two", () -> table.rowCount() == 2));
            text.navigateTo(SCRIPT.indexOf("The lamps"));
            text.typeText("All is dark. ");
            fixture.bot.waitUntil(Condition.of("it is in the film",
                    () -> ScriptText.of(fixture.film().snapshot()).contains("All is dark.")));
            fixture.bot.viewById("org.filmwright.compare.ui.view.variants");
            fixture.bot.waitUntil(Condition.of("the new one is live", () -> table.cell(1, 1).equals("in the script")));
            table.select(0);
            fixture.picture("variants");
            fixture.bot.button("Put into the script").click();
            fixture.bot.waitUntil(Condition.of("the original is shown", () -> text.getText().equals(SCRIPT)));
            assertEquals("in the script", table.cell(0, 1));
        }
    }

    @Test
    void eachLineOfTheSceneAtTheCaretTellsWhoChangedIt() throws CoreException {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            script(fixture);
            fixture.bot.viewById("org.filmwright.compare.ui.view.who");
            SWTBotTable table = fixture.bot.tableWithId("org.filmwright.compare.ui.who");
            fixture.bot.waitUntil(Condition.of("four lines", () -> table.rowCount() == 4));
            assertEquals("Import script.fountain", table.cell(1, 3));
            fixture.film().edit("Make it flicker", edit -> ScriptSync.apply(edit, SCRIPT.replace("sway", "flicker")));
            fixture.bot.waitUntil(Condition.of("the change is told",
                    () -> table.rowCount() == 4 && table.cell(1, 3).equals("Make it flicker")));
            assertEquals("The lamps flicker.", table.cell(1, 0));
            assertEquals(System.getProperty("user.name"), table.cell(1, 1));
            fixture.picture("who");
        }
    }

    @Test
    void theScriptIsLockedRevisedAndIssuedInBlueFromTheWorkbench() throws CoreException {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            script(fixture);
            fixture.bot.viewById("org.filmwright.compare.ui.view.revisions");
            SWTBotTable drafts = fixture.bot.tableWithId("org.filmwright.compare.ui.issued");
            fixture.bot.waitUntil(Condition.of("it can be locked",
                    () -> fixture.bot.button("Lock and issue White").isEnabled()));
            fixture.bot.button("Lock and issue White").click();
            fixture.bot.waitUntil(Condition.of("White is issued", () -> drafts.rowCount() == 1));
            assertEquals("White", drafts.cell(0, 1));
            assertEquals("scenes and pages", drafts.cell(0, 3));
            assertFalse(fixture.bot.button("Issue revision").isEnabled());
            fixture.film().edit("Change", edit -> ScriptSync.apply(edit,
                    ScriptText.of(edit.snapshot()).replace("sway", "flicker")));
            fixture.bot.waitUntil(Condition.of("there is something to issue",
                    () -> fixture.bot.button("Issue revision").isEnabled()));
            fixture.bot.button("Issue revision").click();
            fixture.bot.waitUntil(Condition.of("Blue is issued", () -> drafts.rowCount() == 2));
            assertEquals("Blue", drafts.cell(1, 1));
            fixture.bot.waitUntil(Condition.of("the scene at the caret can go",
                    () -> fixture.bot.button("Omit scene 1").isEnabled()));
            fixture.picture("revisions");
            fixture.bot.button("Omit scene 1").click();
            fixture.bot.waitUntil(Condition.of("it is omitted",
                    () -> ScriptText.of(fixture.film().snapshot()).contains("OMITTED")));
        }
    }

    @Test
    void theFilmIsComparedWithAScriptFileAndFilteredByAuthor() throws IOException {
        Path file = Files.writeString(temp.resolve("sent back.fountain"), SCRIPT.replace("sway", "flicker"));
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            AlternatesView view = (AlternatesView) fixture.bot.viewById("org.filmwright.compare.ui.view.alternates");
            fixture.bot.syncExec(() -> view.compareFile(fixture.window().film().orElseThrow(), file));
            SWTBotTable rows = fixture.bot.tableWithId("org.filmwright.compare.ui.differences");
            fixture.bot.waitUntil(Condition.of("one scene differs", () -> rows.rowCount() == 1));
            assertEquals("Changed", rows.cell(0, 0));
            assertTrue(fixture.bot.styledTextWithId("org.filmwright.compare.ui.newer").getText()
                    .contains("The lamps flicker."));
            assertTrue(fixture.bot.button("As PDF…").isEnabled());
            fixture.picture("compare-file");
            assertEquals(SCRIPT, ScriptText.of(fixture.film().snapshot()));
        }
    }
}
