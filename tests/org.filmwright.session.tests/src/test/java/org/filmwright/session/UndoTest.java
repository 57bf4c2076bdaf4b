// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoTest {
    @TempDir
    Path temp;

    @Test
    void undoAndRedoWalkTheLogAndSurviveARestart() throws CoreException {
        FilmFixture film = new FilmFixture(temp);
        String id;
        try (FilmSession session = film.open()) {
            id = FilmFixture.idea(session, "1");
            session.edit("Two", edit -> edit.content(id, "2"));
            session.edit("Three", edit -> edit.content(id, "3"));
            assertEquals("Three", session.undo(null).orElseThrow().label());
        }
        try (FilmSession session = film.open()) {
            assertEquals("Two", session.undo(null).orElseThrow().label());
            assertEquals("1", session.snapshot().block(id).content());
            assertEquals("Two", session.redo(null).orElseThrow().label());
        }
        try (FilmSession session = film.open()) {
            assertEquals("Three", session.redo(null).orElseThrow().label());
            assertEquals("3", session.snapshot().block(id).content());
            assertTrue(session.redo(null).isEmpty());
        }
    }

    @Test
    void newEditAfterUndoEmptiesRedo() throws CoreException {
        try (FilmSession session = new FilmFixture(temp).open()) {
            String id = FilmFixture.idea(session, "1");
            session.edit("Two", edit -> edit.content(id, "2"));
            session.undo(null);
            assertTrue(session.redoable(null).isPresent());
            session.edit("Other", edit -> edit.content(id, "x"));
            assertTrue(session.redoable(null).isEmpty());
            assertEquals("Other", session.undo(null).orElseThrow().label());
            assertEquals("Add idea", session.undo(null).orElseThrow().label());
            assertTrue(session.undo(null).isEmpty(), "the film itself stays");
        }
    }

    @Test
    void undoInAStageTakesBackTheUsersOwnLastEditThereNotAJobs() throws CoreException {
        try (FilmSession session = new FilmFixture(temp).open()) {
            String id = FilmFixture.idea(session, "mine");
            EditRequest here = EditRequest.user("Type").in(Stages.IDEATION);
            session.edit(here, edit -> edit.content(id, "typed"));
            session.edit(EditRequest.job("Draw frame", "scratch"), edit -> edit
                    .create(BlockDraft.of(BlockTypes.TAKE).in(Stages.ASSET_LIBRARY).content("frame")));
            assertEquals("Type", session.undo(Stages.IDEATION).orElseThrow().label());
            assertEquals("mine", session.snapshot().block(id).content());
            assertEquals(1, session.snapshot().children(Stages.ASSET_LIBRARY).size());
        }
    }

    @Test
    void editThatWasBuiltUponIsNotTakenBackAlone() throws CoreException {
        try (FilmSession session = new FilmFixture(temp).open()) {
            String id = FilmFixture.idea(session, "1");
            String edit = session.edit("Two", e -> e.content(id, "2")).id();
            session.edit("Three", e -> e.content(id, "3"));
            FilmException refused = assertThrows(FilmException.class, () -> session.undoEdit(edit));
            assertEquals(ErrorCode.CONFLICT, refused.code());
            assertEquals("3", session.snapshot().block(id).content());
        }
    }

    @Test
    void restoreMakesAnyOldVersionCurrent() throws CoreException {
        try (FilmSession session = new FilmFixture(temp).open()) {
            String id = FilmFixture.idea(session, "1");
            long first = session.snapshot().block(id).version();
            session.edit("Two", edit -> edit.content(id, "2"));
            session.edit("Gone", edit -> edit.delete(id));
            session.restore(id, first);
            assertEquals("1", session.snapshot().block(id).content());
            assertEquals(4, session.versions(id).size());
        }
    }

    /** Random edits; every state can be walked back to and forth again, before and after a restart. */
    @Test
    void undoOfEverythingReturnsTheEmptyFilmAndRedoReturnsAll() throws CoreException {
        for (int seed = 0; seed < 6; seed++) {
            FilmFixture film = new FilmFixture(temp.resolve("s" + seed));
            List<List<Block>> states = new ArrayList<>();
            try (FilmSession session = film.open()) {
                states.add(state(session.snapshot()));
                RandomEdits random = new RandomEdits(new Random(seed));
                while (states.size() < 60) {
                    if (session.edit("Random", random::apply).id() != null) {
                        states.add(state(session.snapshot()));
                    }
                }
                for (int i = states.size() - 2; i >= 0; i--) {
                    assertTrue(session.undo(null).isPresent());
                    assertEquals(states.get(i), state(session.snapshot()), "seed " + seed + " undo to " + i);
                }
                assertFalse(session.undo(null).isPresent());
            }
            try (FilmSession session = film.open()) {
                assertEquals(states.get(0), state(session.snapshot()));
                for (int i = 1; i < states.size(); i++) {
                    assertTrue(session.redo(null).isPresent());
                    assertEquals(states.get(i), state(session.snapshot()), "seed " + seed + " redo to " + i);
                }
                assertFalse(session.redo(null).isPresent());
                assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
            }
        }
    }

    private static List<Block> state(Snapshot snapshot) {
        List<Block> all = new ArrayList<>();
        snapshot.blocks().sorted(Comparator.comparing(Block::id)).forEach(all::add);
        return all;
    }

    /** Creates, changes, tags, moves and deletes at random, through records and through live objects. */
    private record RandomEdits(Random random) {
        void apply(org.filmwright.api.session.Edit edit) throws CoreException {
            int steps = 1 + random.nextInt(4);
            for (int i = 0; i < steps; i++) {
                step(edit);
            }
        }

        private void step(org.filmwright.api.session.Edit edit) throws CoreException {
            List<Block> scenes = edit.snapshot().children(Stages.SCREENPLAY);
            if (scenes.isEmpty() || random.nextInt(5) == 0) {
                BlockDraft draft = BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY)
                        .content("Scene " + random.nextInt());
                edit.create(random.nextBoolean() ? draft.first() : draft);
                return;
            }
            Block scene = scenes.get(random.nextInt(scenes.size()));
            List<Block> children = edit.snapshot().children(scene.id());
            switch (random.nextInt(7)) {
            case 0 -> edit.createAll(List.of(
                    BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(scene.id()).content("line " + random.nextInt()),
                    BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(scene.id()).content("ünï " + random.nextInt())));
            case 1 -> edit.content(scene.id(), "changed " + random.nextInt(3));
            case 2 -> edit.tag(scene.id(), random.nextBoolean() ? Tags.LOVE : "free");
            case 3 -> edit.move(scene.id(), Stages.SCREENPLAY, null);
            case 4 -> edit.delete(children.isEmpty() ? scene.id() : children.get(0).id());
            case 5 -> edit.set(scene.id(), "sceneNumber", random.nextBoolean() ? null : "" + random.nextInt(9));
            default -> {
                Block target = scenes.get(random.nextInt(scenes.size()));
                if (!children.isEmpty()) {
                    edit.move(children.get(0).id(), target.id(), null);
                } else {
                    ((org.filmwright.model.Block) edit.live(scene.id())).setContent("live " + random.nextInt());
                }
            }
            }
        }
    }
}
