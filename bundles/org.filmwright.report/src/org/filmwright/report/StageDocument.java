// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.List;

import org.filmwright.interchange.Csv;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Table;

/**
 * What a stage prints of itself. Written by {@link ReportPdf} and {@link DocumentDocx}; the first table is what CSV
 * carries.
 *
 * @param title     as printed
 * @param film      title of the film
 * @param landscape whether its pages are wider than tall
 * @param sections  in order
 */
public record StageDocument(String title, String film, boolean landscape, List<Section> sections) {
    public StageDocument {
        sections = List.copyOf(sections);
    }

    /** Whether there is a table to write as CSV. */
    public boolean hasTable() {
        return sections.stream().anyMatch(Table.class::isInstance);
    }

    /** All tables of the same columns as the first one as comma separated values; line ends are CR LF. */
    public String csv() {
        List<Table> tables = sections.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
        if (tables.isEmpty()) {
            return Csv.write(List.of(), List.of());
        }
        return Csv.write(tables.get(0).columns().stream().map(Report.Column::name).toList(), tables.stream()
                .filter(table -> table.columns().equals(tables.get(0).columns()))
                        .flatMap(table -> table.rows().stream()).toList());
    }
}
