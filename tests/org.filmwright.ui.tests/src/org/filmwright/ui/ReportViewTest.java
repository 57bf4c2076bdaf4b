// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swtchart.Chart;
import org.filmwright.report.ReportKind;
import org.filmwright.report.ui.internal.ReportView;
import org.filmwright.testing.ui.Condition;
import org.filmwright.testing.ui.SWTBotTable;
import org.junit.jupiter.api.Test;

class ReportViewTest {
    private static final String SCRIPT = "INT. CARRIAGE - NIGHT\n\nThe lamps sway.\n\nANNA\nWho is there? Is it you?\n\n"
            + "BORIS\nNobody.\n\nEXT. PLATFORM - DAY\n\nSnow. The train leaves without them.\n\nANNA\nWait!\n";

    @Test
    void statisticsAreChartsAndTheCharactersATable() {
        try (FilmFixture fixture = FilmFixture.script(SCRIPT)) {
            ReportView view = (ReportView) fixture.bot.viewById(ReportView.ID);
            fixture.bot.waitUntil(Condition.of("six charts", () -> charts(fixture).size() == 6));
            List<String> titles = fixture.bot.syncExec(() -> charts(fixture).stream()
                    .map(chart -> chart.getTitle().getText()).toList());
            assertTrue(titles.contains("Screen time per character"), titles.toString());
            assertTrue(titles.contains("Dialogue and action, by length on the page"), titles.toString());
            int series = fixture.bot.syncExec(() -> charts(fixture).stream()
                    .mapToInt(chart -> chart.getSeriesSet().getSeries().length).sum());
            assertEquals(6, series, "each chart draws its values");
            fixture.picture("report-statistics");
            fixture.bot.syncExec(() -> view.show(ReportKind.CHARACTERS));
            fixture.bot.waitUntil(Condition.of("the charts are gone", () -> charts(fixture).isEmpty()));
            SWTBotTable table = fixture.bot.tableWithId("org.filmwright.report.ui.table");
            fixture.bot.waitUntil(Condition.of("two characters", () -> table.rowCount() == 2));
            assertEquals("ANNA", table.cell(0, 0));
            fixture.picture("report-characters");
        }
    }

    private static List<Chart> charts(FilmFixture fixture) {
        return fixture.bot.syncExec(() -> {
            List<Chart> found = new ArrayList<>();
            collect(fixture.bot.window().getShell(), found);
            return found;
        });
    }

    private static void collect(Composite parent, List<Chart> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Chart chart) {
                found.add(chart);
            } else if (child instanceof Composite composite) {
                collect(composite, found);
            }
        }
    }
}
