// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.List;

import org.filmwright.interchange.Csv;
import org.filmwright.report.Report.Table;

/** Writes the table of a report as comma separated values. */
public final class ReportCsv {
    private ReportCsv() {
    }

    /** The report's table with its header; line ends are CR LF. */
    public static String write(Report report) {
        for (Report.Section section : report.sections()) {
            if (section instanceof Table table) {
                return Csv.write(table.columns().stream().map(Report.Column::name).toList(), table.rows());
            }
        }
        return Csv.write(List.of(), List.of());
    }
}
