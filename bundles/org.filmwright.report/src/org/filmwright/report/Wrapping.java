// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.util.ArrayList;
import java.util.List;

import org.filmwright.page.Cells;

/** Breaks texts of table cells into lines. */
final class Wrapping {
    private Wrapping() {
    }

    /** Lines of at most so many cells, broken at blanks where there are any; at least one. */
    static List<String> wrap(String text, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && Cells.of(line.toString()) + 1 + Cells.of(rest) > cells) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (Cells.of(rest) > cells) {
                int end = 1;
                while (end < rest.length() && Cells.of(rest.substring(0, end + 1)) <= cells) {
                    end++;
                }
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
