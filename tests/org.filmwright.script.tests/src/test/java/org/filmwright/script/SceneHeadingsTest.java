// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SceneHeadingsTest {
    private static void assertParts(String heading, String setting, String location, String set, String time) {
        SceneHeading parts = SceneHeadings.parse(heading);
        assertEquals(List.of(setting, location, set, time),
                List.of(parts.setting(), parts.location(), parts.set(), parts.timeOfDay()), heading);
        assertEquals(time.isEmpty() ? -1 : heading.lastIndexOf(time), parts.time(), heading);
    }

    @Test
    void headingsAreTakenApart() {
        assertParts("INT. KITCHEN - DAY", "int", "", "KITCHEN", "DAY");
        assertParts("INT. HOUSE - KITCHEN - DAY", "int", "HOUSE", "KITCHEN", "DAY");
        assertParts("INT. NEW YORK - HOUSE - KITCHEN - LATER", "int", "NEW YORK - HOUSE", "KITCHEN", "LATER");
        assertParts("EXT. PARK--DAY", "ext", "", "PARK", "DAY");
        assertParts("int./ext. car \u2014 moving \u2013 night", "int_ext", "car", "moving", "night");
        assertParts("I/E CAR - DUSK", "int_ext", "", "CAR", "DUSK");
        assertParts("EST. CITY", "est", "", "CITY", "");
        assertParts("EXT. - Wald - Tag", "ext", "", "Wald", "Tag");
        assertParts("INT. - A ROOM", "int", "", "A ROOM", "");
        assertParts("INT. SPIDER-MAN'S LAIR", "int", "", "SPIDER-MAN'S LAIR", "");
        assertParts("INT. CAR (HARRY'S - NEW) - NIGHT (RAIN)", "int", "", "CAR (HARRY'S - NEW)", "NIGHT (RAIN)");
        assertParts("INT. SCHOOL - DAY CARE", "int", "SCHOOL", "DAY CARE", "");
        assertParts("INT.", "int", "", "", "");
        assertParts("", "", "", "", "");
    }

    @Test
    void forcedHeadingsMayNameNoSet() {
        assertParts("SNIPER SCOPE POV", "", "", "SNIPER SCOPE POV", "");
        assertParts("LATER", "", "", "", "LATER");
        assertParts("MONTAGE", "", "", "", "");
        assertParts("DINING ROOM - DAY", "", "", "DINING ROOM", "DAY");
        assertParts("INNEN. K\u00dcCHE - NACHT", "int", "", "K\u00dcCHE", "NACHT");
        assertParts("INT. DAY", "int", "", "DAY", "");
    }

    @Test
    void timesAreKnownInSeveralForms() {
        for (String time : List.of("DAY", "MOMENTS LATER", "SAME TIME", "SAME", "CONTINUOUS", "LATE NIGHT", "PRE-DAWN",
                "EARLY MORNING", "NEXT MORNING", "TWO HOURS LATER", "10:30 PM", "2 AM", "DAY 2", "NIGHT (FLASHBACK)",
                "MAGIC HOUR", "DAY/NIGHT", "NACHT", "MORGENGRAUEN", "NUIT", "JOUR", "NOCHE", "D\u00cdA", "Abend", "CONT'D",
                "SP\u00c4TER", "SUNSET", "THAT NIGHT", "MIDNIGHT")) {
            assertTrue(SceneHeadings.isTime(time), time);
        }
        for (String place : List.of("KITCHEN", "NIGHT CLUB", "DAY CARE", "DAYTON", "SUNSET STRIP", "ROOM 12", "2")) {
            assertFalse(SceneHeadings.isTime(place), place);
        }
    }

    @Test
    void sceneNumbersHaveTheOrderOfShootingScripts() {
        List<String> order = List.of("6", "A7", "B7", "7", "7A", "7B", "7Z", "7AA", "8", "10");
        for (int i = 1; i < order.size(); i++) {
            assertTrue(SceneNumbers.compare(order.get(i - 1), order.get(i)) < 0, order.get(i));
            assertTrue(SceneNumbers.compare(order.get(i), order.get(i - 1)) > 0, order.get(i));
        }
        assertFalse(SceneNumbers.areComparable("1", "I-1-A"));
        assertThrows(IllegalArgumentException.class, () -> SceneNumbers.compare("1", "I-1-A"));
    }

    @Test
    void cuesAreTakenApart() {
        assertEquals(new Cue("McCLANE", List.of("V.O.", "CONT'D"), true, "McCLANE (V.O.) (CONT'D)"),
                Cues.parse("  @McCLANE (V.O.) (CONT'D) ^ "));
        assertEquals(new Cue("BOB", List.of(), false, "**BOB**"), Cues.parse("**BOB**"));
        assertEquals(new Cue("BOB AND MARY", List.of("on (the) radio"), false, "BOB (on (the) radio) AND MARY"),
                Cues.parse("BOB (on (the) radio) AND MARY"));
        assertEquals(new Cue("BOB (V.O.", List.of(), false, "BOB (V.O."), Cues.parse("BOB (V.O."));
        assertEquals(new Cue("", List.of(), true, ""), Cues.parse("^"));
    }
}
