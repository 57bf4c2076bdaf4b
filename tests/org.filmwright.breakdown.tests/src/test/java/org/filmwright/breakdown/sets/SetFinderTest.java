// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.sets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.filmwright.breakdown.script.ScriptScenes;
import org.filmwright.script.FountainParser;
import org.junit.jupiter.api.Test;

class SetFinderTest {
    private static List<SceneSet> find(String... headings) {
        StringBuilder text = new StringBuilder();
        for (String heading : headings) {
            text.append(heading).append("\n\nSomething happens.\n\n");
        }
        return new SetFinder(SetRules.standard()).find(ScriptScenes.of(FountainParser.parse(text.toString())));
    }

    @Test
    void aHeadingNamesSettingSetAndTime() {
        SceneSet set = find("INT. KITCHEN - NIGHT").get(0);
        assertEquals(new SceneSet("int", "", "KITCHEN", "NIGHT", true), set);
    }

    @Test
    void aSetInAPlaceKnowsItsPlace() {
        SceneSet set = find("INT. HOUSE - KITCHEN - DAY").get(0);
        assertEquals("HOUSE", set.location());
        assertEquals("KITCHEN", set.set());
    }

    @Test
    void insideAndOutsideIsItsOwnKind() {
        assertEquals(List.of("int_ext", "int_ext", "int_ext"),
                find("INT./EXT. CAR - DAY", "I/E CAR - DAY", "INT/EXT CAR - DAY").stream().map(SceneSet::setting)
                        .toList());
    }

    @Test
    void aHeadingWithoutSettingInheritsAndMakesNoLocation() {
        List<SceneSet> sets = find("EXT. POOL - DUSK", ".SNIPER SCOPE POV", ".LATER", ".FLASHBACK", ".MONTAGE");
        for (SceneSet set : sets.subList(1, 5)) {
            assertEquals("POOL", set.set());
            assertEquals("ext", set.setting());
            assertEquals("DUSK", set.time());
            assertFalse(set.own());
        }
    }

    @Test
    void relativeTimesTakeTheLastRealOne() {
        List<SceneSet> sets = find("INT. A - NIGHT", "INT. B - CONTINUOUS", "INT. C - SAME", "INT. D - MOMENTS LATER",
                "INT. E", "INT. F - LATER", "INT. G - LATER THAT DAY", "INT. H - CONTINUOUS");
        assertEquals(List.of("NIGHT", "NIGHT", "NIGHT", "NIGHT", "", "NIGHT", "DAY", "DAY"),
                sets.stream().map(SceneSet::time).toList());
    }

    @Test
    void theFirstSceneHasNothingToInherit() {
        assertEquals(SceneSet.UNKNOWN, find(".PROLOGUE", "INT. A - DAY").get(0));
        assertEquals("", find("INT. A - CONTINUOUS").get(0).time());
    }

    @Test
    void theSameSetIsRecognisedHoweverItIsTyped() {
        List<SceneSet> sets = find("INT. BRICK'S  HOUSE - DAY", "int. brick\u2019s house - NIGHT");
        assertEquals(sets.get(0).key(), sets.get(1).key());
    }

    @Test
    void remarksInBracketsAreNotPartOfTheSet() {
        assertEquals("KITCHEN", find("INT. KITCHEN (FLASHBACK) - DAY").get(0).set());
    }
}
