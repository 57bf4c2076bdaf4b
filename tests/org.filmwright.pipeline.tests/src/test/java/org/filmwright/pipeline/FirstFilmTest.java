// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.assembly.CutSpec;
import org.filmwright.assembly.SubtitleCue;
import org.filmwright.generation.Staleness;
import org.filmwright.media.FfmpegRunner;
import org.filmwright.media.MediaInfo;
import org.filmwright.media.Probe;
import org.filmwright.provider.scratch.SpokenText;
import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The sample film from its script to the MP4, then changes to it, with the real parts. The tests build on each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstFilmTest {
    private static final FilmFormat SMALL = new FilmFormat(24, 1, 1.778, 320, 180, "letter", "en", "01:00:00:00");

    private final Stages stages = new Stages(StageXml.onClassPath());
    private final Pipelines pipelines = Pipelines.standard();
    private final Map<String, String> results = new HashMap<>();
    private FilmSession session;

    @BeforeAll
    void makeFilm(@TempDir Path temp) throws CoreException, IOException {
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(temp.resolve("film"), "Midnight Train", SMALL);
        session = films.open(temp.resolve("film"), OpenMode.WRITE);
        ScriptImport.into(session, sample());
        make();
    }

    @AfterAll
    void close() throws CoreException {
        session.close();
    }

    private static Path sample() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("samples"))) {
            folder = folder.getParent();
        }
        return folder.resolve("samples/midnight-train/midnight-train.fountain");
    }

    private void make() throws CoreException {
        results.clear();
        pipelines.make().run(session, null, new Make.Listener() {
            @Override
            public void begins(String label) {
                assertTrue(session.readOnly().isEmpty());
            }

            @Override
            public void done(String label, String result, double seconds) {
                results.put(label, result);
            }
        }, new NullProgressMonitor());
    }

    @Test
    @Order(1)
    void importIsByteForByteWhatCameIn() throws IOException {
        assertEquals(Files.readString(sample()), ScriptText.of(session.snapshot()));
    }

    @Test
    @Order(2)
    void everyLineIsCarriedExactlyOnceInOrder() {
        Snapshot snapshot = session.snapshot();
        List<String> carried = new ArrayList<>();
        for (Block shot : snapshot.children(Stages.SHOTS)) {
            List<String> lines = shot.links(Features.LINES);
            for (int i = 0; i < lines.size(); i++) {
                carried.add(lines.get(i) + ":" + shot.texts(Features.RANGES).get(i));
            }
        }
        assertEquals(carried.size(), carried.stream().distinct().count(), "no stretch is carried twice");
        List<String> order = carried.stream().map(text -> text.substring(0, 26)).distinct().toList();
        List<String> spoken = spokenLines(snapshot);
        assertEquals(spoken, order.stream().filter(spoken::contains).toList());
    }

    private static List<String> spokenLines(Snapshot snapshot) {
        List<String> lines = new ArrayList<>();
        for (Block top : snapshot.children(Stages.SCREENPLAY)) {
            snapshot.subtree(top.id()).filter(block -> ElementType.DIALOGUE.id().equals(block.text(Features.TYPE)))
                    .forEach(block -> lines.add(block.id()));
        }
        return lines;
    }

    @Test
    @Order(3)
    void filmHasTheStreamsTheLengthAndAChapterPerScene() throws CoreException {
        CutSpec cut = CutReader.read(session).spec();
        MediaInfo info = new Probe(FfmpegRunner.standard()).of(session.folder().resolve("exports/final_cut.mp4"),
                new NullProgressMonitor());
        assertEquals(SMALL.seconds(cut.frames()), info.seconds(), 1.0 / 24);
        assertEquals(List.of("h264", "aac", "mov_text"),
                info.streams().stream().map(MediaInfo.Stream::codec).limit(3).toList());
        long scenes = session.snapshot().children(Stages.SCREENPLAY).stream().filter(block -> block.is(BlockTypes.SCENE))
                .count();
        assertEquals(scenes, cut.chapters().size());
        assertEquals(cut.chapters().size(), info.chapters().size());
    }

    @Test
    @Order(4)
    void joinedSubtitlesAreTheDialogue() {
        StringBuilder dialogue = new StringBuilder();
        for (ScriptElement element : FountainParser.elements(ScriptText.of(session.snapshot()))) {
            if (element.type() == ElementType.DIALOGUE || element.type() == ElementType.LYRICS) {
                dialogue.append(SpokenText.words(element.text())).append(' ');
            }
        }
        StringBuilder subtitles = new StringBuilder();
        try {
            for (SubtitleCue cue : CutReader.read(session).spec().subtitles()) {
                subtitles.append(String.join(" ", cue.rows())).append(' ');
            }
        } catch (CoreException e) {
            throw new AssertionError(e);
        }
        assertEquals(words(dialogue), words(subtitles));
    }

    private static List<String> words(CharSequence text) {
        return Arrays.stream(text.toString().replaceAll("(^|\\s)[-–] ", " ").strip().split("\\s+")).sorted()
                .toList();
    }

    @Test
    @Order(5)
    void secondMakeDoesNothing() throws CoreException, IOException {
        int edits = session.history(HistoryQuery.ALL).size();
        make();
        assertEquals(Set.of("Make"), results.keySet(), "one look tells that nothing has changed");
        Files.delete(session.folder().resolve("meta/cache/make"));
        make();
        assertEquals(edits, session.history(HistoryQuery.ALL).size());
        assertEquals("up to date", results.get("Render"));
        assertEquals(List.of(), new Staleness(session, stages).all());
        assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
    }

    @Test
    @Order(6)
    void changedLineRemakesOnlyWhatDependsOnIt() throws CoreException {
        String text = ScriptText.of(session.snapshot());
        session.edit("Change a line", edit -> ScriptSync.apply(edit, text.replace("I'm on holiday.", "I am not here.")));
        assertEquals(1, new Staleness(session, stages).all().size(), "the voice of the line");
        make();
        assertTrue(results.get("Voices").startsWith("1 spoken"), results.get("Voices"));
        assertTrue(results.get("Frames").startsWith("0 drawn"), results.get("Frames"));
        assertTrue(Integer.parseInt(results.get("Clips").split(" ")[0]) <= 3, results.get("Clips"));
    }

    @Test
    @Order(7)
    void sceneInsertedAtTheTopRedrawsNoPictureOfTheOthers() throws CoreException {
        Snapshot before = session.snapshot();
        Map<String, String> frames = new HashMap<>();
        for (Block shot : before.children(Stages.SHOTS)) {
            frames.put(shot.id(), before.block(shot.link(Features.FRAME)).asset(FrameStep.ROLE));
        }
        String text = ScriptText.of(before);
        int heading = text.indexOf("EXT. MOUNTAIN VIADUCT");
        session.edit("Insert a scene", edit -> ScriptSync.apply(edit, text.substring(0, heading)
                + "INT. STATION - NIGHT\n\nA clock strikes ten.\n\nSTATIONMASTER\nAll aboard!\n\n"
                + text.substring(heading)));
        assertEquals(List.of(), new Staleness(session, stages).all());
        make();
        Snapshot after = session.snapshot();
        int kept = 0;
        for (Block shot : after.children(Stages.SHOTS)) {
            String frame = after.block(shot.link(Features.FRAME)).asset(FrameStep.ROLE);
            if (frames.containsKey(shot.id())) {
                assertEquals(frames.get(shot.id()), frame, shot.content());
                kept++;
            }
        }
        assertEquals(frames.size(), kept, "every shot of the other scenes is still there");
        Block first = after.children(Stages.SHOTS).get(0);
        assertEquals("INT. STATION - NIGHT", after.block(first.link(Features.SCENE)).content());
        assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
    }
}
