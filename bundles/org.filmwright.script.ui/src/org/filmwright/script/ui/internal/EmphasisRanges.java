// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.script.Emphasis;

/** Where a line is bold, italic or underlined. No SWT. */
final class EmphasisRanges {
    private EmphasisRanges() {
    }

    /** A stretch of emphasised text in a line. */
    record Range(int start, int length, boolean bold, boolean italic, boolean underline) {
    }

    static List<Range> of(String line) {
        List<Range> ranges = new ArrayList<>();
        if (line.indexOf('*') < 0 && line.indexOf('_') < 0) {
            return ranges;
        }
        for (Emphasis.Run run : Emphasis.parse(line)) {
            if (!run.isPlain() && run.offset() + run.text().length() <= line.length()) {
                ranges.add(new Range(run.offset(), run.text().length(), run.bold(), run.italic(), run.underline()));
            }
        }
        return ranges;
    }
}
