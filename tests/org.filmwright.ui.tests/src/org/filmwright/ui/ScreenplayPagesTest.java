// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Canvas;
import org.filmwright.script.ui.internal.PagePreview;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.junit.jupiter.api.Test;

class ScreenplayPagesTest {
    private static final String TEXT = "org.filmwright.script.ui.text";
    private static final String PLACE = "org.filmwright.script.ui.status.place";
    private static final String PREVIEW = "org.filmwright.script.ui.command.preview";
    private static final int SCENES = 20;

    @Test
    void thePagesBesideTheTextFollowTheCaretWithTheirExactWrap() {
        try (FilmFixture fixture = FilmFixture.script(script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            int at = text.getText().indexOf("turns brown behind scene 14");
            text.navigateTo(at);
            fixture.bot.waitUntil(Condition.of("the pages show the caret's line",
                    () -> preview(fixture).currentLine().contains("turns brown")));
            String line = fixture.bot.syncExec(() -> preview(fixture).currentLine());
            assertTrue(line.length() <= 61, line);
            assertTrue(fixture.bot.labelWithId(PLACE).startsWith("Scene 14  ·  "), fixture.bot.labelWithId(PLACE));
            fixture.picture("screenplay-pages");
            text.navigateTo(at).typeText("slowly ");
            fixture.bot.waitUntil(Condition.of("the pages show what was typed",
                    () -> preview(fixture).currentLine().contains("slowly")));
        }
    }

    @Test
    void thePagesAreHiddenAndShownByAKeyAndTheEditorRemembers() {
        try (FilmFixture fixture = FilmFixture.script(script())) {
            fixture.stage("screenplay");
            Canvas canvas = fixture.bot.visible(Canvas.class, found -> PagePreview.ID.equals(
                    found.getData("org.filmwright.ui.id")), PagePreview.ID);
            fixture.bot.command(PREVIEW);
            assertFalse(fixture.bot.syncExec(canvas::isVisible));
            fixture.bot.command(PREVIEW);
            assertEquals(true, fixture.bot.syncExec(canvas::isVisible));
        }
    }

    private static PagePreview preview(FilmFixture fixture) {
        return (PagePreview) fixture.bot.visible(Canvas.class, canvas -> PagePreview.ID.equals(
                canvas.getData("org.filmwright.ui.id")), PagePreview.ID).getData(PagePreview.ID);
    }

    static String script() {
        StringBuilder script = new StringBuilder("Title: The Lamp\nAuthor: A. Writer\n\n");
        for (int scene = 1; scene <= SCENES; scene++) {
            script.append("INT. CARRIAGE ").append(scene).append(" - NIGHT\n\nThe lamps sway. The landscape outside turns ")
                    .append("brown behind scene ").append(scene).append(", and nobody says what everybody thinks.\n\n")
                    .append("VALE\n(quietly)\nNobody leaves before the *inspector* has counted every single spoon in ")
                    .append("the dining car.\n\nMIRA\nThen we stay.\n\n");
        }
        return script.toString();
    }
}
