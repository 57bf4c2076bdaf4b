// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.filmwright.api.FilmFormat;
import org.filmwright.breakdown.cast.Cast;
import org.filmwright.breakdown.cast.CastFinder;
import org.filmwright.breakdown.script.FigureFinder;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.breakdown.script.ScriptScene;
import org.filmwright.breakdown.script.ScriptScenes;
import org.filmwright.breakdown.sets.SceneSet;
import org.filmwright.breakdown.sets.SetFinder;
import org.filmwright.breakdown.shots.Coverage;
import org.filmwright.breakdown.shots.PageClock;
import org.filmwright.breakdown.shots.PageClocks;
import org.filmwright.breakdown.shots.SceneContext;
import org.filmwright.breakdown.shots.ScenePlan;
import org.filmwright.breakdown.shots.ShotPlanner;
import org.filmwright.breakdown.shots.ShotTiming;
import org.filmwright.breakdown.shots.SpeechClock;
import org.filmwright.breakdown.shots.TransitionLine;
import org.filmwright.page.PageProfile;
import org.filmwright.script.Screenplay;
import org.filmwright.script.ScriptElement;

/** Breaks a whole script down, without a film: cast, sets, set-ups and shots. Stateless. */
public final class ScriptBreakdown {
    private final BreakdownRules rules;
    private final SpeechClock speech;
    private final FilmFormat format;

    public ScriptBreakdown(BreakdownRules rules, SpeechClock speech, FilmFormat format) {
        this.rules = rules;
        this.speech = speech;
        this.format = format;
    }

    /** Breaks a parsed script down, on pages of this profile. */
    public ScriptPlan plan(Screenplay screenplay, PageProfile profile) {
        List<ScriptElement> elements = screenplay.elements();
        List<String> ids = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            ids.add(String.valueOf(i));
        }
        return plan(ScriptScenes.of(elements), PageClocks.of(elements, ids, profile));
    }

    /** Breaks scenes down. The page clock knows a scene's heading by the scene's id. */
    public ScriptPlan plan(List<ScriptScene> script, PageClock page) {
        return plan(script, page, Set.of());
    }

    /**
     * Breaks scenes down again.
     *
     * @param established ids of scenes that open with an establishing shot and keep it, though a scene that was put in
     *                    front of them visits their set first
     */
    public ScriptPlan plan(List<ScriptScene> script, PageClock page, Set<String> established) {
        List<ScriptScene> scenes = ScriptScenes.withOpening(script, text -> TransitionLine.ofAction(text) != null);
        Cast cast = new CastFinder(rules.cast()).find(scenes);
        List<SceneSet> sets = new SetFinder(rules.sets()).find(scenes);
        FigureFinder figures = new FigureFinder(cast.mentions(), FigureFinder.commonWords(scenes));
        ShotPlanner planner = new ShotPlanner(rules.shots());
        Set<String> visited = new HashSet<>();
        Map<String, SceneSet> places = new HashMap<>();
        List<ScenePlan> plans = new ArrayList<>(scenes.size());
        Coverage before = null;
        for (int i = 0; i < scenes.size(); i++) {
            ScriptScene scene = scenes.get(i);
            SceneSet set = sets.get(i);
            boolean first = visited.add(set.key()) || established.contains(scene.id());
            SceneContext context = new SceneContext(scene, scene.lines(), true, set, first,
                    cast.speakers(), figures, timing(scene, page), page.seconds(scene.id()), places, before, null);
            ScenePlan plan = planner.plan(context);
            plans.add(plan);
            before = plan.last() == null ? before : plan.last();
            seen(plan, set).forEach(name -> places.put(name, set));
        }
        return new ScriptPlan(scenes, cast, sets, plans);
    }

    private ShotTiming timing(ScriptScene scene, PageClock page) {
        Map<String, ScriptLine> lines = new LinkedHashMap<>();
        scene.lines().forEach(line -> lines.put(line.id(), line));
        return new ShotTiming(lines, speech, page, format);
    }

    /** Who is seen on the scene's own set. */
    static Set<String> seen(ScenePlan plan, SceneSet set) {
        Set<String> names = new HashSet<>();
        plan.setUps().stream().map(setUp -> setUp.coverage()).filter(coverage -> coverage.place() == null
                && set.isKnown())
                .forEach(coverage -> coverage.figures().forEach(figure -> names.add(figure.name())));
        return names;
    }
}
