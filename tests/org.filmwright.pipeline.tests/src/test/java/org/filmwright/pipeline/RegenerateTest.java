// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.PreviousTake;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.BreakdownRules;
import org.filmwright.generation.Staleness;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Regeneration touches what was meant and what depends on it, and nothing else. */
class RegenerateTest {
    private static final FilmFormat SMALL = new FilmFormat(24, 1, 1.778, 160, 90, "letter", "en", "01:00:00:00");
    private static final String SCRIPT = """
            INT. KITCHEN - NIGHT

            MARA waits at the table. TOBIAS comes in.

            MARA
            You are late.

            TOBIAS
            The ferry was late.

            EXT. HARBOUR - DAY

            MARA walks along the water.

            MARA
            I should have known.
            """;

    @TempDir
    Path temp;
    private final Stages stages = new Stages(StageXml.onClassPath());
    private final Listening provider = new Listening(Pipelines.standard().scratch());
    private FilmSession session;

    /** Passes everything on, and keeps what it was asked for. */
    private record Listening(GenerationProvider inner, ConcurrentLinkedQueue<GenerationRequest> requests)
            implements GenerationProvider {
        Listening(GenerationProvider inner) {
            this(inner, new ConcurrentLinkedQueue<>());
        }

        @Override
        public String id() {
            return inner.id();
        }

        @Override
        public String label() {
            return inner.label();
        }

        @Override
        public Set<String> operations() {
            return inner.operations();
        }

        @Override
        public String model(String operation) {
            return inner.model(operation);
        }

        @Override
        public GenerationResult generate(GenerationRequest request, Path folder, IProgressMonitor monitor)
                throws CoreException {
            requests.add(request);
            return inner.generate(request, folder, monitor);
        }

        List<String> asked() {
            return requests.stream().map(GenerationRequest::operation).sorted().toList();
        }
    }

    @BeforeEach
    void makeFilm() throws Exception {
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(temp.resolve("film"), "Film", SMALL);
        session = films.open(temp.resolve("film"), OpenMode.WRITE);
        ScriptImport.into(session, Files.writeString(temp.resolve("script.fountain"), SCRIPT));
    }

    @AfterEach
    void close() throws CoreException {
        session.close();
    }

    private Make make() {
        return new Make(BreakdownRules.standard(), provider, new FilmRenderer(FfmpegRunner.standard()));
    }

    private void make(String to) throws CoreException {
        StageDescriptor stage = to == null ? null : stages.require(to);
        make().run(session, stage, new Silent(), new NullProgressMonitor());
        provider.requests().clear();
    }

    private int regenerate(String... ids) throws CoreException {
        return make().regenerate(session, stages, id -> ids.length == 0 || List.of(ids).contains(id), new Silent(),
                new NullProgressMonitor());
    }

    private static final class Silent implements Make.Listener {
        @Override
        public void begins(String label) {
            assertTrue(label.length() > 2, "a step has a name");
        }

        @Override
        public void done(String label, String result, double seconds) {
            assertTrue(result.length() > 2, "a step tells what it did");
        }
    }

    private void say(String old, String text) throws CoreException {
        String script = ScriptText.of(session.snapshot());
        session.edit("Change a line", edit -> ScriptSync.apply(edit, script.replace(old, text)));
    }

    private Set<String> stale() throws CoreException {
        return new Staleness(session, stages).all().stream().map(take -> take.take().id()).collect(Collectors.toSet());
    }

    private Block line(String text) {
        return session.snapshot().ofType(BlockTypes.SCRIPT_ELEMENT).stream()
                .filter(block -> block.content().contains(text)).findFirst().orElseThrow();
    }

    private static Map<String, Long> versions(Snapshot snapshot, String scene) {
        Map<String, Long> versions = new HashMap<>();
        for (Block shot : snapshot.children(Stages.SHOTS)) {
            if (scene.equals(shot.link(Features.SCENE))) {
                snapshot.subtree(shot.id()).forEach(block -> versions.put(block.id(), block.version()));
            }
        }
        return versions;
    }

