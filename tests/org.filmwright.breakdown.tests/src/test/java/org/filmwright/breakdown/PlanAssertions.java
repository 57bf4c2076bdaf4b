// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.shots.Coverage;
import org.filmwright.breakdown.shots.LineRange;
import org.filmwright.breakdown.shots.PlannedShot;
import org.filmwright.breakdown.shots.ScenePlan;
import org.filmwright.breakdown.shots.ShotSize;

/** What holds for the plan of every script. */
public final class PlanAssertions {
    private PlanAssertions() {
    }

    public static void assertSound(ScriptPlan plan) {
        assertCarriesEveryLineOnceInOrder(plan);
        assertNoShotTooLong(plan);
        assertNoJumpCuts(plan);
        assertPicturesMakeSense(plan);
    }

    /** Every character of every line is carried exactly once and in order. */
    public static void assertCarriesEveryLineOnceInOrder(ScriptPlan plan) {
        for (int i = 0; i < plan.scenes().size(); i++) {
            ScriptScene scene = plan.scenes().get(i);
            List<LineRange> expected = new ArrayList<>();
            for (ScriptLine line : scene.carried()) {
                expected.add(new LineRange(line.id(), 0, line.text().length()));
            }
            List<LineRange> carried = new ArrayList<>();
            for (PlannedShot shot : plan.plans().get(i).shots()) {
                for (LineRange range : shot.ranges()) {
                    LineRange last = carried.isEmpty() ? null : carried.get(carried.size() - 1);
                    if (last != null && last.line().equals(range.line())) {
                        assertEquals(last.to(), range.from(), "No gap and no overlap in " + scene.headingText());
                        carried.set(carried.size() - 1, new LineRange(range.line(), last.from(), range.to()));
                    } else {
                        carried.add(range);
                    }
                }
            }
            assertEquals(expected, carried, scene.headingText());
        }
    }

    public static void assertNoShotTooLong(ScriptPlan plan) {
        for (PlannedShot shot : Scripts.shots(plan)) {
            assertTrue(shot.longTake() || Scripts.seconds(shot) <= 20, () -> Scripts.seconds(shot) + " s: "
                    + Scripts.text(plan, shot));
            assertTrue(shot.time().frames() > 0);
        }
    }

    public static void assertNoJumpCuts(ScriptPlan plan) {
        Coverage before = null;
        for (ScenePlan scene : plan.plans()) {
            for (PlannedShot shot : scene.shots()) {
                Coverage here = scene.coverage(shot);
                Coverage last = before;
                assertFalse(before != null && before.jumpsTo(here), () -> last + " to " + here + " at "
                        + Scripts.text(plan, shot));
                before = here;
            }
        }
    }

    /** Inserts hold nobody, a point of view not its owner, an over-the-shoulder two people; nobody is there twice. */
    public static void assertPicturesMakeSense(ScriptPlan plan) {
        for (ScenePlan scene : plan.plans()) {
            for (PlannedShot shot : scene.shots()) {
                Coverage coverage = scene.coverage(shot);
                assertTrue(coverage.size() != ShotSize.INSERT || coverage.figures().isEmpty());
                assertFalse(!coverage.owner().isEmpty() && coverage.shows(coverage.owner()));
                assertTrue(coverage.size() != ShotSize.OTS || coverage.figures().size() == 2);
                assertTrue(coverage.figures().stream().map(figure -> figure.name()).distinct().count()
                        == coverage.figures().size());
            }
            assertEquals(scene.setUps().size(), scene.setUps().stream().map(setUp -> setUp.letter()).distinct()
                    .count());
            assertEquals(scene.setUps().size(), scene.setUps().stream().map(setUp -> setUp.coverage()).distinct()
                    .count());
        }
    }
}
