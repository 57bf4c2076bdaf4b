// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;

/** A real film in a temporary folder. */
final class FilmFixture {
    final FilmSessions films = new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
    final Path folder;

    FilmFixture(Path parent) throws CoreException {
        folder = parent.resolve("film");
        films.create(folder, "Test film", FilmFormat.DEFAULT);
    }

    FilmSession open() throws CoreException {
        return films.open(folder, OpenMode.WRITE);
    }

    static String idea(FilmSession session, String content) throws CoreException {
        String[] id = new String[1];
        session.edit("Add idea", edit -> id[0] = edit
                .create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content(content)));
        return id[0];
    }
}
