// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.cast.CharacterMerge;
import org.filmwright.breakdown.cast.CharacterRename;
import org.filmwright.breakdown.facts.PersonFacts;
import org.filmwright.breakdown.facts.SceneFacts;
import org.filmwright.breakdown.facts.ScriptFacts;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.script.sync.ScriptText;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the departments read off a film's script, and what renaming and merging characters does to it. */
class ScriptFactsTest {
    private static final String SCRIPT = """
            INT. KITCHEN - DAY #1#

            = Breakfast goes wrong.

            MAYA pours. Maya waits for Mayakovsky.

            MAYA (V.O.)
            *You* are late, Tom.

            @McTom ^
            The train stood still.

            EXT. STATION - NIGHT #2A#

            MAYA
            (waving)
            Here!

            INT. KITCHEN - MORNING
            """;

    @TempDir
    private Path temp;
    private final Stages stages = new Stages(StageXml.onClassPath());
    private FilmSession film;

    @BeforeEach
    void open() throws CoreException, IOException {
        FilmSessions films = new FilmSessions(new SqliteStores(stages), List.of());
        films.create(temp.resolve("film"), "Facts", FilmFormat.DEFAULT);
        film = films.open(temp.resolve("film"), OpenMode.WRITE);
        ScriptImport.into(film, Files.writeString(temp.resolve("script.fountain"), SCRIPT));
        Pipelines.standard().make().run(film, stages.require(Stages.LOCATIONS), Make.Listener.SILENT,
                new NullProgressMonitor());
    }

    @AfterEach
    void close() throws CoreException {
        film.close();
    }

    @Test
    void aSceneHasItsNumberSetTimeLengthDayAndPeople() {
        List<SceneFacts> scenes = ScriptFacts.of(film.snapshot()).scenes();
        assertEquals(List.of("1", "2A", "3"), scenes.stream().map(SceneFacts::number).toList());
        assertEquals(List.of("D1", "N1", "D2"), scenes.stream().map(SceneFacts::scriptDay).toList());
        SceneFacts first = scenes.get(0);
        assertEquals("INT", first.setting());
        assertEquals("KITCHEN", first.set());
        assertEquals("DAY", first.time());
        assertEquals("Breakfast goes wrong.", first.synopsis());
        assertEquals(1, first.page());
        assertEquals("1/8", first.length());
        assertEquals(2, first.people().size());
        assertEquals(first.location(), scenes.get(2).location());
        assertEquals(List.of(first, scenes.get(2)), ScriptFacts.of(film.snapshot()).at(first.location()));
    }

    @Test
    void aCountedNumberNeverRepeatsAWrittenOne() throws CoreException {
        String text = ScriptText.of(film.snapshot()).replace("#1#", "#3#");
        film.edit("Number the scenes", edit -> ScriptSync.apply(edit, text));
        assertEquals(List.of("3", "2A", ""),
                ScriptFacts.of(film.snapshot()).scenes().stream().map(SceneFacts::number).toList());
    }

    @Test
    void aPersonHasSpeechesWordsAndScenes() {
        PersonFacts maya = ScriptFacts.of(film.snapshot()).person(character("MAYA").id());
        assertEquals(2, maya.speeches());
        assertEquals(5, maya.words());
        assertEquals(2, maya.scenes().size());
        assertEquals(PersonFacts.NONE, ScriptFacts.of(film.snapshot()).person("nobody"));
    }

    @Test
    void aScriptDaySetByHandWins() throws CoreException {
        String scene = ScriptFacts.of(film.snapshot()).scenes().get(0).id();
        film.edit("Set the script day", edit -> edit.set(scene, Features.SCRIPT_DAY, "D7"));
        assertEquals(List.of("D7", "N7", "D8"),
                ScriptFacts.of(film.snapshot()).scenes().stream().map(SceneFacts::scriptDay).toList());
    }

    @Test
    void renamingTouchesCuesAndWholeWordsInTheirCaseAndKeepsTheLinks() throws CoreException {
        String maya = character("MAYA").id();
        CharacterRename plan = CharacterRename.plan(film.snapshot(), maya, "Ana Lúcia");
        assertEquals(2, plan.cues());
        assertEquals(1, plan.mentions());
        film.edit("Rename", edit -> plan.apply(edit, true));
        String text = ScriptText.of(film.snapshot());
        assertTrue(text.contains("ANA LÚCIA pours. Ana Lúcia waits for Mayakovsky."), text);
        assertTrue(text.contains("ANA LÚCIA (V.O.)\n"), text);
        assertEquals(2, ScriptFacts.of(film.snapshot()).person(maya).speeches());
    }

    @Test
    void renamingToTheNameOfAnotherIsRefusedWhateverItsCase() {
        String maya = character("MAYA").id();
        assertThrows(FilmException.class, () -> CharacterRename.plan(film.snapshot(), maya, "mctom"));
        assertThrows(FilmException.class, () -> CharacterRename.plan(film.snapshot(), maya, "  "));
    }

    @Test
    void aPlanMadeBeforeTheScriptChangedIsRefused() throws CoreException {
        CharacterRename plan = CharacterRename.plan(film.snapshot(), character("MAYA").id(), "NADIA");
        String cue = plan.places().get(0).element();
        film.edit("Change the script", edit -> edit.content(cue, "MAYA steps back.\n\n"));
        assertThrows(CoreException.class, () -> film.edit("Rename", edit -> plan.apply(edit, true)));
        assertTrue(ScriptText.of(film.snapshot()).contains("MAYA steps back."));
    }

    @Test
    void mergingMovesLinksLooksAndBlanks() throws CoreException {
        String maya = character("MAYA").id();
        String tom = character("McTom").id();
        film.edit("Prepare", edit -> {
            edit.set(tom, Features.AGE, "40");
            edit.create(BlockDraft.of(BlockTypes.LOOK).in(tom).content("Wet"));
        });
        CharacterMerge plan = CharacterMerge.plan(film.snapshot(), maya, List.of(maya, tom));
        film.edit("Merge", plan::apply);
        Block kept = film.snapshot().block(maya);
        assertEquals(List.of("McTom"), kept.texts(Features.ALIASES));
        assertEquals("40", kept.text(Features.AGE));
        assertEquals("Wet", film.snapshot().children(maya).get(0).content());
        assertEquals(3, ScriptFacts.of(film.snapshot()).person(maya).speeches());
        assertEquals(null, film.snapshot().block(tom));
    }

    private Block character(String name) {
        return film.snapshot().children(Stages.CAST).stream().filter(block -> block.content().equalsIgnoreCase(name))
                .findFirst().orElseThrow();
    }
}
