// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.script.ElementType;
import org.junit.jupiter.api.Test;

class ScriptSyncTest {
    private static final String A = "INT. KITCHEN - DAY #1#\n\nBob cooks a very long soup.\n\nBOB\nHello there, Mary.\n\n";
    private static final String B = "EXT. GARDEN - NIGHT\n\nMary runs through the wet grass.\n\nMARY (V.O.)\n(softly)\n"
            + "Come out, Bob!\n\n";
    private static final String C = "INT. CAR - DAWN\n\nThey drive on in silence for hours.\n\nBOB\nAre we there yet?\n";
    private static final String ALL = "Title: X\nAuthor: Y\n\nFADE IN:\n\n# Act\n\n" + A + B + C;

    private final MapSnapshot film = new MapSnapshot().synced(ALL);

    private static void assertSaved(MapSnapshot film, String text) {
        assertEquals(text, film.text());
        assertEquals(new MapSnapshot().synced(text).tree(), film.tree());
    }

    @Test
    void aScriptBecomesScenesAndElements() {
        assertSaved(film, ALL);
        List<Block> top = film.children("screenplay");
        assertEquals(List.of("ScriptElement", "ScriptElement", "ScriptElement", "Scene", "Scene", "Scene"),
                top.stream().map(Block::type).toList());
        assertEquals("title_page", top.get(0).text(Features.TYPE));
        assertEquals("section", top.get(2).text(Features.TYPE));
        assertEquals(1L, top.get(2).attributes().get(Features.DEPTH));
        Block scene = top.get(3);
        assertEquals("INT. KITCHEN - DAY", scene.content());
        assertEquals("1", scene.text(Features.SCENE_NUMBER));
        assertEquals("int", scene.text(Features.SETTING));
        assertEquals("DAY", scene.text(Features.TIME_OF_DAY));
        List<Block> elements = ScriptBlocks.elements(film, scene.id());
        assertEquals("INT. KITCHEN - DAY #1#\n\n", elements.get(0).content());
        assertEquals("INT. KITCHEN - DAY", ScriptBlocks.text(elements.get(0)));
        assertNull(elements.get(1).attributes().get(Features.TEXT));
        assertEquals("V.O.", film.block(film.id("MARY (V.O.)")).text(Features.EXTENSION));
    }

    @Test
    void theSameTextChangesNothing() {
        assertTrue(ScriptSync.plan(film, ALL).isEmpty());
    }

    @Test
    void anEditedLineKeepsItsBlockAndTouchesNoOther() {
        SyncResult result = ScriptSync.plan(film, ALL.replace("Hello there", "Good evening"));
        assertEquals(Set.of(film.id("Hello there, Mary.")), result.changed());
        assertEquals(1, result.operations().size());
        MapSnapshot next = film.after(result);
        for (Block block : film.blocks().toList()) {
            if (!result.changed().contains(block.id())) {
                assertSame(block, next.block(block.id()));
            }
        }
    }

    @Test
    void typingLetterByLetterKeepsOneBlock() {
        String place = "They drive on in silence for hours.\n\n";
        MapSnapshot now = film;
        String id = null;
        String typed = "EXT. DESERT - NOON";
        for (int i = 1; i <= typed.length(); i++) {
            String text = ALL.replace(place, place + typed.substring(0, i) + "\n\n");
            now = now.synced(text);
            assertSaved(now, text);
            String at = now.block(now.children(now.children("screenplay").get(i < 4 ? 5 : 6).id()).get(i < 4 ? 2 : 0).id())
                    .id();
            id = id == null ? at : id;
            assertEquals(id, at, typed.substring(0, i));
        }
    }

    @Test
    void aMovedSceneKeepsItsBlocksAndOnlyItGetsANewPlace() {
        String moved = ALL.replace(B, "").replace(A, B + A);
        SyncResult result = ScriptSync.plan(film, moved);
        MapSnapshot next = film.after(result);
        assertSaved(next, moved);
        assertEquals(1, result.operations().size());
        assertEquals(1, result.moved().size());
        assertTrue(result.created().isEmpty() && result.deleted().isEmpty());
        assertEquals(film.id("EXT. GARDEN - NIGHT"), next.id("EXT. GARDEN - NIGHT"));
    }

