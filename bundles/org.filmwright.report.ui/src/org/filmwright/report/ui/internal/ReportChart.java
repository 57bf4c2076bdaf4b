// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.IAxis;
import org.eclipse.swtchart.IBarSeries;
import org.eclipse.swtchart.ICircularSeries;
import org.eclipse.swtchart.ISeries.SeriesType;
import org.eclipse.swtchart.LineStyle;
import org.eclipse.swtchart.Range;
import org.filmwright.report.Report;
import org.filmwright.report.Report.Value;
import org.filmwright.ui.theme.Palette;

/** Draws the charts of a report with SWTChart. */
final class ReportChart {
    private static final List<Integer> WHEEL = List.of(0xC8702A, 0x4C7A9C, 0x7A8F4A, 0xA8546A, 0x8A6BA8, 0x5AA090,
            0xB89A3C, 0x6A6A6A, 0xD09A7A, 0x7AA0C8);

    private ReportChart() {
    }

    /** A chart as a control; the values are also told as its tool tip. */
    static Chart draw(Composite parent, Report.Chart chart) {
        Chart control = new Chart(parent, SWT.NONE);
        control.setData("org.filmwright.ui.id", "org.filmwright.report.ui.chart");
        Palette palette = Palette.of(parent);
        control.setBackground(palette.surface());
        control.setBackgroundInPlotArea(palette.surface());
        control.getTitle().setText(chart.title());
        control.getTitle().setForeground(palette.text());
        control.getLegend().setBackground(palette.surface());
        control.getLegend().setForeground(palette.text());
        if (chart.values().isEmpty() || chart.values().stream().allMatch(value -> value.number() == 0)) {
            control.getLegend().setVisible(false);
        } else {
            switch (chart.shape()) {
                case SHARES -> shares(control, chart);
                case BARS -> bars(control, chart, palette, true);
                case PROFILE -> bars(control, chart, palette, false);
            }
        }
        for (IAxis axis : control.getAxisSet().getAxes()) {
            axis.getTitle().setVisible(false);
            axis.getTick().setForeground(palette.muted());
            axis.getGrid().setForeground(palette.line());
        }
        return control;
    }

    private static void shares(Chart control, Report.Chart chart) {
        ICircularSeries<?> series = (ICircularSeries<?>) control.getSeriesSet().createSeries(SeriesType.PIE,
                chart.title());
        String[] labels = chart.values().stream().map(value -> value.label() + "  " + value.printed())
                .toArray(String[]::new);
        series.setSeries(labels, chart.values().stream().mapToDouble(Value::number).toArray());
        Color[] colours = new Color[labels.length];
        for (int i = 0; i < colours.length; i++) {
            int rgb = WHEEL.get(i % WHEEL.size());
            colours[i] = new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        }
        series.setColor(colours);
        control.getLegend().setPosition(SWT.RIGHT);
    }

    private static void bars(Chart control, Report.Chart chart, Palette palette, boolean named) {
        IBarSeries<?> series = (IBarSeries<?>) control.getSeriesSet().createSeries(SeriesType.BAR, chart.title());
        series.setYSeries(chart.values().stream().mapToDouble(value -> value.number() / 60).toArray());
        series.setBarColor(palette.accent());
        series.setBarPadding(named ? 25 : 5);
        IAxis values = control.getAxisSet().getYAxis(0);
        IAxis names = control.getAxisSet().getXAxis(0);
        names.enableCategory(true);
        names.setCategorySeries(chart.values().stream().map(Value::label).toArray(String[]::new));
        names.getGrid().setStyle(LineStyle.NONE);
        if (named) {
            control.setOrientation(SWT.VERTICAL);
            names.setReversed(true);
        }
        control.getLegend().setVisible(false);
        control.getAxisSet().adjustRange();
        values.setRange(new Range(0, Math.max(0.1, values.getRange().upper)));
        control.getPlotArea().getControl().setToolTipText("Minutes, counted a minute a page");
    }
}
