// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.breakdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.filmwright.page.PageOptions;
import org.filmwright.page.PageProfile;
import org.filmwright.page.Paginator;
import org.filmwright.page.Paper;
import org.filmwright.script.FountainParser;
import org.filmwright.script.Screenplay;
import org.filmwright.testing.ScriptGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedScriptsTest {
    @Test
    void theGeneratorWritesAFeatureFilm() {
        Screenplay script = FountainParser.parse(ScriptGenerator.feature(1));
        assertTrue(Scripts.plan(ScriptGenerator.feature(1)).scenes().size() >= 100);
        assertTrue(Paginator.paginate(script.elements(), PageProfile.spec(Paper.LETTER), PageOptions.DEFAULT)
                .count() >= 120);
        assertEquals(ScriptGenerator.feature(1), ScriptGenerator.feature(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFeatureIsPlannedSoundly(long seed) {
        ScriptPlan plan = Scripts.plan(ScriptGenerator.feature(seed));
        PlanAssertions.assertSound(plan);
        double average = plan.frames() / 24.0 / plan.shotCount();
        assertTrue(average >= 3 && average <= 8, "average " + average);
    }

    @Test
    void manyShortScriptsArePlannedSoundly() {
        for (int seed = 100; seed < 300; seed++) {
            PlanAssertions.assertSound(Scripts.plan(ScriptGenerator.script(seed, 4, 30)));
        }
    }

    @Test
    void linesSurviveEveryRuleBeingSwitchedOff() {
        String script = ScriptGenerator.script(7, 12, 60);
        for (var rule : BreakdownRules.standard().shots().rules()) {
            BreakdownRules rules = BreakdownRules.standard();
            ScriptPlan plan = Scripts.plan(script,
                    new BreakdownRules(rules.cast(), rules.sets(), rules.shots().without(rule.id())));
            PlanAssertions.assertCarriesEveryLineOnceInOrder(plan);
        }
    }

    @Test
    void everyRuleSaysWhatItDoes() {
        BreakdownRules rules = BreakdownRules.standard();
        for (RuleBook<?> book : new RuleBook<?>[] {rules.cast(), rules.sets(), rules.shots()}) {
            for (Rule rule : book.rules()) {
                assertTrue(rule.id().matches("[a-z]+(-[a-z]+)*"), rule.id());
                assertTrue(rule.name().length() > 3 && rule.description().endsWith("."), rule.id());
            }
        }
    }
}
