// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.testing.ui.Condition;
import org.junit.jupiter.api.Test;

class StagesTest {
    @Test
    void theWindowIsTitledWithItsFilm() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.bot.waitUntil(Condition.of("the title names the film", () -> {
                Shell shell = fixture.bot.window().getShell();
                return shell.getText().equals("Test Film – Filmwright");
            }));
        }
    }

    @Test
    void allTwelveStagesOpenInAnyOrder() {
        try (FilmFixture fixture = FilmFixture.ideas(3)) {
            List<String> stages = fixture.bot.syncExec(() -> fixture.window().stages().all()).stream()
                    .map(StageDescriptor::id).toList();
            assertEquals(12, stages.size());
            for (int i = 0; i < 12; i++) {
                fixture.stage(stages.get(i * 5 % 12));
            }
            assertEquals(12, fixture.bot.syncExec(() -> fixture.bot.page().getEditorReferences().length).intValue());
        }
    }

    @Test
    void theStageCommandJumpsByPlace() {
        try (FilmFixture fixture = FilmFixture.empty()) {
            fixture.bot.serializedCommand("org.filmwright.ui.command.stage.show(org.filmwright.ui.command.stage.show.place=5)");
            fixture.bot.waitUntil(Condition.of("Cast is in front", () -> "cast".equals(fixture.window().currentStage())));
            fixture.bot.command("org.filmwright.ui.command.stage.next");
            fixture.bot.waitUntil(Condition.of("Locations is in front", () -> "locations".equals(fixture.window().currentStage())));
        }
    }

    @Test
    void noStageIsEverDirty() {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.stage("ideation");
            fixture.stage("screenplay");
            assertTrue(fixture.bot.syncExec(() -> fixture.bot.page().getDirtyEditors().length == 0));
        }
    }
}
