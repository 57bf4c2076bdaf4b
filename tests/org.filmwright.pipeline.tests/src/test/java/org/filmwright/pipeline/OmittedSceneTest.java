// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OmittedSceneTest {
    @TempDir
    Path temp;

    private static List<String> cut(FilmSession session) throws CoreException {
        new CutStep().run(new MakeContext(session, null, null, Scope.ALL), new NullProgressMonitor());
        return session.snapshot().children(Stages.REVIEW).stream().filter(block -> block.is(BlockTypes.CLIP))
                .map(Block::content).toList();
    }

    @Test
    void shotsOfAnOmittedSceneStayOutOfTheCut() throws CoreException, IOException {
        FilmSessions films = new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
        Path folder = temp.resolve("film");
        films.create(folder, "Film", FilmFormat.DEFAULT);
        try (FilmSession session = films.open(folder, OpenMode.WRITE)) {
            ScriptImport.into(session, Files.writeString(temp.resolve("s.fountain"),
                    "INT. A - DAY\n\nOne.\n\nINT. B - DAY\n\nTwo.\n\nINT. C - DAY\n\nThree.\n"));
            List<Block> scenes = session.snapshot().children(Stages.SCREENPLAY);
            session.edit("Add shots", edit -> {
                for (Block scene : scenes) {
                    edit.create(BlockDraft.of(BlockTypes.SHOT).in(Stages.SHOTS).content("Shot of " + scene.content())
                            .set(Features.DURATION, 48L).link(Features.SCENE, scene.id()));
                }
            });
            assertEquals(List.of("Shot of INT. A - DAY", "Shot of INT. B - DAY", "Shot of INT. C - DAY"), cut(session));
            ShootingScript.of(session).lock(true, true, null);
            ShootingScript.of(session).omit("2");
            assertEquals(List.of("Shot of INT. A - DAY", "Shot of INT. C - DAY"), cut(session));
            assertEquals(List.of("INT. A - DAY", "INT. C - DAY"), FilmScript.of(session.snapshot()).scenes().stream()
                    .map(scene -> scene.headingText()).toList());
        }
    }
}
