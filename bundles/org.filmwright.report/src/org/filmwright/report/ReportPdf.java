// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.filmwright.page.Paper;
import org.filmwright.page.pdf.PdfSheet;
import org.filmwright.report.Report.Cards;
import org.filmwright.report.Report.Chart;
import org.filmwright.report.Report.Column;
import org.filmwright.report.Report.Line;
import org.filmwright.report.Report.Prose;
import org.filmwright.report.Report.Script;
import org.filmwright.report.Report.Section;
import org.filmwright.report.Report.Table;

/** Prints a report. One use per report. */
public final class ReportPdf {
    static final int INK = 0x1A1A1A;
    static final int GREY = 0x6A6A6A;
    private static final int BAND = 0xF2F4F7;
    private static final int RULE = 0xC4CAD2;
    private static final float MARGIN = 40;
    private static final float TEXT = 8;
    private static final float LINE = 10.5f;
    private static final float GAP = 6;
    private static final int NARROW = 4;

    private final String title;
    private final String film;
    private final PdfSheet sheet;
    private float y;
    private int pages;

    private ReportPdf(String title, String film, PdfSheet sheet) {
        this.title = title;
        this.film = film;
        this.sheet = sheet;
    }

    /**
     * Writes a report as PDF.
     *
     * @param language of the text as a BCP 47 tag
     * @param out      is written to and not closed
     */
    public static void write(Report report, Paper paper, String language, OutputStream out) throws IOException {
        try (PdfSheet sheet = new PdfSheet(paper, report.kind().landscape(), report.film() + " - " + report.title(),
                language)) {
            new ReportPdf(report.title(), report.film(), sheet)
                    .print(report.sections(), report.kind() == ReportKind.DIALOGUE);
            sheet.write(out);
        }
    }

    /**
     * Writes what a stage holds as PDF.
     *
     * @param language of the text as a BCP 47 tag
     * @param out      is written to and not closed
     */
    public static void write(StageDocument document, Paper paper, String language,
            OutputStream out) throws IOException {
        try (PdfSheet sheet = new PdfSheet(paper, document.landscape(), document.film() + " - " + document.title(),
                language)) {
            new ReportPdf(document.title(), document.film(), sheet).print(document.sections(), false);
            sheet.write(out);
        }
    }

    private void print(List<Section> sections, boolean sides) throws IOException {
        page();
        boolean first = true;
        for (Section section : sections) {
            if (section instanceof Table table && !sides) {
                table(table);
            } else if (section instanceof Chart chart) {
                chart(chart);
            } else if (section instanceof Script script) {
                if (!first) {
                    page();
                }
                sides(script);
                first = false;
            } else if (section instanceof Prose prose) {
                y = new ProsePdf(sheet, MARGIN, this::turned).print(prose, y);
            } else if (section instanceof Cards cards) {
                y = new CardsPdf(sheet, MARGIN, this::turned).print(cards, y);
            }
        }
    }

    /** A new page; where its text begins. */
    private float turned() throws IOException {
        page();
        return y;
    }

    private float width() {
        return sheet.width() - 2 * MARGIN;
    }

    private void page() throws IOException {
        sheet.page();
        pages++;
        if (pages == 1) {
            sheet.text(title, MARGIN, MARGIN + 8, 15, INK, true, true);
            sheet.text(film, MARGIN, MARGIN + 23, 9, GREY, false, false);
            y = MARGIN + 40;
        } else {
            sheet.furniture(PdfSheet.fit(title + " - " + film, 7, width() - 60), MARGIN, MARGIN, 7,
                    GREY);
            y = MARGIN + 16;
        }
        String number = String.valueOf(pages);
        sheet.furniture(number, sheet.width() - MARGIN - PdfSheet.width(number, 7), sheet.height() - 24, 7, GREY);
    }

    private boolean room(float needed) {
        return y + needed <= sheet.height() - MARGIN;
    }

    private void need(float needed) throws IOException {
        if (!room(needed)) {
            page();
        }
    }

    private void heading(String title) throws IOException {
        if (!title.isEmpty()) {
            sheet.text(PdfSheet.fit(title, 9, width()), MARGIN, y + 8, 9, INK, true, true);
            y += 18;
        }
    }

