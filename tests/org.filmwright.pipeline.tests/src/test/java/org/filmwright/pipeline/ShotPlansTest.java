// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Tags;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.generation.Budget;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShotPlansTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY

            Ann reads the letter.

            ANN
            He is gone.

            INT. HALL - NIGHT

            BEN
            Who is there?
            """;

    private final Stages stages = new Stages(StageXml.onClassPath());
    private final Pipelines pipelines = new Pipelines(FfmpegRunner.standard());
    private FilmSession film;

    @BeforeEach
    void open(@TempDir Path temp) throws CoreException {
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(temp.resolve("film"), "Plans", FilmFormat.DEFAULT);
        film = films.open(temp.resolve("film"), OpenMode.WRITE);
        film.edit("Write", edit -> ScriptSync.apply(edit, SCRIPT));
        plan();
    }

    @AfterEach
    void close() throws CoreException {
        film.close();
    }

    private void plan() throws CoreException {
        pipelines.make(BreakdownRules.standard(), pipelines.scratch(), new Budget(null)).run(film,
                stages.require(Stages.SHOOTING_SCRIPT), Make.Listener.SILENT, new NullProgressMonitor());
    }

    private List<Block> shots() {
        return film.snapshot().ofType(BlockTypes.SHOT).stream().sorted(java.util.Comparator.comparing(Block::orderKey))
                .toList();
    }

    /** Makes the first shot somebody's own. */
    private void takeInHand() throws CoreException {
        film.edit("My shot", edit -> {
            edit.set(shots().get(0).id(), Features.GENERATED, null);
            edit.set(shots().get(0).id(), Features.DURATION, 99L);
        });
    }

    private void write(String more) throws CoreException {
        film.edit("Write on", edit -> ScriptSync.apply(edit, SCRIPT.replace("He is gone.\n", "He is gone.\n" + more)));
    }

    @Test
    void nothingWaitsWhereNobodyTouchedAShot() throws CoreException {
        assertEquals(List.of(), ShotPlans.waiting(film));
    }

    @Test
    void shotMadeByHandStaysAndThePlanForNewLinesWaitsBesideIt() throws CoreException {
        takeInHand();
        write("\nBEN\nSince when?\n");
        List<Block> before = shots();
        plan();
        assertEquals(before.get(0).attributes(), shots().get(0).attributes(), "what was made by hand stays");
        List<ShotPlans.Waiting> waiting = ShotPlans.waiting(film);
        assertEquals(1, waiting.size());
        assertFalse(waiting.get(0).missing().isEmpty(), "the new line is in no shot");
        assertTrue(waiting.get(0).heading().contains("KITCHEN"));
    }

    @Test
    void acceptedPlanIsOneEditThatUndoTakesBack() throws CoreException {
        takeInHand();
        write("\nBEN\nSince when?\n");
        plan();
        List<Block> before = shots();
        List<Block> hall = before.stream().filter(this::inHall).toList();
        ShotPlans.accept(film, ShotPlans.waiting(film).get(0).scene());
        assertEquals(List.of(), ShotPlans.waiting(film));
        assertEquals(hall, shots().stream().filter(this::inHall).toList(), "the other scene stays as it is");
        film.undo(null);
        assertEquals(before.stream().map(Block::attributes).toList(), shots().stream().map(Block::attributes).toList());
    }

    private boolean inHall(Block shot) {
        String scene = film.snapshot().ofType(BlockTypes.SCENE).stream()
                .max(java.util.Comparator.comparing(Block::orderKey)).orElseThrow().id();
        return scene.equals(shot.link(Features.SCENE));
    }

    @Test
    void planIsNotUsedInPlaceOfAShotThatIsKept() throws CoreException {
        film.edit("Keep", edit -> edit.tag(shots().get(0).id(), Tags.KEEP));
        write("\nBEN\nSince when?\n");
        String scene = ShotPlans.waiting(film).get(0).scene();
        FilmException refused = assertThrows(FilmException.class, () -> ShotPlans.accept(film, scene));
        assertTrue(refused.getMessage().contains("keep"), refused.getMessage());
    }
}