    @Test
    void aSplitSceneKeepsItsIdForTheFirstPartAndElementsKeepTheirs() {
        String split = ALL.replace("MARY (V.O.)", "INT. SHED - NIGHT\n\nMARY (V.O.)");
        MapSnapshot next = film.synced(split);
        assertSaved(next, split);
        assertEquals(film.id("EXT. GARDEN - NIGHT"), next.id("EXT. GARDEN - NIGHT"));
        assertEquals(film.id("Come out, Bob!"), next.id("Come out, Bob!"));
        assertEquals(next.id("INT. SHED - NIGHT"), next.block(next.id("Come out, Bob!")).parent());
        MapSnapshot joined = next.synced(ALL);
        assertSaved(joined, ALL);
        assertEquals(film.id("EXT. GARDEN - NIGHT"), joined.block(joined.id("Come out, Bob!")).parent());
        assertEquals(film.id("Come out, Bob!"), joined.id("Come out, Bob!"));
    }

    @Test
    void aSplitParagraphKeepsItsIdForTheLargerPart() {
        String split = ALL.replace("They drive on in silence ", "They drive on in silence\n\n");
        MapSnapshot next = film.synced(split);
        assertSaved(next, split);
        assertEquals(film.id("They drive on in silence for hours."), next.id("They drive on in silence"));
    }

    @Test
    void anEditedHeadingKeepsTheSceneAndUnlinksThePlace() {
        MapSnapshot linked = film.with(film.block(film.id("INT. CAR - DAWN")).withLinks(Features.LOCATION, List.of("car")));
        MapSnapshot later = linked.synced(ALL.replace("INT. CAR - DAWN", "INT. CAR - NIGHT"));
        assertEquals("car", later.block(linked.id("INT. CAR - DAWN")).link(Features.LOCATION));
        assertEquals("NIGHT", later.block(linked.id("INT. CAR - DAWN")).text(Features.TIME_OF_DAY));
        SyncResult result = ScriptSync.plan(linked, ALL.replace("INT. CAR - DAWN", "INT. BUS - DAWN"));
        assertEquals(Set.of(linked.id("INT. CAR - DAWN")), result.scenes());
        assertNull(linked.after(result).block(linked.id("INT. CAR - DAWN")).link(Features.LOCATION));
    }

    @Test
    void anotherSpeakerUnlinksTheCue() {
        String cue = film.id("MARY (V.O.)");
        MapSnapshot linked = film.with(film.block(cue).withLinks(Features.CHARACTERS, List.of("mary")).withTags(
                new java.util.TreeSet<>(Set.of("love"))));
        assertEquals("mary", linked.synced(ALL.replace("MARY (V.O.)", "MARY (O.S.)")).block(cue).link(Features.CHARACTERS));
        SyncResult result = ScriptSync.plan(linked, ALL.replace("MARY (V.O.)", "MARTA (V.O.)"));
        assertEquals(Set.of(cue), result.cues());
        assertNull(linked.after(result).block(cue).link(Features.CHARACTERS));
        assertTrue(linked.after(result).block(cue).tagged("love"));
    }

    @Test
    void aCopiedSceneGetsNewIdsOnce() {
        String copied = ALL + "\n" + B;
        MapSnapshot next = film.synced(copied);
        assertSaved(next, copied);
        assertEquals(film.size() + 6, next.size());
    }

