// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.MergePlan;
import org.filmwright.api.stage.Stages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchTest {
    @TempDir
    Path temp;
    private FilmFixture film;
    private FilmSession session;

    @BeforeEach
    void open() throws CoreException {
        film = new FilmFixture(temp);
        session = film.open();
    }

    @AfterEach
    void close() throws CoreException {
        session.close();
    }

    @Test
    void branchesHoldTheirOwnStateAndSwitchingShowsIt() throws CoreException {
        String ending = FilmFixture.idea(session, "They die");
        session.branches().create("happy");
        session.branches().open("happy");
        session.edit("Happy end", edit -> edit.content(ending, "They live"));
        String extra = FilmFixture.idea(session, "A wedding");
        session.branches().open("main");
        assertEquals("They die", session.snapshot().block(ending).content());
        assertNull(session.snapshot().block(extra));
        session.close();
        session = film.open();
        assertEquals("main", session.snapshot().branch());
        session.branches().open("happy");
        assertEquals("They live", session.snapshot().block(ending).content());
        assertNotNull(session.snapshot().block(extra));
        assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
        session.close();
        session = film.open();
        assertEquals("happy", session.snapshot().branch());
        assertEquals("They live", session.snapshot().block(ending).content());
    }

    @Test
    void undoOnABranchLeavesTheOtherAlone() throws CoreException {
        String id = FilmFixture.idea(session, "one");
        session.branches().create("b");
        session.branches().open("b");
        assertEquals("Add idea", session.undo(null).orElseThrow().label());
        assertNull(session.snapshot().block(id));
        session.branches().open("main");
        assertEquals("one", session.snapshot().block(id).content());
    }

    @Test
    void mergeTakesWhatOneSideChangedAndNamesConflicts() throws CoreException {
        String a = FilmFixture.idea(session, "a");
        String b = FilmFixture.idea(session, "b");
        session.branches().create("other");
        session.branches().open("other");
        session.edit("Theirs", edit -> {
            edit.content(a, "a theirs");
            edit.content(b, "b theirs");
            edit.tag(b, "noir");
        });
        session.branches().open("main");
        session.edit("Ours", edit -> {
            edit.content(b, "b ours");
            edit.tag(a, Tags.LOVE);
        });
        MergePlan plan = session.branches().plan("other");
        assertEquals(1, plan.conflicts().size());
        assertEquals("content", plan.conflicts().get(0).feature());
        assertEquals("b", plan.conflicts().get(0).base());
        session.branches().merge(plan, Side.OURS);
        assertEquals("a theirs", session.snapshot().block(a).content());
        assertTrue(session.snapshot().block(a).tagged(Tags.LOVE));
        assertEquals("b ours", session.snapshot().block(b).content());
        assertEquals(Set.of("noir"), session.snapshot().block(b).tags());
        assertEquals(List.of(), session.branches().plan("other").changes(), "nothing is left to merge");
        session.undo(null);
        assertEquals("a", session.snapshot().block(a).content());
        assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
    }

    @Test
    void secondMergeBringsOnlyWhatIsNew() throws CoreException {
        String a = FilmFixture.idea(session, "a");
        session.branches().create("other");
        session.branches().open("other");
        session.edit("1", edit -> edit.content(a, "a1"));
        session.branches().open("main");
        session.branches().merge(session.branches().plan("other"), Side.OURS);
        session.edit("own", edit -> edit.content(a, "a1 and ours"));
        session.branches().open("other");
        String b = FilmFixture.idea(session, "b");
        session.branches().open("main");
        MergePlan plan = session.branches().plan("other");
        assertEquals(List.of(), plan.conflicts());
        assertEquals(List.of(b), plan.changes().stream().map(MergePlan.Merged::block).toList());
    }

    @Test
    void deletingASceneInWhichTheOtherSideWroteIsAConflictBothWays() throws CoreException {
        String[] scene = new String[1];
        session.edit("Scene", edit -> {
            scene[0] = edit.create(BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content("INT. X"));
            edit.create(BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(scene[0]).content("line"));
        });
        session.branches().create("other");
        session.edit("Write", edit -> edit
                .create(BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(scene[0]).content("new line")));
        session.branches().open("other");
        session.edit("Delete", edit -> edit.delete(scene[0]));
        MergePlan bringBack = session.branches().plan("main");
        assertEquals("deleted", bringBack.conflicts().get(0).feature());
        session.branches().merge(bringBack, Side.THEIRS);
        assertEquals(1, session.snapshot().children(scene[0]).size());
        session.undo(null);
        session.branches().open("main");
        MergePlan delete = session.branches().plan("other");
        assertEquals("deleted", delete.conflicts().get(0).feature());
        session.branches().merge(delete, Side.OURS);
        assertNotNull(session.snapshot().block(scene[0]));
    }

    @Test
    void labelsAndVersionsNamePointsToCompare() throws CoreException {
        String id = FilmFixture.idea(session, "draft one");
        session.branches().label("First draft");
        session.edit("Change", edit -> edit.content(id, "draft two"));
        var diff = session.branches().diff("First draft", "main");
        assertEquals(1, diff.size());
        assertEquals("draft one", diff.get(0).before().content());
        assertEquals("draft two", diff.get(0).after().content());
        assertThrows(FilmException.class, () -> session.branches().diff("Nowhere", "main"));
        assertThrows(FilmException.class, () -> session.branches().create("First draft"));
    }

    /** Random edits on two branches: merging both ways, taking the same side, gives the same film. */
    @Test
    void mergingBothWaysGivesTheSameFilm() throws CoreException {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            String name = "other" + seed;
            for (int i = 0; i < 5; i++) {
                FilmFixture.idea(session, "base " + i);
            }
            session.branches().create(name);
            scramble(random, "main");
            session.branches().open(name);
            scramble(random, "other");
            MergePlan plan = session.branches().plan("main");
            session.branches().merge(plan, Side.OURS);
            List<Block> forth = ideas();
            session.undo(null);
            session.branches().open("main");
            session.branches().merge(session.branches().plan(name), Side.THEIRS);
            assertEquals(forth, ideas(), "seed " + seed);
        }
        assertEquals(List.of(), FilmSessions.check(session, new NullProgressMonitor()));
    }

    private void scramble(Random random, String who) throws CoreException {
        for (int i = 0; i < 12; i++) {
            session.edit("Scramble", edit -> {
                List<Block> ideas = edit.snapshot().children(Stages.IDEATION);
                Block idea = ideas.get(random.nextInt(ideas.size()));
                switch (random.nextInt(6)) {
                case 0 -> edit.content(idea.id(), who + random.nextInt(100));
                case 1 -> edit.set(idea.id(), "color", who + random.nextInt(3));
                case 2 -> edit.tag(idea.id(), random.nextBoolean() ? Tags.LOVE : Tags.HATE);
                case 3 -> edit.move(idea.id(), Stages.IDEATION, null);
                case 4 -> edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content(who + " new"));
                default -> {
                    if (ideas.size() > 3) {
                        edit.delete(idea.id());
                    }
                }
                }
            });
        }
    }

    private List<Block> ideas() {
        Snapshot snapshot = session.snapshot();
        return snapshot.children(Stages.IDEATION).stream().sorted(Comparator.comparing(Block::id)).toList();
    }
}
