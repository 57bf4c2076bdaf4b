// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTWorkbenchBot;
import org.filmwright.ui.internal.start.SampleFilm;
import org.filmwright.ui.internal.start.StartEditor;
import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void theSampleIsTheOneOfTheRepositoryAndOpensInItsOwnFolder() throws IOException {
        assertEquals(Files.readString(Path.of("").toAbsolutePath().resolve("../../samples/midnight-train/midnight-train.fountain")),
                SampleFilm.script());
        Path films = Files.createTempDirectory("filmwright-films");
        InstanceScope.INSTANCE.getNode("org.filmwright.ui").put("filmsFolder", films.toString());
        SWTWorkbenchBot bot = new SWTWorkbenchBot();
        bot.waitUntil(Condition.of("the window is there", () -> bot.window() != null && bot.page() != null));
        FilmWindow window = bot.syncExec(() -> bot.window().getService(FilmWindow.class));
        bot.syncExec(() -> StartEditor.open(bot.page()));
        bot.button("Open the &sample film").click();
        bot.waitUntil(Condition.of("the sample is open", () -> window.film().isPresent()));
        assertTrue(Files.exists(films.resolve("midnight-train/project.db")));
        bot.waitUntil(Condition.of("its script is read", () -> window.film().orElseThrow().snapshot().ofType("Scene").size() >= 8));
        AtomicBoolean closed = new AtomicBoolean();
        bot.syncExec(() -> window.close(() -> closed.set(true)));
        bot.waitUntil(Condition.of("the film is closed", closed::get));
        InstanceScope.INSTANCE.getNode("org.filmwright.ui").remove("filmsFolder");
        try (Stream<Path> files = Files.walk(films)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
