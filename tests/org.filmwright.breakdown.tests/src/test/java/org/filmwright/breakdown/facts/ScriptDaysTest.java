// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.script.ElementType;
import org.filmwright.script.FountainParser;
import org.filmwright.script.SceneHeading;
import org.filmwright.script.SceneHeadings;
import org.filmwright.script.ScriptElement;
import org.filmwright.testing.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ScriptDaysTest {
    @Test
    void aDayBeginsWhereTheClockRunsBackwards() {
        assertEquals(List.of("D1", "D1", "N1", "D2", "D2", "N2", "D3"),
                days("INT. A - DAWN", "INT. A - DAY", "INT. A - NIGHT", "INT. A - DAY", "INT. B - AFTERNOON",
                        "INT. B - LATE NIGHT", "INT. C - MORNING"));
    }

    @Test
    void whatSaysNoHourStaysInTheSameDay() {
        assertEquals(List.of("N1", "N1", "N1", "N1"),
                days("INT. A - NIGHT", "INT. B - CONTINUOUS", "INT. C - LATER", "INT. D"));
    }

    @Test
    void aNextDayIsOneEvenIfTheHourIsLater() {
        assertEquals(List.of("D1", "D2"), days("INT. A - MORNING", "INT. A - THE NEXT DAY"));
    }

    @Test
    void flashbacksHaveDaysOfTheirOwnAndTheClockGoesOnBehindThem() {
        assertEquals(List.of("N1", "FB1", "FB1", "N1", "FB2"), days("INT. A - NIGHT", "EXT. FARM - DAY (FLASHBACK)",
                "INT. FARM - NIGHT - FLASHBACK", "INT. A - NIGHT", "EXT. SEA - FLASHBACK - DAY"));
    }

    @Test
    void aDaySetByHandIsKeptAndCountedOnFrom() {
        List<SceneFacts> scenes = new ArrayList<>();
        scenes.add(scene("1", "INT. A - DAY", ""));
        scenes.add(scene("2", "INT. A - DAY", "D5"));
        scenes.add(scene("3", "INT. A - NIGHT", ""));
        scenes.add(scene("4", "INT. A - DAY", ""));
        assertEquals(List.of("D1", "D5", "N5", "D6"),
                ScriptDays.propose(scenes).stream().map(SceneFacts::scriptDay).toList());
    }

    @Test
    void beeDetectiveHasSixScriptDays() throws IOException {
        Path script = SharedData.find("long/actone/BeeDetective.fountain").orElse(null);
        Assumptions.assumeTrue(script != null, "the shared scripts are not here");
        List<SceneFacts> scenes = new ArrayList<>();
        for (ScriptElement element : FountainParser.elements(Files.readString(script))) {
            if (element.type() == ElementType.SCENE_HEADING) {
                scenes.add(scene(element.sceneNumber() == null ? "" : element.sceneNumber(), element.text(), ""));
            }
        }
        List<String> starts = new ArrayList<>();
        String last = "";
        for (SceneFacts scene : ScriptDays.propose(scenes)) {
            String day = scene.scriptDay().isEmpty() ? "" : scene.scriptDay().substring(1);
            if (!day.isEmpty() && !day.equals(last)) {
                starts.add(scene.number());
                last = day;
            }
        }
        assertEquals(List.of("1", "10", "17", "21B", "22", "25"), starts);
    }

    private static List<String> days(String... headings) {
        List<SceneFacts> scenes = new ArrayList<>();
        for (String heading : headings) {
            scenes.add(scene(String.valueOf(scenes.size() + 1), heading, ""));
        }
        return ScriptDays.propose(scenes).stream().map(SceneFacts::scriptDay).toList();
    }

    private static SceneFacts scene(String number, String heading, String day) {
        SceneHeading parts = SceneHeadings.parse(heading);
        return new SceneFacts(number, number, heading, parts.setting().toUpperCase(Locale.ROOT), parts.set(), parts.timeOfDay(), "", 1, 1,
                List.of(), "", day, !day.isEmpty());
    }
}
