// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.filmwright.page.Cells;
import org.filmwright.page.Column;
import org.filmwright.page.Page;
import org.filmwright.page.PageLine;
import org.filmwright.page.Pages;
import org.filmwright.page.TitlePage;
import org.filmwright.script.Screenplay.TitleEntry;

/** Pages as plain text: indents of blanks, a form feed between pages. */
final class PlainPages {

    private PlainPages() {
    }

    static void write(List<TitleEntry> titlePage, Pages pages, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        List<PageLine> title = TitlePage.layout(titlePage, pages.profile());
        if (!title.isEmpty()) {
            append(title, text);
        }
        for (Page page : pages.pages()) {
            if (!text.isEmpty()) {
                text.append('\f');
            }
            if (page.number() > 1) {
                text.append(" ".repeat(70)).append(page.label()).append(".\n\n");
            }
            append(page.lines(), text);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(List<PageLine> lines, StringBuilder out) {
        int last = lines.stream().mapToInt(PageLine::row).max().orElse(-1);
        StringBuilder[] rows = new StringBuilder[last + 1];
        for (PageLine line : lines) {
            StringBuilder row = rows[line.row()] == null ? new StringBuilder() : rows[line.row()];
            int column = (int) Math.round(line.x() / Column.CELL);
            row.append(" ".repeat(Math.max(0, column - Cells.of(row.toString())))).append(line.text());
            rows[line.row()] = row;
        }
        for (StringBuilder row : rows) {
            out.append(row == null ? "" : row.toString().stripTrailing()).append('\n');
        }
    }
}
