// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.filmwright.api.BlockDraft;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotStyledText;
import org.junit.jupiter.api.Test;

class ScreenplaySpellingTest {
    private static final String TEXT = "org.filmwright.script.ui.text";
    private static final String SCRIPT = """
            INT. BUZARIA - NIGHT

            The lampp sways over the gizmotron. Stingson waits in Buzaria.

            STINGSON
            Nobody leaves.
            """;

    @Test
    void aKeyGoesToMisspeltWordsAndTheFilmLearnsItsOwn() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            text.navigateTo(0);
            fixture.bot.waitUntil(Condition.of("the first misspelt word is found", () -> {
                fixture.bot.command("org.filmwright.script.ui.command.nextMisspelling");
                return text.caret() == SCRIPT.indexOf("lampp");
            }));
            fixture.picture("screenplay-spelling");
            fixture.bot.command("org.filmwright.script.ui.command.nextMisspelling");
            assertEquals(SCRIPT.indexOf("gizmotron"), text.caret());
            fixture.bot.command("org.filmwright.script.ui.command.learn");
            assertEquals(List.of("gizmotron"), fixture.film().snapshot().filmBlock().texts("dictionary"));
            fixture.bot.waitUntil(Condition.of("the learnt word is right", () -> {
                text.navigateTo(SCRIPT.indexOf("lampp"));
                fixture.bot.command("org.filmwright.script.ui.command.nextMisspelling");
                return text.caret() == SCRIPT.indexOf("lampp");
            }));
        }
    }

    @Test
    void renamingInTheScriptReachesTheCardOfThePipelineAndTheShots() {
        FilmFixture.Preparation content = (film, folder) -> {
            java.nio.file.Path file = folder.resolveSibling("script.fountain");
            java.nio.file.Files.writeString(file, SCRIPT);
            org.filmwright.pipeline.ScriptImport.into(film, file);
            film.edit(org.filmwright.api.session.EditRequest.user("Cast and shoot"), edit -> {
                edit.create(BlockDraft.of("Character").in("cast").content("STINGSON"));
                edit.create(BlockDraft.of("Shot").in("shots").set("action", "Stingson waits"));
            });
        };
        try (FilmFixture fixture = new FilmFixture(content)) {
            fixture.stage("screenplay");
            SWTBotStyledText text = fixture.bot.styledTextWithId(TEXT);
            text.navigateTo(SCRIPT.indexOf("STINGSON") + 2);
            fixture.bot.syncExec(() -> fixture.bot.window().getShell().getDisplay()
                    .asyncExec(() -> fixture.bot.command("org.filmwright.script.ui.command.rename")));
            fixture.bot.textWithId("org.filmwright.script.ui.rename.name").setText("Mona");
            fixture.bot.button("Rename").click();
            fixture.bot.waitUntil(Condition.of("the text has the new name", () -> text.getText().contains("MONA\n")));
            assertEquals("MONA", fixture.film().snapshot().ofType("Character").get(0).content());
            assertEquals("Mona waits", fixture.film().snapshot().ofType("Shot").get(0).text("action"));
        }
    }
}
