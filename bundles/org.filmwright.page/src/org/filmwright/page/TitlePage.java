// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.filmwright.script.Screenplay.TitleEntry;

/** Lays out the title page: title, credit, author and source in the middle, everything else at the lower left. */
public final class TitlePage {

    private static final int TITLE_ROW = 15;
    private static final List<String> CENTERED = List.of("title", "credit", "author", "authors", "source");

    private TitlePage() {
    }

    /** Its lines; empty where no entry has a value. */
    public static List<PageLine> layout(List<TitleEntry> entries, PageProfile profile) {
        List<PageLine> lines = new ArrayList<>();
        Column centered = profile.columns().of(LineKind.CENTERED);
        int row = TITLE_ROW;
        for (String key : CENTERED) {
            for (TitleEntry entry : entries) {
                if (key.equals(entry.key().strip().toLowerCase(Locale.ROOT))) {
                    int used = add(lines, entry, row, LineKind.CENTERED, centered);
                    row += used == 0 ? 0 : used + ("title".equals(key) ? 3 : 1);
                }
            }
        }
        List<PageLine> foot = new ArrayList<>();
        Column left = profile.columns().of(LineKind.ACTION);
        int used = 0;
        for (TitleEntry entry : entries) {
            if (!CENTERED.contains(entry.key().strip().toLowerCase(Locale.ROOT))) {
                int count = add(foot, entry, used, LineKind.ACTION, left);
                used += count == 0 ? 0 : count + 1;
            }
        }
        int first = Math.max(row, profile.lines() - Math.max(0, used - 1));
        for (PageLine line : foot) {
            lines.add(line.at(first + line.row()));
        }
        return List.copyOf(lines);
    }

    private static int add(List<PageLine> lines, TitleEntry entry, int row, LineKind kind, Column column) {
        int used = 0;
        for (String value : entry.values()) {
            if (!value.isBlank()) {
                used += new Part(kind, 0, StyledText.of(value.strip()), column).emit(lines, row + used, 0, 0, -1);
            }
        }
        return used;
    }
}
