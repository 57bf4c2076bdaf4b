// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.io.IOException;
import java.util.List;

import org.filmwright.page.pdf.PdfSheet;
import org.filmwright.report.Report.Card;
import org.filmwright.report.Report.Cards;

/** Prints index cards two in a row, with lines to cut along. */
final class CardsPdf {
    private static final int RULE = 0xC4CAD2;
    private static final float HEIGHT = 150;
    private static final float GAP = 10;
    private static final float PAD = 10;
    private static final float TEXT = 8.5f;
    private static final float LINE = 11;

    private final PdfSheet sheet;
    private final float margin;
    private final PageTurn turn;

    CardsPdf(PdfSheet sheet, float margin, PageTurn turn) {
        this.sheet = sheet;
        this.margin = margin;
        this.turn = turn;
    }

    /** Prints the cards from a height on and returns where they end. */
    float print(Cards cards, float from) throws IOException {
        float y = from;
        float width = (sheet.width() - 2 * margin - GAP) / 2;
        if (y + HEIGHT + 18 > sheet.height() - margin) {
            y = turn.next();
        }
        if (!cards.title().isEmpty()) {
            sheet.text(PdfSheet.fit(cards.title(), 10, sheet.width() - 2 * margin), margin, y + 10, 10, ReportPdf.INK,
                    true, true);
            y += 18;
        }
        for (int i = 0; i < cards.cards().size(); i++) {
            if (i % 2 == 0 && y + HEIGHT > sheet.height() - margin) {
                y = turn.next();
            }
            card(cards.cards().get(i), margin + (i % 2) * (width + GAP), y, width);
            y += i % 2 == 1 || i == cards.cards().size() - 1 ? HEIGHT + GAP : 0;
        }
        return y + 4;
    }

    private void card(Card card, float x, float y, float width) throws IOException {
        sheet.fill(x, y, width, 0.6f, RULE);
        sheet.fill(x, y + HEIGHT, width, 0.6f, RULE);
        sheet.fill(x, y, 0.6f, HEIGHT, RULE);
        sheet.fill(x + width, y, 0.6f, HEIGHT, RULE);
        float at = y + PAD + 8;
        List<String> title = Wrapping.wrap(card.title(), (int) ((width - 2 * PAD) / (9.5f * 0.6f)));
        for (String line : title.subList(0, Math.min(2, title.size()))) {
            sheet.text(line, x + PAD, at, 9.5f, ReportPdf.INK, true, false);
            at += LINE + 1;
        }
        at += 4;
        List<String> lines = Wrapping.wrap(card.text(), (int) ((width - 2 * PAD) / (TEXT * 0.6f)));
        for (int i = 0; i < lines.size() && !card.text().isBlank(); i++) {
            boolean last = at + 2 * LINE > y + HEIGHT - 12;
            sheet.text(last && i < lines.size() - 1 ? PdfSheet.fit(lines.get(i) + " …", TEXT, width - 2 * PAD)
                    : lines.get(i),
                    x + PAD, at, TEXT, ReportPdf.INK, false, false);
            at += LINE;
            if (last) {
                break;
            }
        }
        sheet.text(PdfSheet.fit(card.foot(), 7.5f, width - 2 * PAD), x + PAD, y + HEIGHT - 8, 7.5f, ReportPdf.GREY,
                false, false);
    }
}
