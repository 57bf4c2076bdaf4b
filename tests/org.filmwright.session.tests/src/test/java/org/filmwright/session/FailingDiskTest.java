// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStores;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailingDiskTest {
    @TempDir
    Path temp;
    private final SqliteStores real = new SqliteStores(new Stages(StageXml.onClassPath()));
    private final AtomicBoolean full = new AtomicBoolean();

    /** A real store whose commits fail while the switch is on. */
    private final FilmStores failing = new FilmStores() {
        @Override
        public void create(Path folder, Block film) throws CoreException {
            real.create(folder, film);
        }

        @Override
        public FilmStore open(Path folder, OpenMode mode) throws CoreException {
            FilmStore store = real.open(folder, mode);
            boolean first = folder.endsWith("film");
            return (FilmStore) Proxy.newProxyInstance(FilmStore.class.getClassLoader(),
                    new Class<?>[] {FilmStore.class}, (proxy, method, arguments) -> {
                        if (first && full.get() && method.getName().equals("commit")) {
                            throw new FilmException(ErrorCode.IO, "The disk is full.");
                        }
                        try {
                            return method.invoke(store, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    };

    @Test
    void failedCommitTurnsTheFilmReadOnlyAndACopyHoldsTheUnsavedEdits() throws Exception {
        FilmSessions films = new FilmSessions(failing, List.of());
        Path folder = new FilmFixture(temp).folder;
        FilmSession session = films.open(folder, FilmStores.OpenMode.WRITE);
        String id = FilmFixture.idea(session, "saved");
        session.flush();
        full.set(true);
        EditResult lost = session.edit("Unsaved", edit -> edit.content(id, "not on disk"));
        ExecutionException failure = assertThrows(ExecutionException.class, () -> lost.durable().get());
        assertEquals("The disk is full.", failure.getCause().getMessage());
        assertTrue(session.readOnly().orElseThrow().contains("Save a copy"));
        FilmException refused = assertThrows(FilmException.class, () -> FilmFixture.idea(session, "more"));
        assertEquals(ErrorCode.READ_ONLY, refused.code());
        films.saveCopy(session, temp.resolve("copy"), new NullProgressMonitor());
        assertThrows(CoreException.class, session::close);

        FilmSessions plain = new FilmSessions(real, List.of());
        try (FilmSession copy = plain.open(temp.resolve("copy"), FilmStores.OpenMode.WRITE)) {
            assertEquals("not on disk", copy.snapshot().block(id).content());
            assertEquals(List.of(), FilmSessions.check(copy, new NullProgressMonitor()));
        }
        try (FilmSession original = plain.open(folder, FilmStores.OpenMode.WRITE)) {
            assertEquals("saved", original.snapshot().block(id).content());
        }
    }
}