    @Test
    void cutTextGetsItsBlocksBackOnTheFirstPaste() {
        RemovedBlocks removed = new RemovedBlocks();
        SyncResult cut = ScriptSync.plan(film, ALL.replace(B, ""), removed);
        MapSnapshot without = film.after(cut);
        removed.applied(film, cut);
        String pasted = ALL.replace(B, "") + "\n" + B;
        SyncResult paste = ScriptSync.plan(without, pasted, removed);
        MapSnapshot back = without.after(paste);
        removed.applied(without, paste);
        assertSaved(back, pasted);
        assertEquals(film.id("EXT. GARDEN - NIGHT"), back.id("EXT. GARDEN - NIGHT"));
        assertEquals(film.id("Come out, Bob!"), back.id("Come out, Bob!"));
        SyncResult again = ScriptSync.plan(back, pasted + B, removed);
        assertEquals(6, again.created().size());
        assertFalse(again.created().contains(film.id("Come out, Bob!")));
    }

    @Test
    void aHeadingBrokenForAMomentKeepsItsScene() {
        RemovedBlocks removed = new RemovedBlocks();
        String broken = ALL.replace("EXT. GARDEN - NIGHT\n\n", "EXT. GARDEN - NIGHT\n");
        SyncResult first = ScriptSync.plan(film, broken, removed);
        MapSnapshot now = film.after(first);
        removed.applied(film, first);
        assertSaved(now, broken);
        SyncResult second = ScriptSync.plan(now, ALL, removed);
        assertSaved(now.after(second), ALL);
        assertEquals(film.id("EXT. GARDEN - NIGHT"), now.after(second).id("EXT. GARDEN - NIGHT"));
    }

    @Test
    void textFromOutsideWithOtherLineEndsKeepsAllIds() {
        SyncResult result = ScriptSync.plan(film, ALL.replace("\n", "\r\n"));
        assertTrue(result.created().isEmpty() && result.deleted().isEmpty() && result.moved().isEmpty());
        assertSaved(film.after(result), ALL.replace("\n", "\r\n"));
    }

    @Test
    void aBoneyardOpenedFarAboveIsSeen() {
        String closed = ALL + "\n*/\n\nEnd of it.";
        MapSnapshot now = film.synced(closed);
        String open = closed.replace("FADE IN:", "/* FADE IN:");
        assertSaved(now.synced(open), open);
        assertSaved(now.synced(open).synced(closed), closed);
        MapSnapshot unclosed = film.synced(ALL.replace("FADE IN:", "/* FADE IN:"));
        String closes = ALL.replace("FADE IN:", "/* FADE IN:") + "\n*/ x";
        assertSaved(unclosed.synced(closes), closes);
    }

    @Test
    void emptyingAndFillingWorks() {
        assertSaved(film.synced(""), "");
        assertEquals(0, film.synced("").size());
        assertSaved(film.synced("").synced(ALL), ALL);
        assertSaved(film.synced("\n"), "\n");
    }

    @Test
    void speechesAndLinesAreRead() {
        String scene = film.id("EXT. GARDEN - NIGHT");
        List<ScriptBlocks.Speech> speeches = ScriptBlocks.speeches(film, scene);
        assertEquals(1, speeches.size());
        assertEquals("MARY", speeches.get(0).speaker());
        assertEquals("Come out, Bob!", speeches.get(0).words());
        Block line = film.block(film.id("Come out, Bob!"));
        assertEquals(film.id("MARY (V.O.)"), ScriptBlocks.cueOf(film, line).id());
        assertEquals(scene, ScriptBlocks.scene(film, line).id());
        assertEquals(ALL.indexOf("Come out"), ScriptText.offset(film, line.id()));
        assertEquals(B, ScriptText.of(film, scene));
        assertEquals(ElementType.PARENTHETICAL, ScriptBlocks.type(film.block(film.id("(softly)"))));
        assertEquals("GARDEN", ScriptBlocks.heading(film.block(scene)).set());
        assertEquals(3, ScriptBlocks.scenes(film).size());
        assertEquals(ALL, String.join("", ScriptBlocks.elements(film).stream().map(Block::content).toList()));
        assertTrue(film.ofType(BlockTypes.SCENE).size() == 3);
        assertNotEquals(-1, ScriptText.offset(film, scene));
    }
}
