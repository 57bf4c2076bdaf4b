// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.filmwright.breakdown.shots.DraftShot.Kind;
import org.filmwright.breakdown.shots.PlannedShot;
import org.filmwright.breakdown.shots.ShotSize;
import org.filmwright.testing.SharedData;
import org.junit.jupiter.api.Test;

class RealScriptsTest {
    private static ScriptPlan plan(String path) {
        Optional<String> text = SharedData.text("long/" + path);
        assumeTrue(text.isPresent(), "shared data is not here");
        return Scripts.plan(text.get());
    }

    private static Map<String, Integer> times(ScriptPlan plan) {
        Map<String, Integer> times = new TreeMap<>();
        plan.sets().forEach(set -> times.merge(set.time(), 1, Integer::sum));
        return times;
    }

    @Test
    void beeDetective() {
        ScriptPlan plan = plan("actone/BeeDetective.fountain");
        PlanAssertions.assertSound(plan);
        assertEquals(38, plan.scenes().size());
        assertEquals(24, plan.setCount());
        assertTrue(plan.sets().stream().noneMatch(set -> set.own() && set.set().equalsIgnoreCase("PROLOGUE")));
        assertEquals(Map.of("DAY", 16, "NIGHT", 15, "MORNING", 2, "DAWN", 2, "DUSK", 1, "SUNSET", 1, "", 1),
                times(plan));
        assertTrue(Scripts.minutes(plan) >= 45 && Scripts.minutes(plan) <= 70, () -> Scripts.minutes(plan) + " min");
        assertTrue(plan.shotCount() >= 400 && plan.shotCount() <= 1000, () -> plan.shotCount() + " shots");
        assertEquals(4, shotsOf(plan, plan.plans().get(0).shots(), "comb door", "hooded cloak", "moonbeams", "asleep "
                + "at his"));
        assertTrue(plan.cast().find("BUZZARIA").orElseThrow().looks().contains("YOUNG BUZZARIA"));
        double average = plan.frames() / 24.0 / plan.shotCount();
        assertTrue(average >= 3 && average <= 8, "average " + average);
    }

    /** Number of different shots that carry these words. */
    private static long shotsOf(ScriptPlan plan, List<PlannedShot> shots, String... words) {
        long found = 0;
        for (PlannedShot shot : shots) {
            String text = Scripts.text(plan, shot);
            long held = java.util.Arrays.stream(words).filter(text::contains).count();
            assertTrue(held <= 1, text);
            found += held;
        }
        return found;
    }

    @Test
    void theImportanceOfBeingEarnest() {
        ScriptPlan plan = plan("plays/importance-of-being-earnest.fountain");
        PlanAssertions.assertSound(plan);
        assertEquals(3, plan.scenes().size());
        assertTrue(Scripts.minutes(plan) >= 95 && Scripts.minutes(plan) <= 125, () -> Scripts.minutes(plan) + " min");
        assertTrue(Scripts.shots(plan).stream().allMatch(shot -> Scripts.seconds(shot) <= 20));
        double average = plan.frames() / 24.0 / plan.shotCount();
        assertTrue(average >= 3 && average <= 8, "average " + average);
    }

    @Test
    void brickAndSteel() {
        ScriptPlan plan = plan("brick-and-steel/Brick-and-Steel.fountain");
        PlanAssertions.assertSound(plan);
        assertEquals(8, plan.scenes().size());
        assertEquals(6, plan.setCount());
        assertEquals(7, plan.cast().speaking().size());
        assertTrue(Scripts.minutes(plan) >= 2 && Scripts.minutes(plan) <= 4.5, () -> Scripts.minutes(plan) + " min");
        PlannedShot dual = Scripts.shots(plan).stream().filter(shot -> shot.kind() == Kind.DUAL).findFirst()
                .orElseThrow();
        assertEquals(List.of("STEEL", "BRICK"), dual.speakers());
        assertEquals(dual.time().heard().get(0).offset(), dual.time().heard().get(1).offset());
        assertEquals(ShotSize.TWO_SHOT, plan.plans().get(0).coverage(dual).size());
    }

    @Test
    void everyOtherScriptIsSound() {
        for (String path : List.of("nrb/complete_nonsense.fountain", "cyber-bob/Cyber_Bob_ep00001.fountain")) {
            PlanAssertions.assertSound(plan(path));
        }
    }
}
