// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown.shots;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.breakdown.RuleBook;
import org.filmwright.breakdown.script.ScriptLine;
import org.filmwright.script.ElementType;
import org.filmwright.script.Emphasis;

/** Plans the set-ups and shots of one scene by {@link ShotRule}s. Stateless. */
public final class ShotPlanner {
    private static final double WITHOUT_LINES = 3;

    private final RuleBook<ShotRule> rules;

    public ShotPlanner(RuleBook<ShotRule> rules) {
        this.rules = rules;
    }

    public RuleBook<ShotRule> rules() {
        return rules;
    }

    public ScenePlan plan(SceneContext context) {
        SceneDraft draft = new SceneDraft(context);
        rules.rules().forEach(rule -> rule.apply(draft));
        Map<Coverage, Integer> setUps = new LinkedHashMap<>();
        List<ShotTiming.Load> loads = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            setUps.putIfAbsent(coverage(draft, shot), setUps.size());
            double extra = i == 0 && context.opens() ? context.heading() : 0;
            loads.add(new ShotTiming.Load(shot.ranges(),
                    shot.ranges().isEmpty() ? Math.max(WITHOUT_LINES, extra) : extra, shot.isLongTake()));
        }
        List<ShotTime> times = context.timing().times(loads);
        List<PlannedShot> shots = new ArrayList<>();
        for (int i = 0; i < draft.size(); i++) {
            DraftShot shot = draft.shot(i);
            shots.add(new PlannedShot(setUps.get(coverage(draft, shot)), shot.kind(), shot.ranges(), shot.speakers(),
                    shot.voices(), action(draft, i), times.get(i), shot.isLongTake(), shot.rule()));
        }
        List<PlannedSetUp> planned = new ArrayList<>();
        setUps.forEach((coverage, index) -> planned.add(new PlannedSetUp(Slates.letter(index), coverage)));
        return new ScenePlan(context.scene().id(), planned, shots);
    }

    private static Coverage coverage(SceneDraft draft, DraftShot shot) {
        return shot.coverage() != null ? shot.coverage()
                : Coverage.of(ShotSize.WS, draft.context().set().set());
    }

    /** What a picture of the shot should show besides who is in it. */
    private static String action(SceneDraft draft, int index) {
        DraftShot shot = draft.shot(index);
        if (!shot.isSpeech()) {
            return Emphasis.strip(draft.text(index)).replaceAll("(?m)^!+\\s*", "");
        }
        List<String> parts = new ArrayList<>();
        for (LineRange range : shot.ranges()) {
            ScriptLine line = draft.line(range.line());
            if (line.type() == ElementType.PARENTHETICAL && !ShotTiming.isPause(line.text())) {
                parts.add(line.text().replaceAll("^\\(|\\)$", ""));
            } else if (line.type() == ElementType.ACTION) {
                parts.add(Emphasis.strip(line.text().substring(range.from(), range.to())).strip());
            }
        }
        return String.join("; ", parts);
    }
}
