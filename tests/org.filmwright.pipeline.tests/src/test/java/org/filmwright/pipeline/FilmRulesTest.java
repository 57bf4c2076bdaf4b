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
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.breakdown.GuardedRules;
import org.filmwright.breakdown.Rule;
import org.filmwright.breakdown.shots.SceneDraft;
import org.filmwright.breakdown.shots.ShotRule;
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

class FilmRulesTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY

            Ann reads the letter.

            ANN
            He is gone.
            """;

    private final Stages stages = new Stages(StageXml.onClassPath());
    private final Pipelines pipelines = new Pipelines(FfmpegRunner.standard());
    private FilmSession film;

    @BeforeEach
    void open(@TempDir Path temp) throws CoreException {
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(temp.resolve("film"), "Rules", FilmFormat.DEFAULT);
        film = films.open(temp.resolve("film"), OpenMode.WRITE);
        film.edit("Write", edit -> ScriptSync.apply(edit, SCRIPT));
    }

    @AfterEach
    void close() throws CoreException {
        film.close();
    }

    private boolean hasShot(String purpose) {
        return film.snapshot().ofType(BlockTypes.SHOT).stream().anyMatch(shot -> purpose(shot).equals(purpose));
    }

    private static String purpose(Block shot) {
        return shot.text(Features.PURPOSE);
    }

    private void plan(BreakdownRules rules) throws CoreException {
        pipelines.make(rules, pipelines.scratch(), new Budget(null)).run(film, stages.require(Stages.SHOOTING_SCRIPT),
                Make.Listener.SILENT, new NullProgressMonitor());
    }

    private static Rule rule(String id) {
        return BreakdownRules.standard().all().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void ruleThatTheFilmSwitchedOffDoesNotApplyUntilItIsSwitchedOn() throws CoreException {
        FilmRules.turn(film, rule("establishing"), false);
        assertEquals(List.of("establishing"), FilmRules.off(film.snapshot()));
        plan(BreakdownRules.standard());
        assertFalse(hasShot("establishing"));
        FilmRules.turn(film, rule("establishing"), true);
        plan(BreakdownRules.standard());
        assertTrue(hasShot("establishing"));
    }

    @Test
    void switchIsOneEditThatUndoTakesBack() throws CoreException {
        FilmRules.turn(film, rule("insert"), false);
        FilmRules.turn(film, rule("insert"), false);
        assertEquals("Switch off the rule “Inserts”", film.undo(null).orElseThrow().label());
        assertEquals(List.of(), FilmRules.off(film.snapshot()));
    }

    @Test
    void contributedRuleTakesThePlaceOfOursWithItsId() throws CoreException {
        plan(BreakdownRules.standard().with(GuardedRules.of(new Own("establishing", draft -> { }))));
        assertFalse(hasShot("establishing"));
    }

    @Test
    void contributedRuleThatThrowsIsNamedAndChangesNothing() {
        BreakdownRules rules = BreakdownRules.standard().with(GuardedRules.of(new Own("broken", draft -> {
            throw new IllegalStateException("no camera");
        })));
        FilmException e = assertThrows(FilmException.class, () -> plan(rules));
        assertTrue(e.getMessage().contains("'broken'") && e.getMessage().contains("no camera"), e.getMessage());
        assertTrue(film.snapshot().ofType(BlockTypes.SHOT).isEmpty());
    }

    /** A rule as somebody else writes it. */
    private record Own(String id, java.util.function.Consumer<SceneDraft> work) implements ShotRule {
        @Override
        public String name() {
            return id;
        }

        @Override
        public String description() {
            return "Somebody else's rule.";
        }

        @Override
        public void apply(SceneDraft draft) {
            work.accept(draft);
        }
    }
}
