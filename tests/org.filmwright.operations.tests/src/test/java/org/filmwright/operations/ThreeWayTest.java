// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Properties of changes and of their places in a text that was edited meanwhile, on random texts. */
class ThreeWayTest {
    private static final int RUNS = 2000;
    private static final List<String> PIECES = List.of("Anna waits. ", "Ben runs! ", "Rain falls.\n\n", "ANNA\n", "Who?\n",
            "No.\n\n", "\n", "A long line without an end ", "\"Go.\" ", "(quietly)\n", "He — stops. ");

    private final Random random = new Random(8);

    private List<String> pieces(int most) {
        List<String> pieces = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            pieces.add(PIECES.get(random.nextInt(PIECES.size())));
        }
        return pieces;
    }

    private List<String> changed(List<String> pieces) {
        List<String> copy = new ArrayList<>(pieces);
        for (int i = random.nextInt(4); i > 0 && !copy.isEmpty(); i--) {
            int at = random.nextInt(copy.size());
            switch (random.nextInt(3)) {
            case 0 -> copy.remove(at);
            case 1 -> copy.set(at, "Changed " + random.nextInt(5) + ". ");
            default -> copy.add(at, "Added " + random.nextInt(5) + ".\n");
            }
        }
        return copy;
    }

    private static String text(List<String> pieces) {
        return String.join("", pieces);
    }

    @Test
    void allChangesTogetherMakeTheOtherText() {
        for (int i = 0; i < RUNS; i++) {
            List<String> base = pieces(20);
            String old = text(base);
            String other = text(random.nextInt(5) == 0 ? pieces(20) : changed(base));
            assertEquals(other, new ThreeWay(old, old).apply(TextChanges.between(old, other)));
        }
    }

    @Test
    void changesCanBeMadeInAnyOrderOneAfterTheOther() {
        for (int i = 0; i < RUNS; i++) {
            List<String> base = pieces(20);
            String old = text(base);
            String other = text(changed(base));
            List<TextChange> left = new ArrayList<>(TextChanges.between(old, other));
            String now = old;
            while (!left.isEmpty()) {
                TextChange next = left.remove(random.nextInt(left.size()));
                ThreeWay places = new ThreeWay(old, now);
                if (places.place(next).isPresent()) {
                    now = places.apply(List.of(next));
                } else {
                    now = null;
                    break;
                }
            }
            if (now != null) {
                assertEquals(other, now);
            }
        }
    }

    @Test
    void whatWasWrittenByHandIsStillThereAfterwards() {
        int placed = 0;
        for (int i = 0; i < RUNS; i++) {
            List<String> base = pieces(20);
            String old = text(base);
            List<TextChange> offered = TextChanges.between(old, text(changed(base)));
            int at = random.nextInt(base.size() + 1);
            List<String> edited = new ArrayList<>(base);
            edited.add(at, "By hand " + i + ".\n");
            String now = text(edited);
            ThreeWay places = new ThreeWay(old, now);
            List<TextChange> fit = offered.stream().filter(change -> places.place(change).isPresent()).toList();
            placed += fit.size();
            String result = places.apply(fit);
            assertTrue(result.contains("By hand " + i + ".\n"), result);
        }
        assertTrue(placed > RUNS / 2, "most changes have a place: " + placed);
    }

    @Test
    void aChangeOfWhatWasChangedByHandHasNoPlace() {
        String base = "One. Two. Three.";
        TextChange change = TextChanges.between(base, "One. Zwei. Three.").get(0);
        assertTrue(new ThreeWay(base, "One. Deux. Three.").place(change).isEmpty());
        assertTrue(new ThreeWay(base, "One. Zwei. Three.").isDone(change));
        assertTrue(new ThreeWay(base, "Uno. Two. Three.").place(change).isPresent());
    }
}
