// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import org.filmwright.generation.TakeMaker;

/** Sentences about runs. */
final class Reports {
    private Reports() {
    }

    static String of(TakeMaker.Report report, String verb) {
        String text = report.made() + " " + verb + (report.reused() == 0 ? "" : ", " + report.reused() + " used again")
                + (report.fresh() == 0 ? "" : ", " + report.fresh() + " up to date");
        return report.notes().isEmpty() ? text : text + " (" + String.join("; ", report.notes()) + ")";
    }
}
