// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockOperation;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.stage.Stages;
import org.filmwright.model.Character;
import org.filmwright.model.FilmPackage;
import org.filmwright.model.Idea;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditTest {
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
    void newFilmKnowsItsNameAndFormat() {
        assertEquals("Test film", session.name());
        assertEquals(24, session.format().fpsNumerator());
        assertEquals(1, session.snapshot().size());
    }

    @Test
    void editMakesOneVersionPerTouchedBlockAndOneLogLine() throws CoreException {
        String first = FilmFixture.idea(session, "A train");
        String second = FilmFixture.idea(session, "A murder");
        session.edit("Polish", edit -> {
            edit.content(first, "A night train");
            edit.tag(first, "love");
            edit.tag(first, "keep");
        });
        Block block = session.snapshot().block(first);
        assertEquals("A night train", block.content());
        assertEquals(Set.of("keep"), block.tags(), "one verdict at a time");
        assertEquals(4, block.version());
        assertEquals(3, session.snapshot().block(second).version(), "siblings keep their version");
        assertEquals(List.of("Polish", "Add idea", "Add idea", "New film"),
                session.history(HistoryQuery.ALL).stream().map(edit -> edit.label()).toList());
        assertEquals(2, session.versions(first).size());
    }

    @Test
    void snapshotsTakenBeforeStayAsTheyWere() throws CoreException {
        String id = FilmFixture.idea(session, "old");
        Snapshot before = session.snapshot();
        session.edit("Change", edit -> edit.content(id, "new"));
        assertEquals("old", before.block(id).content());
        assertEquals("new", session.snapshot().block(id).content());
    }

    @Test
    void exceptionRollsEverythingBack() throws CoreException {
        String id = FilmFixture.idea(session, "stays");
        Snapshot before = session.snapshot();
        FilmException failure = assertThrows(FilmException.class, () -> session.edit("Fail", edit -> {
            ((Idea) edit.live(id)).setContent("live change");
            edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content("gone"));
            throw new FilmException(ErrorCode.REFUSED, "no");
        }));
        assertEquals("no", failure.getMessage());
        assertSame(before, session.snapshot());
        session.edit("Look", edit -> {
            assertEquals("stays", ((Idea) edit.live(id)).getContent());
            assertEquals(1, ((org.filmwright.model.StageRoot) edit.live(id).eContainer()).getBlocks().size());
        });
    }

    @Test
    void editWithoutChangeLogsNothing() throws CoreException {
        String id = FilmFixture.idea(session, "same");
        EditResult result = session.edit("Nothing", edit -> {
            edit.content(id, "other");
            edit.content(id, "same");
        });
        assertNull(result.id());
        assertEquals(2, session.history(HistoryQuery.ALL).size());
    }

    @Test
    void nestedEditsJoin() throws CoreException {
        session.edit("Outer", edit -> {
            FilmFixture.idea(session, "inner");
            edit.create(BlockDraft.of(BlockTypes.IDEA).in(Stages.IDEATION).content("outer"));
        });
        assertEquals(2, session.history(HistoryQuery.ALL).size());
        assertEquals(2, session.snapshot().children(Stages.IDEATION).size());
    }

    @Test
    void liveChangesBecomePartOfTheEdit() throws CoreException {
        String id = FilmFixture.idea(session, "first");
        String[] made = new String[1];
        session.edit("Live", edit -> {
            Idea idea = (Idea) edit.live(id);
            idea.setContent("second");
            idea.getTags().add("noir");
            Idea other = (Idea) EcoreUtil.create(FilmPackage.Literals.IDEA);
            other.setContent("made live");
            ((org.filmwright.model.StageRoot) idea.eContainer()).getBlocks().add(0, other);
            made[0] = other.getId();
            assertEquals("second", edit.snapshot().block(id).content());
        });
        assertEquals("second", session.snapshot().block(id).content());
        assertEquals(List.of(made[0], id),
                session.snapshot().children(Stages.IDEATION).stream().map(Block::id).toList());
        session.undo(null);
        assertNull(session.snapshot().block(made[0]));
        session.edit("Look", edit -> assertEquals("first", ((Idea) edit.live(id)).getContent()));
    }

    @Test
    void linksAcrossStagesAreProxiesThatResolve() throws CoreException {
        String[] ids = new String[2];
        session.edit("Cast and scene", edit -> {
            ids[0] = edit.create(BlockDraft.of(BlockTypes.CHARACTER).in(Stages.CAST).content("JANE"));
            ids[1] = edit.create(BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content("INT. X - DAY")
                    .link(Features.CHARACTERS, ids[0]));
        });
        session.edit("Look", edit -> {
            org.filmwright.model.Scene scene = (org.filmwright.model.Scene) edit.live(ids[1]);
            Character jane = scene.getCharacters().get(0);
            assertEquals("JANE", jane.getContent());
        });
        assertEquals(Set.of(ids[1]), session.snapshot().referrers(ids[0], Features.CHARACTERS));
    }

    @Test
    void changeOutsideAnEditIsPutBackAndThrows() throws CoreException {
        String id = FilmFixture.idea(session, "safe");
        List<Idea> leaked = new ArrayList<>();
        session.edit("Leak", edit -> leaked.add((Idea) edit.live(id)));
        assertThrows(IllegalStateException.class, () -> leaked.get(0).setContent("hacked"));
        assertEquals("safe", leaked.get(0).getContent());
        List<org.filmwright.model.Block> list = ((org.filmwright.model.StageRoot) leaked.get(0).eContainer())
                .getBlocks();
        assertThrows(IllegalStateException.class, () -> list.remove(0));
        assertEquals(1, list.size());
        assertEquals("safe", session.snapshot().block(id).content());
    }

    @Test
    void operationsOnAnOldBaseAreRefusedAndNothingChanges() throws CoreException {
        String id = FilmFixture.idea(session, "one");
        Block base = session.snapshot().block(id);
        session.edit("Meanwhile", edit -> edit.content(id, "two"));
        FilmException conflict = assertThrows(FilmException.class, () -> session.edit("Late", edit -> edit
                .apply(List.of(new BlockOperation.Put(base.withContent("three"), base.version())))));
        assertEquals(ErrorCode.CONFLICT, conflict.code());
        assertEquals("two", session.snapshot().block(id).content());
    }

    @Test
    void secondReaderFollowsTheWriter() throws CoreException {
        String id = FilmFixture.idea(session, "seen");
        session.flush();
        try (FilmSession reader = film.films.open(film.folder, OpenMode.BEST)) {
            assertTrue(reader.readOnly().orElseThrow().contains("is being written by"));
            assertEquals("seen", reader.snapshot().block(id).content());
            assertFalse(reader.refresh());
            session.edit("Change", edit -> edit.content(id, "changed"));
            session.flush();
            List<ModelChange> told = new ArrayList<>();
            reader.onChange(told::add);
            assertTrue(reader.refresh());
            assertEquals("changed", reader.snapshot().block(id).content());
            assertEquals(1, told.get(0).blocks().size());
            assertThrows(FilmException.class, () -> reader.edit("No", edit -> edit.delete(id)));
        }
    }

    @Test
    void deletingDeletesWhatIsBelowAndUndoBringsItBackInPlace() throws CoreException {
        String[] ids = new String[3];
        session.edit("Scenes", edit -> {
            ids[0] = edit.create(BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content("one"));
            ids[1] = edit.create(BlockDraft.of(BlockTypes.SCRIPT_ELEMENT).in(ids[0]).content("line"));
            ids[2] = edit.create(BlockDraft.of(BlockTypes.SCENE).in(Stages.SCREENPLAY).content("two"));
        });
        session.edit("Delete", edit -> edit.delete(ids[0]));
        assertNull(session.snapshot().block(ids[1]));
        session.undo(null);
        assertEquals(List.of(ids[0], ids[2]),
                session.snapshot().children(Stages.SCREENPLAY).stream().map(Block::id).toList());
        assertEquals("line", session.snapshot().children(ids[0]).get(0).content());
    }

    @Test
    void movedBlockGetsOneNewVersionAndSiblingsNone() throws CoreException {
        String a = FilmFixture.idea(session, "a");
        String b = FilmFixture.idea(session, "b");
        String c = FilmFixture.idea(session, "c");
        List<ModelChange> changes = new ArrayList<>();
        try (var subscription = session.onChange(changes::add)) {
            session.edit("Move", edit -> edit.move(c, Stages.IDEATION, a));
        }
        assertEquals(List.of(a, c, b), session.snapshot().children(Stages.IDEATION).stream().map(Block::id).toList());
        assertEquals(1, changes.size());
        assertEquals(List.of(c), changes.get(0).blocks().stream().map(ModelChange.BlockChange::id).toList());
        assertTrue(changes.get(0).touchesStage(Stages.IDEATION));
    }

    @Test
    void blocksOfAnUnknownTypeSurviveUntouched() throws CoreException {
        String[] id = new String[1];
        session.edit("Foreign", edit -> id[0] = edit.create(BlockDraft.of("http://example.org/x#CallSheet")
                .in("call-sheet").content("day 1").set("crew", 12)));
        session.close();
        session = film.open();
        Block block = session.snapshot().block(id[0]);
        assertEquals(12L, block.attributes().get("crew"));
        session.edit("Look", edit -> assertTrue(edit.live(id[0]) instanceof org.filmwright.model.UnknownBlock));
        assertNotNull(session.snapshot().block(id[0]));
    }
}
