// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Tags;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.generation.Staleness.StaleTake;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeMakerTest {
    @TempDir
    Path temp;
    private final Stages stages = new Stages(StageXml.onClassPath());
    private final CountingProvider provider = new CountingProvider();
    private FilmSession session;
    private String jane;
    private final List<String> shots = new ArrayList<>();

    @BeforeEach
    void film() throws CoreException {
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(temp.resolve("film"), "Film", FilmFormat.DEFAULT);
        session = films.open(temp.resolve("film"), OpenMode.WRITE);
        session.edit("Shots", edit -> {
            jane = edit.create(BlockDraft.of(BlockTypes.CHARACTER).in(Stages.CAST).content("Jane Doe")
                    .set(Features.DESCRIPTION, "red hat").set(Features.VOICE, "en"));
            for (int i = 0; i < 250; i++) {
                shots.add(edit.create(BlockDraft.of(BlockTypes.SHOT).in(Stages.SHOTS).content("Shot " + i)));
            }
        });
    }

    @AfterEach
    void close() throws CoreException {
        session.close();
    }

    private List<GenerationTask> tasks() {
        List<GenerationTask> tasks = new ArrayList<>();
        for (String shot : shots) {
            Block block = session.snapshot().block(shot);
            tasks.add(new GenerationTask(shot, shot, Features.FRAME, "preview", block.content(),
                    GenerationRequest.of("frame", block.content(), Map.of("size", "MS"), 7),
                    List.of(new GenerationTask.Input(shot, List.of(Digests.CONTENT), "shot"),
                            new GenerationTask.Input(jane, List.of(Features.DESCRIPTION), "character"))));
        }
        return tasks;
    }

    private TakeMaker.Report draw() throws CoreException {
        return new TakeMaker(session, provider).run("Draw frames", tasks(), new NullProgressMonitor());
    }

    @Test
    void secondRunDoesNothingAndAChangedShotIsDrawnAloneWithTheOldTakeKept() throws CoreException {
        assertEquals(250, draw().made());
        assertEquals(List.of(), new Staleness(session, stages).all());
        assertEquals(new TakeMaker.Report(250, 0, 0, List.of()), draw());
        session.edit("Change", edit -> edit.content(shots.get(3), "Another shot"));
        assertEquals(new TakeMaker.Report(249, 0, 1, List.of()), draw());
        assertEquals(2, session.snapshot().referrers(shots.get(3), Features.SUBJECT).size());
        assertEquals(251, provider.calls.get());
    }

    @Test
    void staleTellsTheTrueReasonAndPuttingTheInputBackClearsIt() throws CoreException {
        draw();
        long from = session.snapshot().block(jane).version();
        session.edit("Voice", edit -> edit.set(jane, Features.VOICE, "de"));
        assertEquals(List.of(), new Staleness(session, stages).all(), "the voice is no input of a frame");
        session.edit("Hat", edit -> edit.set(jane, Features.DESCRIPTION, "blue hat"));
        List<StaleTake> stale = new Staleness(session, stages).all();
        assertEquals(250, stale.size());
        Staleness.Reason reason = stale.get(0).reasons().get(0);
        assertEquals("Cast / Jane Doe: description changed", reason.label());
        assertEquals(from, reason.from());
        assertEquals(session.snapshot().block(jane).version(), reason.to());
        session.edit("Back", edit -> edit.set(jane, Features.DESCRIPTION, "red hat"));
        assertEquals(List.of(), new Staleness(session, stages).all());
    }

    @Test
    void takeThatWasMadeFromTheOneBeforeNamesItInItsRecipeAndIsFresh() throws CoreException {
        provider.reading = true;
        draw();
        String old = session.snapshot().block(session.snapshot().block(shots.get(3)).link(Features.FRAME))
                .asset("preview");
        session.edit("Change", edit -> edit.content(shots.get(3), "Another shot"));
        assertEquals(new TakeMaker.Report(249, 0, 1, List.of()), draw());
        Block take = session.snapshot().block(session.snapshot().block(shots.get(3)).link(Features.FRAME));
        assertEquals(old, session.recipes().find(take.text(Features.RECIPE)).orElseThrow().parameters()
                .get(GenerationRequest.PREVIOUS));
        assertEquals(250, draw().fresh());
    }

    @Test
    void recipeThatWasMadeBeforeGivesItsAssetWithoutACall() throws CoreException {
        draw();
        session.edit("Change", edit -> edit.content(shots.get(0), "Once"));
        draw();
        int calls = provider.calls.get();
        session.edit("Back", edit -> edit.content(shots.get(0), "Shot 0"));
        assertEquals(new TakeMaker.Report(249, 1, 0, List.of()), draw());
        assertEquals(calls, provider.calls.get());
    }

    @Test
    void protectedAndHandMadeTakesAreLeftAlone() throws CoreException {
        draw();
        Block shot = session.snapshot().block(shots.get(0));
        session.edit("Keep", edit -> edit.tag(shot.link(Features.FRAME), Tags.KEEP));
        session.edit("Own", edit -> {
            String own = edit.create(BlockDraft.of(BlockTypes.TAKE).in(shots.get(1)).content("scanned sketch")
                    .link(Features.SUBJECT, shots.get(1)));
            edit.link(shots.get(1), Features.FRAME, List.of(own));
        });
        session.edit("Change both", edit -> {
            edit.content(shots.get(0), "x");
            edit.content(shots.get(1), "y");
        });
        assertEquals(new TakeMaker.Report(250, 0, 0, List.of()), draw());
    }

    @Test
    void failureIsTheProvidersSentenceAndWhatWasMadeIsKept() throws CoreException {
        session.edit("Fail", edit -> edit.content(shots.get(120), "fail"));
        FilmException failure = assertThrows(FilmException.class, this::draw);
        assertEquals("The model is on holiday.", failure.getMessage());
        int made = session.snapshot().ofType(BlockTypes.TAKE).size();
        assertTrue(made >= 100, made + " takes");
        session.edit("Mend", edit -> edit.content(shots.get(120), "mended"));
        TakeMaker.Report report = draw();
        assertEquals(made, report.fresh());
        assertEquals(250 - made, report.made() + report.reused());
    }

    @Test
    void cancelKeepsWhatWasMade() throws CoreException {
        NullProgressMonitor monitor = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return provider.calls.get() > 40;
            }
        };
        assertThrows(OperationCanceledException.class,
                () -> new TakeMaker(session, provider).run("Draw frames", tasks(), monitor));
        assertTrue(session.snapshot().ofType(BlockTypes.TAKE).size() >= 30);
        draw();
        assertEquals(250, draw().fresh());
    }
}
