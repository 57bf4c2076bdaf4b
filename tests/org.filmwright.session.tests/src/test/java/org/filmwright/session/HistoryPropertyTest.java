// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.MergePlan;
import org.filmwright.api.stage.Stages;
import org.filmwright.compare.Comparison;
import org.filmwright.compare.Restore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of any history, on histories made at random. */
class HistoryPropertyTest {
    private static final int FILMS = 16;

    @TempDir
    Path temp;

    @Test
    void makingADraftCurrentAgainGivesExactlyThatDraft() throws CoreException {
        for (int seed = 0; seed < FILMS; seed++) {
            try (FilmSession film = film("restore" + seed)) {
                Random random = new Random(seed);
                edits(film, random, 20);
                film.branches().label("draft");
                Map<String, String> then = state(film);
                edits(film, random, 20);
                Map<String, String> later = state(film);
                Restore.film(film, "draft");
                assertEquals(then, state(film), "seed " + seed);
                assertEquals(List.of(), Comparison.of(film, "draft", film.snapshot().branch()).rows());
                film.undo(null);
                assertEquals(later, state(film), "seed " + seed);
                whole(film);
            }
        }
    }

    @Test
    void takingEverythingBackGivesTheEmptyFilmAndBringingAllBackGivesAll() throws CoreException {
        for (int seed = 0; seed < FILMS; seed++) {
            try (FilmSession film = film("undo" + seed)) {
                Map<String, String> empty = state(film);
                edits(film, new Random(seed), 25);
                Map<String, String> full = state(film);
                while (film.undo(null).isPresent()) {
                    assertTrue(film.redoable(null).isPresent());
                }
                assertEquals(empty, state(film), "seed " + seed);
                while (film.redo(null).isPresent()) {
                    assertTrue(film.undoable(null).isPresent());
                }
                assertEquals(full, state(film), "seed " + seed);
                whole(film);
            }
        }
    }

    @Test
    void bringingInLeavesNothingToBringInAndIsTakenBackAsOne() throws CoreException {
        for (int seed = 0; seed < FILMS; seed++) {
            try (FilmSession film = film("merge" + seed)) {
                Random random = new Random(seed);
                edits(film, random, 12);
                film.branches().create("other");
                film.branches().open("other");
                edits(film, random, 12);
                film.branches().open("main");
                edits(film, random, 12);
                Map<String, String> ours = state(film);
                MergePlan plan = film.branches().plan("other");
                film.branches().merge(plan, block -> random.nextBoolean() ? Side.OURS : Side.THEIRS);
                assertEquals(List.of(), film.branches().plan("other").changes(), "seed " + seed);
                whole(film);
                film.undo(null);
                assertEquals(ours, state(film), "seed " + seed);
            }
        }
    }

    @Test
    void aComparisonNamesEveryBlockThatDiffersOnce() throws CoreException {
        for (int seed = 0; seed < FILMS; seed++) {
            try (FilmSession film = film("compare" + seed)) {
                Random random = new Random(seed);
                edits(film, random, 15);
                film.branches().label("draft");
                edits(film, random, 15);
                List<String> named = new ArrayList<>();
                Comparison.of(film, "draft", "main").rows()
                        .forEach(row -> row.changes().forEach(change -> named.add(change.id())));
                List<String> differing = film.branches().diff("draft", "main").stream().map(change -> change.id()).toList();
                assertEquals(differing.stream().sorted().toList(), named.stream().sorted().toList(), "seed " + seed);
            }
        }
    }

    private FilmSession film(String name) throws CoreException {
        return new FilmFixture(temp.resolve(name)).open();
    }

    private static void edits(FilmSession film, Random random, int count) throws CoreException {
        for (int i = 0; i < count; i++) {
            List<Block> blocks = film.snapshot().blocks().filter(block -> !block.is(BlockTypes.FILM)).toList();
            Block any = blocks.isEmpty() ? null : blocks.get(random.nextInt(blocks.size()));
            int what = any == null ? 0 : random.nextInt(6);
            String text = "text " + random.nextInt(100);
            film.edit("Random", edit -> {
                switch (what) {
                    case 0, 1 -> edit.create(random.nextBoolean() || any == null || !any.is(BlockTypes.SCENE)
                            ? random.nextBoolean() ? BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content(text)
                                    : BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content(text)
                            : BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(any.id()).content(text));
                    case 2 -> edit.content(any.id(), text);
                    case 3 -> edit.tag(any.id(), random.nextBoolean() ? Tags.LOVE : "noir");
                    case 4 -> edit.set(any.id(), "color", text);
                    default -> edit.delete(any.id());
                }
            });
        }
    }

    private static Map<String, String> state(FilmSession film) {
        Map<String, String> state = new TreeMap<>();
        film.snapshot().blocks().forEach(block -> state.put(block.id(), block.parent() + block.orderKey() + block.content()
                + block.tags() + block.attributes() + block.links()));
        return state;
    }

    private static void whole(FilmSession film) throws CoreException {
        assertEquals(List.of(), FilmSessions.check(film, new NullProgressMonitor()));
    }
}
