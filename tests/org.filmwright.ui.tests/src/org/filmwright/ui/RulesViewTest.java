// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.breakdown.Rule;
import org.filmwright.pipeline.FilmRules;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.junit.jupiter.api.Test;

class RulesViewTest {
    @Test
    void tickSwitchesARuleOffAndUndoSwitchesItOn() throws CoreException {
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.bot.viewById("org.filmwright.stage.shots.ui.view.rules");
            SWTBotTable table = fixture.bot.tableWithColumn("Rule");
            assertEquals("Plain names", table.cell(0, 0));
            assertTrue(table.isChecked(0));
            table.check(0, false);
            assertEquals(List.of("plain-name"), FilmRules.off(fixture.film().snapshot()));
            fixture.film().undo(null);
            fixture.bot.waitUntil(Condition.of("the rule is ticked again", () -> table.isChecked(0)));
        }
    }

    @Test
    void ruleOfAnotherBundleStandsBehindOurs() throws CoreException {
        List<Rule> rules = FilmRules.installed().all();
        assertEquals(OutsideRule.ID, rules.get(rules.size() - 1).id());
        try (FilmFixture fixture = FilmFixture.ideas(1)) {
            fixture.bot.viewById("org.filmwright.stage.shots.ui.view.rules");
            SWTBotTable table = fixture.bot.tableWithColumn("Rule");
            assertEquals("Outside rule", table.cell(table.rowCount() - 1, 0));
        }
    }
}
