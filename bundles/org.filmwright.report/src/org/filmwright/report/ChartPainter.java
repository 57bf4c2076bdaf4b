// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.io.IOException;
import java.util.List;

import org.filmwright.page.pdf.PdfSheet;
import org.filmwright.report.Report.Chart;
import org.filmwright.report.Report.Value;

/** Draws charts with the shapes of a PDF. */
final class ChartPainter {
    private static final int[] COLORS = {0x2F6FB0, 0xE08A2E, 0x4E9A57, 0xB6485A, 0x7A6BB0, 0x8C6D4F, 0x3AA6A6,
        0x9A9A9A};
    private static final float BAR = 13;
    private static final float LABEL = 150;
    private static final float PROFILE = 70;

    private final PdfSheet sheet;
    private final Chart chart;
    private final float left;
    private final float width;

    ChartPainter(PdfSheet sheet, Chart chart, float left, float width) {
        this.sheet = sheet;
        this.chart = chart;
        this.left = left;
        this.width = width;
    }

    float height() {
        return switch (chart.shape()) {
            case SHARES -> 20 + 12 * ((chart.values().size() + 2) / 3);
            case BARS -> chart.values().size() * BAR;
            case PROFILE -> PROFILE + 12;
        };
    }

    void paint(float top) throws IOException {
        switch (chart.shape()) {
            case SHARES -> shares(top);
            case BARS -> bars(top);
            case PROFILE -> profile(top);
        }
    }

    private double sum() {
        return chart.values().stream().mapToDouble(Value::number).sum();
    }

    private double most() {
        return chart.values().stream().mapToDouble(Value::number).max().orElse(0);
    }

    /** One bar, cut into the parts, with a key below. */
    private void shares(float top) throws IOException {
        double sum = sum();
        float x = left;
        List<Value> values = chart.values();
        for (int i = 0; i < values.size(); i++) {
            float part = sum == 0 ? 0 : (float) (width * values.get(i).number() / sum);
            sheet.fill(x, top, part, 14, color(i));
            x += part;
            float keyX = left + (i % 3) * width / 3;
            float keyY = top + 28 + (i / 3) * 12;
            sheet.fill(keyX, keyY - 6, 7, 7, color(i));
            long percent = sum == 0 ? 0 : Math.round(100 * values.get(i).number() / sum);
            String key = values.get(i).label() + "  " + values.get(i).printed() + "  " + percent + " %";
            sheet.text(PdfSheet.fit(key, 7.5f, width / 3 - 14), keyX + 11, keyY, 7.5f, ReportPdf.INK, false, false);
        }
    }

    private static int color(int index) {
        return COLORS[index % COLORS.length];
    }

    private void bars(float top) throws IOException {
        double most = most();
        float y = top;
        for (Value value : chart.values()) {
            float length = most == 0 ? 0 : (float) ((width - LABEL - 45) * value.number() / most);
            sheet.text(PdfSheet.fit(value.label(), 8, LABEL - 8), left, y + 8.5f, 8, ReportPdf.INK, false, false);
            sheet.fill(left + LABEL, y + 1.5f, length, BAR - 4, COLORS[0]);
            sheet.text(value.printed(), left + LABEL + length + 5, y + 8.5f, 7.5f, ReportPdf.GREY, false, false);
            y += BAR;
        }
    }

    private void profile(float top) throws IOException {
        double most = most();
        List<Value> values = chart.values();
        float step = values.isEmpty() ? width : width / values.size();
        sheet.fill(left, top + PROFILE, width, 0.7f, ReportPdf.GREY);
        for (int i = 0; i < values.size(); i++) {
            float length = most == 0 ? 0 : (float) (PROFILE * values.get(i).number() / most);
            sheet.fill(left + i * step, top + PROFILE - length, Math.max(0.5f, step * 0.8f), length, COLORS[0]);
        }
        if (!values.isEmpty()) {
            String last = values.get(values.size() - 1).label();
            sheet.text(values.get(0).label(), left, top + PROFILE + 9, 7, ReportPdf.GREY, false, false);
            sheet.text(last, left + width - PdfSheet.width(last, 7), top + PROFILE + 9, 7, ReportPdf.GREY, false,
                    false);
        }
    }
}
