// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.io.IOException;
import java.util.List;

import org.filmwright.page.pdf.PdfSheet;
import org.filmwright.report.Report.Prose;

/** Sets running text on pages. */
final class ProsePdf {
    private static final float SIZE = 11;
    private static final float LEADING = 14.5f;
    private static final float INDENT = 20;

    private final PdfSheet sheet;
    private final float margin;
    private final PageTurn turn;
    private float y;

    ProsePdf(PdfSheet sheet, float margin, PageTurn turn) {
        this.sheet = sheet;
        this.margin = margin;
        this.turn = turn;
    }

    /** Sets the text from a height on and returns where it ends. */
    float print(Prose prose, float from) throws IOException {
        y = from + 6;
        if (!prose.title().isEmpty()) {
            room(3);
            sheet.text(prose.title(), margin, y + 12, 12, ReportPdf.INK, true, true);
            y += 24;
        }
        for (MarkdownText.Paragraph paragraph : MarkdownText.paragraphs(prose.text())) {
            paragraph(paragraph);
        }
        return y + 10;
    }

    private void paragraph(MarkdownText.Paragraph paragraph) throws IOException {
        boolean heading = paragraph.level() > 0;
        float left = margin + (paragraph.bullet() ? INDENT : 0);
        float size = heading ? SIZE + 1 : SIZE;
        List<String> lines = Wrapping.wrap(paragraph.plain(), (int) ((sheet.width() - margin - left) / (size * 0.6f)));
        room(heading ? lines.size() + 2 : Math.min(2, lines.size()));
        boolean first = true;
        for (String line : lines) {
            room(1);
            if (first && paragraph.bullet()) {
                sheet.text("•", left - 12, y + size, size, ReportPdf.INK, false, false);
            }
            first = false;
            sheet.text(line, left, y + size, size, ReportPdf.INK, heading, heading);
            y += LEADING;
        }
        y += paragraph.bullet() ? 2 : 7;
    }

    private void room(int lines) throws IOException {
        if (y + lines * LEADING > sheet.height() - margin) {
            y = turn.next();
        }
    }
}