    /** A table; one that is too wide for the page goes on in further parts with its first columns again. */
    private void table(Table table) throws IOException {
        need(32 + 4 * LINE);
        heading(table.title());
        List<List<Integer>> parts = parts(table);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                page();
            }
            new TablePart(table, parts.get(i)).print();
        }
        if (table.rows().isEmpty()) {
            sheet.text("There is nothing to report.", MARGIN, y + LINE, TEXT, GREY, false, false);
            y += 2 * LINE;
        }
    }

    /** Columns of each part: narrow ones are dealt out where not all fit. */
    private List<List<Integer>> parts(Table table) {
        List<Integer> fixed = new ArrayList<>();
        List<Integer> narrow = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            (table.columns().get(i).weight() < NARROW ? narrow : fixed).add(i);
        }
        if (narrow.isEmpty()) {
            return List.of(fixed);
        }
        int room = (int) ((width() - 170) / 21);
        List<List<Integer>> parts = new ArrayList<>();
        for (int from = 0; from < narrow.size(); from += room) {
            List<Integer> part = new ArrayList<>(fixed);
            part.addAll(narrow.subList(from, Math.min(narrow.size(), from + room)));
            parts.add(part);
        }
        return parts;
    }

    /** Some columns of a table, page by page. */
    private final class TablePart {
        private final Table table;
        private final List<Integer> columns;
        private final float[] widths;

        TablePart(Table table, List<Integer> columns) {
            this.table = table;
            this.columns = columns;
            this.widths = new float[columns.size()];
            boolean dealt = columns.stream().anyMatch(column -> table.columns().get(column).weight() < NARROW);
            int sum = columns.stream().mapToInt(column -> table.columns().get(column).weight()).sum();
            for (int i = 0; i < widths.length; i++) {
                int weight = table.columns().get(columns.get(i)).weight();
                widths[i] = dealt ? weight < NARROW ? 21 : weight * 6.6f : width() * weight / sum;
            }
        }

        void print() throws IOException {
            header();
            int band = 0;
            for (List<String> row : table.rows()) {
                List<List<String>> cells = cells(row);
                int lines = cells.stream().mapToInt(List::size).max().orElse(1);
                float height = lines * LINE + 3;
                if (!room(height)) {
                    page();
                    header();
                }
                if (band++ % 2 == 0) {
                    sheet.fill(MARGIN, y, width(), height, BAND);
                }
                for (int line = 0; line < lines; line++) {
                    for (int i = 0; i < cells.size(); i++) {
                        if (line < cells.get(i).size()) {
                            cell(i, cells.get(i).get(line), y + 8.5f + line * LINE, INK, false);
                        }
                    }
                }
                y += height;
            }
            y += GAP;
        }

        private void header() throws IOException {
            for (int i = 0; i < widths.length; i++) {
                cell(i, table.columns().get(columns.get(i)).name(), y + 8, GREY, true);
            }
            sheet.fill(MARGIN, y + 12, width(), 0.7f, RULE);
            y += 14;
        }

        private void cell(int index, String text, float base, int rgb, boolean header) throws IOException {
            float left = MARGIN;
            for (int i = 0; i < index; i++) {
                left += widths[i];
            }
            Column column = table.columns().get(columns.get(index));
            boolean narrow = column.weight() < NARROW;
            float size = narrow && header ? 6.5f : TEXT;
            String fitted = PdfSheet.fit(text, size, widths[index] - (narrow ? 1 : GAP));
            float free = widths[index] - GAP - PdfSheet.width(fitted, size);
            float x = left + (column.number() ? free : narrow ? (free + GAP) / 2 : 2);
            sheet.text(fitted, x, base, size, rgb, header, false);
        }

        private List<List<String>> cells(List<String> row) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                int characters = (int) ((widths[i] - GAP) / (TEXT * 0.6f));
                cells.add(Wrapping.wrap(row.get(columns.get(i)), Math.max(1, characters)));
            }
            return cells;
        }
    }

    private void chart(Chart chart) throws IOException {
        ChartPainter painter = new ChartPainter(sheet, chart, MARGIN, width());
        need(painter.height() + 24);
        heading(chart.title());
        painter.paint(y);
        y += painter.height() + 12;
    }

    /** Room that has to be left for what belongs below a line. */
    private static float keep(Report.Voice voice) {
        return switch (voice) {
            case OWN -> 0;
            case ASIDE -> 16;
            case OWN_NAME -> 40;
            case CUE -> 56;
            case SCENE -> 80;
        };
    }

    private void sides(Script script) throws IOException {
        sheet.bookmark(script.title(), y);
        heading(script.title());
        for (Line line : script.lines()) {
            float left = MARGIN + switch (line.voice()) {
                case SCENE, CUE -> 0;
                case OWN -> 72;
                case ASIDE -> 108;
                case OWN_NAME -> 150;
            };
            float size = line.voice() == Report.Voice.CUE ? 9 : 11;
            float room = line.voice() == Report.Voice.OWN ? 290 : line.voice() == Report.Voice.ASIDE ? 200 : width();
            List<String> lines = Wrapping.wrap(line.text(), (int) (room / (size * 0.6f)));
            float before = switch (line.voice()) {
                case SCENE -> 14;
                case CUE -> 8;
                case OWN_NAME -> 4;
                default -> 0;
            };
            need(before + lines.size() * size * 1.15f + keep(line.voice()));
            y += before;
            boolean scene = line.voice() == Report.Voice.SCENE;
            for (String text : lines) {
                sheet.text(text, left, y + size, size, line.voice() == Report.Voice.CUE ? GREY : INK, scene, false);
                y += size * 1.15f;
            }
        }
    }
}
