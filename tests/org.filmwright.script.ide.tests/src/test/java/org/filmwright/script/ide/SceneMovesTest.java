// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.ScriptElement;
import org.junit.jupiter.api.Test;

class SceneMovesTest {
    private static final String SCRIPT = "# One\n\nINT. A - DAY\n\nText a.\n\nINT. B - DAY\n\nText b.\n\n# Two\n\nINT. C - DAY\n\n"
            + "Text c.";

    @Test
    void aSceneGoesInFrontOfAnother() {
        assertEquals("# One\n\nINT. B - DAY\n\nText b.\n\nINT. A - DAY\n\nText a.\n\n# Two\n\nINT. C - DAY\n\nText c.",
                moves(SCRIPT).moved(SCRIPT.indexOf("Text b"), SCRIPT.indexOf("INT. A"), false));
    }

    @Test
    void theLastSceneGetsTheEmptyLineItNeeds() {
        assertEquals("# One\n\nINT. C - DAY\n\nText c.\n\nINT. A - DAY\n\nText a.\n\nINT. B - DAY\n\nText b.\n\n# Two\n\n",
                moves(SCRIPT).moved(SCRIPT.indexOf("INT. C"), SCRIPT.indexOf("INT. A"), false));
    }

    @Test
    void aSectionTakesItsScenesAlong() {
        assertEquals("# Two\n\nINT. C - DAY\n\nText c.\n\n# One\n\nINT. A - DAY\n\nText a.\n\nINT. B - DAY\n\nText b.\n\n",
                moves(SCRIPT).moved(0, SCRIPT.indexOf("# Two"), true));
    }

    @Test
    void nothingMovesOntoItselfOrBeyondTheEnds() {
        assertNull(moves(SCRIPT).moved(SCRIPT.indexOf("INT. A"), SCRIPT.indexOf("Text a"), true));
        assertNull(moves(SCRIPT).stepped(SCRIPT.indexOf("INT. A"), false));
        assertNull(moves(SCRIPT).stepped(SCRIPT.indexOf("INT. C"), true));
        assertNull(moves("Just text.").stepped(0, true));
    }

    @Test
    void randomMovesNeverLoseALine() {
        Random random = new Random(4);
        String text = SCRIPT;
        for (int i = 0; i < 300; i++) {
            String moved = moves(text).moved(random.nextInt(text.length()), random.nextInt(text.length()),
                    random.nextBoolean());
            if (moved != null) {
                assertEquals(lines(text), lines(moved));
                assertEquals(3, FountainParser.elements(moved).stream()
                        .filter(element -> element.type() == ElementType.SCENE_HEADING).count());
                text = moved;
            }
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).sorted().toList();
    }

    private static SceneMoves moves(String text) {
        List<ScriptElement> elements = FountainParser.elements(text);
        return new SceneMoves(text, elements);
    }
}
