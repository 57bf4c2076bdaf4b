// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.MergePlan;
import org.filmwright.api.stage.StageXml;
import org.filmwright.api.stage.Stages;
import org.filmwright.compare.Comparison;
import org.filmwright.compare.WhoChanged;
import org.filmwright.compare.WhoChanged.Answer;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SceneVariantsTest {
    private static final String KITCHEN = "INT. KITCHEN - DAY\n\nBob cooks.\n\nBOB\nHello there.\n\n";
    private static final String GARDEN = "EXT. GARDEN - NIGHT\n\nRain.\n";

    @TempDir
    private Path folder;
    private FilmSession session;
    private String kitchen;

    @BeforeEach
    void open() throws CoreException {
        FilmSessions films = new FilmSessions(new SqliteStores(new Stages(StageXml.onClassPath())), List.of());
        films.create(folder.resolve("film"), "Film", FilmFormat.DEFAULT);
        session = films.open(folder.resolve("film"), OpenMode.WRITE);
        session.edit("Import", edit -> ScriptSync.apply(edit, KITCHEN + GARDEN));
        kitchen = ScriptBlocks.scenes(session.snapshot()).get(0).id();
    }

    @AfterEach
    void close() throws CoreException {
        session.close();
    }

    private String text() {
        return ScriptText.of(session.snapshot());
    }

    private void type(String from, String to) throws CoreException {
        assertTrue(text().contains(from), from);
        session.edit("Typing", edit -> ScriptSync.apply(edit, text().replace(from, to)));
    }

    private String create(String name) throws CoreException {
        String[] id = new String[1];
        session.edit("New variant", edit -> id[0] = SceneVariants.create(edit, kitchen, name));
        return id[0];
    }

    private void use(String name) throws CoreException {
        String id = SceneVariants.find(session.snapshot(), kitchen, name).id();
        session.edit("Use", edit -> SceneVariants.use(edit, id));
    }

    private String variant(String name) throws CoreException {
        return SceneVariants.find(session.snapshot(), kitchen, name).text();
    }

    @Test
    void aNewVariantBeginsAsACopyAndThePresentTextIsKept() throws CoreException {
        create("Silent");
        assertEquals(KITCHEN + GARDEN, text());
        type("BOB\nHello there.", "Bob says nothing.");
        assertEquals(KITCHEN, variant(SceneVariants.FIRST));
        assertEquals(KITCHEN.replace("BOB\nHello there.", "Bob says nothing."), variant("Silent"));
        assertEquals(variant("Silent") + GARDEN, text());
    }

    @Test
    void swappingTouchesNothingOutsideTheSceneAndKeepsEveryIdAndTag() throws CoreException {
        String line = ScriptBlocks.elements(session.snapshot(), kitchen).get(3).id();
        session.edit("Love", edit -> edit.tag(line, Tags.LOVE));
        create("Silent");
        type("BOB\nHello there.", "Bob says nothing.");
        Snapshot before = session.snapshot();
        List<String> changed = new ArrayList<>();
        try (var changes = session.onChange(change -> change.blocks().forEach(block -> changed.add(block.id())))) {
            use(SceneVariants.FIRST);
        }
        assertEquals(KITCHEN + GARDEN, text());
        assertTrue(session.snapshot().block(line).tagged(Tags.LOVE));
        Set<String> below = before.subtree(kitchen).map(Block::id).collect(Collectors.toSet());
        assertTrue(below.containsAll(changed), "only blocks of the scene change");
        session.undo(null);
        assertEquals(variant("Silent") + GARDEN, text());
        session.redo(null);
        assertEquals(KITCHEN + GARDEN, text());
    }

    @Test
    void theSceneSaysWhatTheHeadingOfItsTextSays() throws CoreException {
        create("Outside");
        type("INT. KITCHEN - DAY", "EXT. YARD - DUSK");
        assertEquals("EXT. YARD - DUSK", session.snapshot().block(kitchen).content());
        use(SceneVariants.FIRST);
        Block scene = session.snapshot().block(kitchen);
        assertEquals("INT. KITCHEN - DAY", scene.content());
        assertEquals("int", scene.text(Features.SETTING));
        assertEquals("DAY", scene.text(Features.TIME_OF_DAY));
    }

    @Test
    void badVariantsAreRefusedInOneSentence() throws CoreException {
        create("Silent");
        String live = SceneVariants.find(session.snapshot(), kitchen, "silent").id();
        assertThrows(FilmException.class, () -> create("SILENT"));
        assertThrows(FilmException.class, () -> create(" "));
        assertThrows(FilmException.class, () -> session.edit("x", edit -> SceneVariants.delete(edit, live)));
        assertThrows(FilmException.class, () -> SceneVariants.find(session.snapshot(), kitchen, "Loud"));
        assertThrows(FilmException.class,
                () -> session.edit("x", edit -> SceneVariants.create(edit, session.id(), "x")));
        String first = SceneVariants.find(session.snapshot(), kitchen, SceneVariants.FIRST).id();
        session.edit("Delete", edit -> SceneVariants.delete(edit, first));
        assertTrue(SceneVariants.of(session.snapshot(), kitchen).isEmpty(), "one text is no choice");
        assertEquals(KITCHEN + GARDEN, text());
    }

    @Test
    void aSceneThatIsCutAndPastedKeepsItsVariants() throws CoreException {
        create("Silent");
        RemovedBlocks removed = new RemovedBlocks();
        session.edit("Cut", edit -> ScriptSync.apply(edit, GARDEN, removed));
        assertTrue(session.snapshot().ofType(BlockTypes.SCENE_VARIANT).isEmpty());
        session.edit("Paste", edit -> ScriptSync.apply(edit, GARDEN + "\n" + KITCHEN, removed));
        assertEquals(2, SceneVariants.of(session.snapshot(), kitchen).size());
        assertEquals(KITCHEN, variant(SceneVariants.FIRST));
    }

    @Test
    void typingOnOneAlternateGoesToItsVariantWhereAnotherAlternateSwapped() throws CoreException {
        create("Silent");
        type("Bob cooks.", "Bob waits.");
        session.branches().create("swapped");
        type("Bob waits.", "Bob waits for long.");
        session.branches().open("swapped");
        use(SceneVariants.FIRST);
        session.branches().merge(session.branches().plan("main"), Side.OURS);
        assertEquals(KITCHEN + GARDEN, text());
        assertTrue(variant("Silent").contains("Bob waits for long."), variant("Silent"));
        use("Silent");
        assertEquals(KITCHEN.replace("Bob cooks.", "Bob waits for long.") + GARDEN, text());
    }

    @Test
    void aLineAddedToASceneThatGotAVariantElsewhereGoesToItsOriginal() throws CoreException {
        session.branches().create("alts");
        type("Bob cooks.\n\n", "Bob cooks.\n\nHe sings.\n\n");
        session.branches().open("alts");
        create("Silent");
        session.branches().merge(session.branches().plan("main"), Side.OURS);
        assertEquals(KITCHEN + GARDEN, text());
        assertTrue(variant(SceneVariants.FIRST).contains("He sings."));
        session.branches().open("main");
        session.branches().merge(session.branches().plan("alts"), Side.OURS);
        assertEquals(KITCHEN + GARDEN, text());
        assertTrue(variant(SceneVariants.FIRST).contains("He sings."));
    }

    @Test
    void twoSwapsOfOneSceneAreAConflictAndTheChoiceDecidesTheWholeText() throws CoreException {
        create("Two");
        type("Bob cooks.", "Bob two.");
        create("Three");
        type("Bob two.", "Bob three.");
        use(SceneVariants.FIRST);
        session.branches().create("three");
        use("Two");
        session.branches().open("three");
        use("Three");
        session.branches().open("main");
        MergePlan plan = session.branches().plan("three");
        assertEquals(Set.of(kitchen),
                plan.conflicts().stream().map(MergePlan.Conflict::block).collect(Collectors.toSet()));
        session.branches().merge(plan, Side.THEIRS);
        assertEquals(KITCHEN.replace("cooks", "three") + GARDEN, text());
        assertEquals(KITCHEN.replace("cooks", "two"), variant("Two"));
        assertEquals(KITCHEN, variant(SceneVariants.FIRST));
        session.undo(null);
        assertEquals(KITCHEN.replace("cooks", "two") + GARDEN, text());
    }

    @Test
    void whateverIsSwappedAndTypedOnTwoAlternatesNoLineIsLostOrInTwoVariants() throws CoreException {
        Random random = new Random(61);
        List<String> names = List.of(SceneVariants.FIRST, "Two", "Three");
        create("Two");
        create("Three");
        for (int round = 0; round < 12; round++) {
            String other = "round " + round;
            session.branches().create(other);
            List<String> typed = new ArrayList<>();
            for (String branch : List.of("main", other)) {
                session.branches().open(branch);
                for (int step = 0; step < 3; step++) {
                    if (random.nextBoolean()) {
                        use(names.get(random.nextInt(names.size())));
                    } else {
                        String line = "Line " + round + branch.charAt(0) + step + ".";
                        type("Bob cooks.\n\n", "Bob cooks.\n\n" + line + "\n\n");
                        typed.add(line);
                    }
                }
            }
            session.branches().open("main");
            MergePlan plan = session.branches().plan(other);
            Side side = random.nextBoolean() ? Side.OURS : Side.THEIRS;
            session.branches().merge(plan, side);
            TreeMap<String, Long> seen = new TreeMap<>();
            for (String name : names) {
                variant(name).lines().filter(typed::contains).forEach(line -> seen.merge(line, 1L, Long::sum));
                assertEquals(1, variant(name).lines().filter("INT. KITCHEN - DAY"::equals).count(), "round " + round);
            }
            assertEquals(typed.size(), seen.size(), "round " + round + ": " + seen);
            assertTrue(seen.values().stream().allMatch(count -> count == 1), "round " + round + ": " + seen);
            String live = SceneVariants.of(session.snapshot(), kitchen).stream()
                    .filter(SceneVariants.Variant::live).findFirst().orElseThrow().text();
            assertEquals(live + GARDEN, text(), "round " + round);
        }
    }

    @Test
    void comparingShowsTheVariantThatChangedThoughItIsNotInTheScript() throws CoreException {
        create("Silent");
        session.branches().label("Before");
        type("Bob cooks.", "Bob waits.");
        use(SceneVariants.FIRST);
        List<Comparison.Row> rows = Comparison.of(session, "Before", "main").rows();
        assertEquals(1, rows.size());
        assertTrue(rows.get(0).after().startsWith(KITCHEN), rows.get(0).after());
        assertTrue(rows.get(0).after().contains("Silent (not in the script)"), rows.get(0).after());
        assertTrue(rows.get(0).after().contains("Bob waits."), rows.get(0).after());
    }

    @Test
    void whoChangedALineIsTheOneWhoWroteItNotWhoUndidOrBroughtItIn() throws CoreException {
        String line = ScriptBlocks.elements(session.snapshot(), kitchen).get(1).id();
        long imported = session.snapshot().block(line).version();
        type("Bob cooks.", "Bob burns it.");
        long burnt = session.snapshot().block(line).version();
        assertEquals(burnt, answer(line).seq());
        session.undo(null);
        assertEquals(imported, answer(line).seq());
        session.branches().create("other");
        session.branches().open("other");
        type("Bob cooks.", "Bob eats.");
        long eaten = session.snapshot().block(line).version();
        session.branches().open("main");
        type("Rain.", "Snow.");
        session.branches().merge(session.branches().plan("other"), Side.THEIRS);
        assertEquals(eaten, answer(line).seq());
        session.edit("Tag", edit -> edit.tag(line, Tags.KEEP));
        assertEquals(eaten, answer(line).seq(), "a tag is no change of the text");
        Answer tagged = WhoChanged.block(session, line).stream()
                .filter(answer -> answer.aspect() == WhoChanged.Aspect.TAGS).findFirst().orElseThrow();
        assertEquals("Tag", tagged.label());
    }

    private Answer answer(String line) throws CoreException {
        return WhoChanged.lines(session, null).stream().filter(answer -> answer.block().equals(line)).findFirst()
                .orElseThrow();
    }
}
