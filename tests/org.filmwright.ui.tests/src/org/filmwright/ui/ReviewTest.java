// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.eclipse.swt.SWT;
import org.filmwright.api.stage.Stages;
import org.filmwright.stage.review.ui.internal.Playback;
import org.filmwright.stage.review.ui.internal.ReviewEditor;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotCanvas;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final String SCRIPT = """
            INT. CARRIAGE - NIGHT

            The lamps sway.

            VALE
            Nobody leaves this train tonight.

            CUT TO:

            EXT. VIADUCT - NIGHT

            The train crosses.
            """;
    /** Frames by which picture and sound may be apart on a machine that does other things too. */
    private static final long FAR = 12;

    @Test
    void theCutPlaysAsItStandsWithoutBeingRendered() throws IOException {
        try (FilmFixture fixture = FilmFixture.made(SCRIPT)) {
            Files.delete(fixture.film().folder().resolve("exports").resolve("final_cut.mp4"));
            fixture.stage(Stages.REVIEW);
            Playback player = ((ReviewEditor) fixture.bot.activeEditor()).player();
            SWTBotCanvas picture = fixture.bot.canvasWithId("org.filmwright.stage.review.ui.picture");
            fixture.bot.waitUntil(Condition.of("the cut is ready", () -> player.position() == 0 && player.isReady()));
            picture.pressShortcut(0, ' ');
            fixture.bot.waitUntil(Condition.of("two seconds have played", () -> player.position() >= 48));
            picture.pressShortcut(0, 'k');
            fixture.bot.waitUntil(Condition.of("it stands", () -> player.rate() == 0));
            assertTrue(player.shown() > 0, "no picture was shown");
            assertTrue(player.drift() <= FAR, "picture and sound are " + player.drift() + " frames apart");
            picture.pressShortcut(0, SWT.HOME);
            fixture.bot.waitUntil(Condition.of("it stands at the start", () -> player.position() == 0));
            picture.pressShortcut(0, SWT.ARROW_RIGHT);
            picture.pressShortcut(SWT.SHIFT, SWT.ARROW_RIGHT);
            assertEquals(11, player.position());
            picture.pressShortcut(0, SWT.PAGE_DOWN);
            long second = player.position();
            assertTrue(second > 11, "the next clip begins later");
            picture.pressShortcut(0, 'j');
            fixture.bot.waitUntil(Condition.of("it runs backwards to the start", () -> player.position() == 0));
        }
    }

    @Test
    void theCutPlaysToItsEndAndStops() {
        try (FilmFixture fixture = FilmFixture.made(SCRIPT)) {
            fixture.stage(Stages.REVIEW);
            Playback player = ((ReviewEditor) fixture.bot.activeEditor()).player();
            SWTBotCanvas picture = fixture.bot.canvasWithId("org.filmwright.stage.review.ui.picture");
            fixture.bot.waitUntil(Condition.of("the cut is ready", player::isReady));
            picture.pressShortcut(0, SWT.END);
            long last = player.position();
            picture.pressShortcut(SWT.SHIFT, SWT.ARROW_LEFT);
            picture.pressShortcut(0, 'l');
            fixture.bot.waitUntil(Condition.of("the end is shown", () -> player.rate() == 0 && player.position() == last));
        }
    }
}
