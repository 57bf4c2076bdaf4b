// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Merging into a real film. */
class FilmSyncTest {
    private static final String TEXT = "INT. KITCHEN - DAY\r\n\r\nBob cooks.\r\n\r\nBOB\r\nHello there.\r\n\r\n"
            + "EXT. GARDEN - NIGHT\r\n\r\nRain.";

    @TempDir
    private Path folder;
    private FilmSession session;

    @BeforeEach
    void open() throws CoreException {
        FilmSessions films = new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
        films.create(folder.resolve("film"), "Film", FilmFormat.DEFAULT);
        session = films.open(folder.resolve("film"), OpenMode.WRITE);
        session.edit("Import", edit -> ScriptSync.apply(edit, TEXT));
    }

    @AfterEach
    void close() throws CoreException {
        session.close();
    }

    private String text() {
        return ScriptText.of(session.snapshot());
    }

    private Block element(String text) {
        return ScriptBlocks.elements(session.snapshot()).stream().filter(block -> ScriptBlocks.text(block).equals(text))
                .findFirst().orElseThrow();
    }

    @Test
    void anImportIsOneEditThatCanBeTakenBack() throws CoreException {
        assertEquals(TEXT, text());
        session.undo(null);
        assertEquals("", text());
        session.redo(null);
        assertEquals(TEXT, text());
    }

    @Test
    void oneElementGetsNewWordsAndKeepsItsEmptyLines() throws CoreException {
        String id = element("Hello there.").id();
        session.edit("Edit", edit -> ScriptSync.replaceSlice(edit, id, "Good\nevening."));
        assertEquals(TEXT.replace("Hello there.", "Good\r\nevening."), text());
        assertEquals("Good\nevening.", ScriptBlocks.text(session.snapshot().block(id)));
        String scene = ScriptBlocks.scenes(session.snapshot()).get(1).id();
        session.edit("Edit", edit -> ScriptSync.replaceSlice(edit, scene, "EXT. GARDEN - DAWN"));
        assertEquals("EXT. GARDEN - DAWN", session.snapshot().block(scene).content());
        String last = element("Rain.").id();
        session.edit("Edit", edit -> ScriptSync.replaceSlice(edit, last, "Rain falls.\n\nBOB\nWet."));
        assertTrue(text().endsWith("EXT. GARDEN - DAWN\r\n\r\nRain falls.\r\n\r\nBOB\r\nWet."));
        assertEquals("Rain falls.", ScriptBlocks.text(session.snapshot().block(last)));
        session.edit("Edit", edit -> ScriptSync.replaceSlice(edit, last, ""));
        assertEquals(null, session.snapshot().block(last));
    }

    @Test
    void whatIsNoElementIsRefused() throws CoreException {
        String film = session.id();
        assertThrows(FilmException.class, () -> session.edit("Edit", edit -> ScriptSync.replaceSlice(edit, film, "x")));
        assertThrows(FilmException.class, () -> session.edit("Edit", edit -> ScriptSync.replaceSlice(edit, "no", "x")));
    }

    @Test
    void operationsWorkedOutElsewhereApplyWhileTheirBasesHold() throws CoreException {
        SyncResult plan = ScriptSync.plan(session.snapshot(), TEXT.replace("Rain", "Snow"));
        SyncResult late = ScriptSync.plan(session.snapshot(), TEXT.replace("Rain", "Fog"));
        session.edit("Edit", edit -> edit.apply(plan.operations()));
        assertEquals(TEXT.replace("Rain", "Snow"), text());
        assertThrows(FilmException.class, () -> session.edit("Edit", edit -> edit.apply(late.operations())));
    }
}
