// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.FilmFormat;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.shots.PlannedShot;
import org.filmwright.breakdown.shots.ScenePlan;
import org.filmwright.breakdown.shots.SpeechEstimate;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paper;
import org.filmwright.script.FountainParser;

/** Plans of scripts for tests. */
public final class Scripts {
    private Scripts() {
    }

    public static ScriptPlan plan(String fountain) {
        return plan(fountain, BreakdownRules.standard());
    }

    public static ScriptPlan plan(String fountain, BreakdownRules rules) {
        return new ScriptBreakdown(rules, new SpeechEstimate(), FilmFormat.DEFAULT)
                .plan(FountainParser.parse(fountain), PageProfile.spec(Paper.LETTER));
    }

    /** Lines by id. */
    public static Map<String, ScriptLine> lines(ScriptPlan plan) {
        Map<String, ScriptLine> lines = new HashMap<>();
        for (ScriptScene scene : plan.scenes()) {
            scene.lines().forEach(line -> lines.put(line.id(), line));
        }
        return lines;
    }

    /** The text that a shot carries. */
    public static String text(ScriptPlan plan, PlannedShot shot) {
        Map<String, ScriptLine> lines = lines(plan);
        List<String> parts = new ArrayList<>();
        shot.ranges().forEach(range -> parts.add(lines.get(range.line()).text().substring(range.from(), range.to())));
        return String.join("|", parts);
    }

    /** All shots of all scenes. */
    public static List<PlannedShot> shots(ScriptPlan plan) {
        return plan.plans().stream().map(ScenePlan::shots).flatMap(List::stream).toList();
    }

    public static double seconds(PlannedShot shot) {
        return shot.time().frames() / 24.0;
    }

    public static double minutes(ScriptPlan plan) {
        return plan.frames() / 24.0 / 60;
    }
}
