// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.filmwright.script.ui.internal.PagePreview;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.junit.jupiter.api.Test;

class ScreenplayModesTest {
    private static final String TEXT = "org.filmwright.script.ui.text";
    private static final String TAG = "org.filmwright.ui.command.block.tag(org.filmwright.ui.command.block.tag.tag=%s)";
    private static final String WRITTEN = "org.filmwright.script.ui.status.written";

    @Test
    void theElementAtTheCaretIsTaggedByKeyAndStandsInTheQuickOutline() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            String before = text.getText();
            text.navigateTo(before.indexOf("Nobody leaves"));
            fixture.bot.serializedCommand(TAG.formatted("rewrite"));
            text.navigateTo(before.indexOf("The lamps"));
            fixture.bot.serializedCommand(TAG.formatted("love"));
            assertEquals(List.of("love", "rewrite"), fixture.film().snapshot().blocks()
                    .filter(block -> block.is("ScriptElement")).flatMap(block -> block.tags().stream()).sorted().toList());
            assertEquals(before, text.getText());
            fixture.picture("screenplay-tags");
            fixture.bot.command("org.filmwright.script.ui.command.outline");
            fixture.bot.textWithId("org.filmwright.script.ui.outline.field").setText("rewrite");
            assertEquals(1, fixture.bot.tableWithId("org.filmwright.script.ui.outline.rows").rowCount());
            fixture.bot.syncExec(() -> fixture.bot.window().getShell().getDisplay().getActiveShell().close());
            text.navigateTo(before.indexOf("Nobody leaves"));
            fixture.bot.serializedCommand(TAG.formatted("rewrite"));
            assertFalse(fixture.film().snapshot().ofType("ScriptElement").stream()
                    .anyMatch(block -> block.tagged("rewrite")));
        }
    }

    @Test
    void focusHidesEverythingButTheTextAndDimsOtherParagraphs() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            Canvas pages = fixture.bot.visible(Canvas.class, canvas -> PagePreview.ID.equals(
                    canvas.getData("org.filmwright.ui.id")), PagePreview.ID);
            StyledText widget = fixture.bot.visible(StyledText.class, found -> TEXT.equals(
                    found.getData("org.filmwright.ui.id")), TEXT);
            text.navigateTo(text.getText().indexOf("The lamps"));
            fixture.bot.command("org.filmwright.script.ui.command.focus");
            try {
                assertFalse(fixture.bot.syncExec(pages::isVisible));
                int here = text.getText().indexOf("The lamps");
                int there = text.getText().indexOf("Nobody leaves");
                fixture.bot.waitUntil(Condition.of("all but the paragraph at the caret is dimmed",
                        () -> darkest(widget, there) > darkest(widget, here) + 100));
                fixture.picture("screenplay-focus");
            } finally {
                fixture.bot.command("org.filmwright.script.ui.command.focus");
            }
            assertTrue(fixture.bot.syncExec(pages::isVisible));
        }
    }

    @Test
    void theTypewriterKeepsTheCaretInTheMiddle() {
        try (FilmFixture fixture = FilmFixture.script(ScreenplayPagesTest.script())) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            StyledText widget = fixture.bot.visible(StyledText.class, found -> TEXT.equals(
                    found.getData("org.filmwright.ui.id")), TEXT);
            fixture.bot.command("org.filmwright.script.ui.command.typewriter");
            try {
                for (String place : List.of("INT. CARRIAGE 1 ", "INT. CARRIAGE 9 ", "INT. CARRIAGE 20 ")) {
                    text.navigateTo(text.getText().indexOf(place));
                    fixture.bot.waitUntil(Condition.of("the line of " + place + "is in the middle", () -> Math.abs(
                            widget.getLocationAtOffset(widget.getCaretOffset()).y - widget.getClientArea().height / 2)
                            <= 2 * widget.getLineHeight()));
                }
                fixture.picture("screenplay-typewriter");
            } finally {
                fixture.bot.command("org.filmwright.script.ui.command.typewriter");
            }
        }
    }

    @Test
    void wordsAreCountedAgainstTheGoalsOfSessionAndDay() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            fixture.bot.waitUntil(Condition.of("words are counted", () -> fixture.bot.labelWithId(WRITTEN)
                    .startsWith("Session 0")));
            fixture.bot.syncExec(() -> fixture.bot.window().getShell().getDisplay()
                    .asyncExec(() -> fixture.bot.command("org.filmwright.script.ui.command.goals")));
            fixture.bot.textWithId("org.filmwright.script.ui.goal.session").setText("7");
            fixture.bot.button("Set Goals").click();
            text.typeText("int. carriage - night\nThe lamps sway.\nVALE\nNobody leaves.");
            fixture.bot.waitUntil(Condition.of("nine words are counted", () -> fixture.bot.labelWithId(WRITTEN)
                    .startsWith("Session 9 of 7 ✓")));
        }
    }

    /** Sum of red, green and blue of the darkest point of a word. */
    private static int darkest(StyledText widget, int offset) {
        widget.update();
        Point at = widget.getLocationAtOffset(offset);
        Image image = new Image(widget.getDisplay(), 60, widget.getLineHeight());
        GC gc = new GC(widget);
        gc.copyArea(image, at.x + 4, at.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        int darkest = 765;
        for (int x = 0; x < data.width; x++) {
            for (int y = 0; y < data.height; y++) {
                RGB rgb = data.palette.getRGB(data.getPixel(x, y));
                darkest = Math.min(darkest, rgb.red + rgb.green + rgb.blue);
            }
        }
        return darkest;
    }
}