    @Test
    void oneShotIsRenewedAloneAndSeesItsOldTakeAndWhatChanged() throws CoreException {
        make(null);
        String mara = session.snapshot().ofType(BlockTypes.CHARACTER).stream()
                .filter(block -> block.content().equals("MARA")).findFirst().orElseThrow().id();
        String colour = session.snapshot().block(mara).text(Features.COLOR);
        session.edit("Colour", edit -> edit.set(mara, Features.COLOR, "#102030"));
        Set<String> before = stale();
        assertTrue(before.size() >= 3, before.size() + " frames show Mara");
        Block take = session.snapshot().block(before.iterator().next());
        String shot = take.link(Features.SUBJECT);
        int edits = session.history(HistoryQuery.ALL).size();
        assertEquals(1, regenerate(shot));
        assertEquals(List.of("clip", "frame"), provider.asked());
        Set<String> rest = new HashSet<>(before);
        rest.remove(take.id());
        assertEquals(rest, stale(), "the others stay out of date");
        GenerationRequest frame = provider.requests().stream().filter(each -> each.operation().equals("frame"))
                .findFirst().orElseThrow();
        assertEquals(take.asset("preview"), frame.previous().asset().sha256());
        assertEquals(List.of(new PreviousTake.Change(mara, "character", Features.COLOR, colour, "#102030")),
                frame.previous().changes());
        Block now = session.snapshot().block(shot);
        assertNotEquals(take.id(), now.link(Features.FRAME));
        assertEquals(now.link(Features.CLIP), clip(shot).link(Features.TAKE), "the cut shows the new clip");
        assertEquals(edits + 3, session.history(HistoryQuery.ALL).size(),
                "a frame, a clip, the cut");
        assertEquals(0, regenerate(shot), "nothing is left to renew");
    }

    private Block clip(String shot) {
        return session.snapshot().referrers(shot, Features.SHOT).stream().map(session.snapshot()::block)
                .filter(block -> block.is(BlockTypes.CLIP)).findFirst().orElseThrow();
    }

    @Test
    void longerLineTimesItsSceneAndLeavesTheOthers() throws CoreException {
        make(null);
        say("The ferry was late.", "The ferry was late, the captain was drunk, and nobody on the whole harbour knew "
                + "where the pilot had gone. So I waited, and I waited, and then I swam.");
        say("I should have known.", "I should have known it all along.");
        String line = line("The ferry").id();
        String other = line("I should").id();
        Snapshot before = session.snapshot();
        List<String> scenes = before.children(Stages.SCREENPLAY).stream().filter(block -> block.is(BlockTypes.SCENE))
                .map(Block::id).toList();
        assertEquals(2, stale().size());
        assertEquals(1, regenerate(line));
        Snapshot after = session.snapshot();
        assertEquals(versions(before, scenes.get(1)), versions(after, scenes.get(1)), "the harbour is as it was");
        assertEquals(Set.of(after.block(other).link(Features.TAKE)), stale());
        long heard = 0;
        List<String> lines = new ArrayList<>();
        for (Block shot : after.children(Stages.SHOTS)) {
            assertEquals(shot.number(Features.DURATION, 0), clip(shot.id()).number(Features.DURATION, 0));
            Heard.of(shot).forEach(each -> lines.add(each.line()));
            heard += Heard.of(shot).stream().filter(each -> each.line().equals(line)).mapToLong(Heard::frames).sum();
            Block frame = after.block(shot.link(Features.FRAME));
            assertTrue(frame != null, "every shot that came has its frame");
        }
        assertEquals(lines.stream().distinct().toList(), lines, "every line is heard once");
        assertTrue(heard > 24 * 5, heard + " frames of speech");
        assertEquals(1, regenerate());
        assertEquals(Set.of(), stale());
        assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
    }

    @Test
    void takesThatNeverWereAreNotMade() throws CoreException {
        make(Stages.SHOOTING_SCRIPT);
        say("You are late.", "You are very late.");
        assertEquals(1, regenerate());
        assertEquals(List.of("voice"), provider.asked());
        assertNull(session.snapshot().children(Stages.SHOTS).get(0).link(Features.FRAME));
        assertEquals(0, session.snapshot().children(Stages.REVIEW).size());
        assertEquals(Set.of(), stale());
    }
}
