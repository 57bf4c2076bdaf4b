// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.SceneNumbers;
import org.junit.jupiter.api.Test;

class LockedScenesTest {
    private int next;

    private List<ScriptPiece> scene() {
        String id = "S" + next++;
        return List.of(
                new ScriptPiece(id + "h", id, ElementType.SCENE_HEADING, "", "INT. ROOM " + id + " - DAY\n\n"),
                new ScriptPiece(id + "a", id, ElementType.ACTION, "", "Words.\n\n"));
    }

    private List<ScriptPiece> script(int scenes) {
        List<ScriptPiece> pieces = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            pieces.addAll(scene());
        }
        return pieces;
    }

    private static List<String> numbers(List<ScriptPiece> pieces) {
        return pieces.stream().filter(ScriptPiece::isHeading).map(ScriptPiece::number).toList();
    }

    @Test
    void scenesWithoutNumbersAreCountedAndLaterOnesFitIn() {
        assertEquals(List.of("1", "2", "3"), numbers(new LockedScenes(List.of()).apply(script(3))));
        List<ScriptPiece> some = new ArrayList<>(new LockedScenes(List.of()).apply(script(2)));
        some.addAll(2, scene());
        some.addAll(scene());
        assertEquals(List.of("1", "1A", "2", "3"), numbers(new LockedScenes(List.of()).apply(some)));
    }

    @Test
    void numbersAreReadBackFromTheText() {
        List<ScriptPiece> pieces = new LockedScenes(List.of()).apply(script(4));
        ProductionScript script = ProductionScript.of(pieces);
        assertEquals(List.of("1", "2", "3", "4"), FountainParser.elements(script.text()).stream()
                .filter(element -> element.type() == ElementType.SCENE_HEADING).map(element -> element.sceneNumber())
                .toList());
        assertEquals(pieces.stream().map(ScriptPiece::key).toList(), script.keys());
    }

    @Test
    void aChangedNumberIsPutRightAndHeadingsKeepTheirRest() {
        List<ScriptPiece> pieces = new ArrayList<>(new LockedScenes(List.of()).apply(script(2)));
        LockedScenes lock = new LockedScenes(LockedScenes.lock(pieces));
        ScriptPiece first = pieces.get(0);
        pieces.set(0, new ScriptPiece(first.key(), first.scene(), first.type(), "99",
                "INT. ROOM - DAY #99# [[why]]\r\n\r\n"));
        assertEquals("INT. ROOM - DAY #1# [[why]]\r\n\r\n", lock.apply(pieces).get(0).source());
    }

    @Test
    void lockedNumbersStayWhateverIsPutInAndTakenOut() {
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(seed);
            List<ScriptPiece> pieces = new ArrayList<>(new LockedScenes(List.of()).apply(script(8)));
            List<LockedScene> lock = LockedScenes.lock(pieces);
            for (int issue = 0; issue < 6; issue++) {
                change(pieces, random);
                List<ScriptPiece> shown = new LockedScenes(lock).apply(pieces);
                check(lock, pieces, shown, "seed " + seed + " issue " + issue);
                pieces = new ArrayList<>(shown);
                lock = LockedScenes.lock(pieces);
            }
        }
    }

    private void change(List<ScriptPiece> pieces, Random random) {
        for (int i = 0; i < 4; i++) {
            List<String> scenes = pieces.stream().map(ScriptPiece::scene).distinct().toList();
            if (random.nextInt(3) == 0 && scenes.size() > 2) {
                String gone = scenes.get(random.nextInt(scenes.size()));
                pieces.removeIf(piece -> piece.scene().equals(gone) && !piece.source().contains("OMITTED"));
            } else {
                int at = random.nextInt(pieces.size() + 1);
                while (at < pieces.size() && !pieces.get(at).isHeading()) {
                    at++;
                }
                pieces.addAll(at, scene());
            }
        }
    }

    private static void check(List<LockedScene> lock, List<ScriptPiece> pieces, List<ScriptPiece> shown, String when) {
        Map<String, String> now = shown.stream().filter(ScriptPiece::isHeading)
                .collect(Collectors.toMap(ScriptPiece::scene, ScriptPiece::number));
        for (LockedScene scene : lock) {
            assertEquals(scene.number(), now.get(scene.scene()), when);
        }
        List<String> numbers = numbers(shown);
        Set<String> different = new HashSet<>(numbers);
        assertEquals(numbers.size(), different.size(), when + numbers);
        for (int i = 1; i < numbers.size(); i++) {
            boolean comparable = SceneNumbers.areComparable(numbers.get(i - 1), numbers.get(i));
            assertTrue(!comparable || numbers.get(i).matches("[A-Z]+\\d+.*")
                    || numbers.get(i - 1).matches("[A-Z]+\\d+.*")
                    || SceneNumbers.compare(numbers.get(i - 1), numbers.get(i)) < 0, when + numbers);
        }
        Set<String> present = pieces.stream().map(ScriptPiece::scene).collect(Collectors.toSet());
        long gone = lock.stream().filter(scene -> !present.contains(scene.scene())).count();
        long omitted = shown.stream().filter(piece -> piece.source().contains("OMITTED")
                && !present.contains(piece.scene())).count();
        assertEquals(gone, omitted, when);
    }
}
