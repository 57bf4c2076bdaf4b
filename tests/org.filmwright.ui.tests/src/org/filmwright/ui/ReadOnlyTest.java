// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.FilmSession;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.filmwright.testing.ui.Condition;
import org.filmwright.ui.internal.stage.StageEditors;
import org.junit.jupiter.api.Test;

class ReadOnlyTest {
    @Test
    void aFilmThatAnotherWritesCanOnlyBeReadAndTheStatusLineSaysSo() throws CoreException {
        FilmFixture fixture = FilmFixture.ideas(1);
        try {
            Path folder = fixture.film().folder();
            java.util.concurrent.atomic.AtomicBoolean closed = new java.util.concurrent.atomic.AtomicBoolean();
            fixture.bot.syncExec(() -> fixture.window().close(() -> closed.set(true)));
            fixture.bot.waitUntil(Condition.of("the film is closed", closed::get));
            FilmSessions sessions = new FilmSessions(new SqliteStores(new StageEditors().stages()), List.of());
            try (FilmSession writer = sessions.open(folder, OpenMode.WRITE)) {
                assertTrue(writer.readOnly().isEmpty());
                fixture.bot.syncExec(() -> fixture.window().open(folder));
                fixture.bot.waitUntil(Condition.of("the film is open", () -> fixture.window().film().isPresent()));
                fixture.bot.waitUntil(Condition.of("the status line says read only",
                        () -> fixture.bot.labelWithId("org.filmwright.ui.status.saved").equals("Read only")));
            }
        } finally {
            fixture.close();
        }
    }
}
