// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.BorderStyle;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.filmwright.ui.theme.Palette;

/** How the table looks in the theme that is on. */
final class TableStyle extends AbstractRegistryConfiguration {
    static final String SET_UP = "setUp";
    static final String HEADING = "heading";
    static final String OMITTED = "omitted";
    static final String REVISED = "revised";
    static final String STRIP = "strip.";

    private final Control table;

    TableStyle(Control table) {
        this.table = table;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        Palette palette = Palette.of(table);
        Font font = JFaceResources.getDialogFont();
        Font bold = JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter(new TextPainter(false, false)));
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, palette.line());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(palette.surface(), palette.text(), font));
        style(registry, DisplayMode.NORMAL, SET_UP, style(palette.surface(), palette.muted(), font));
        style(registry, DisplayMode.NORMAL, HEADING, style(palette.raised(), palette.accent(), bold));
        style(registry, DisplayMode.NORMAL, OMITTED, style(palette.raised(), palette.muted(), font));
        style(registry, DisplayMode.NORMAL, REVISED, style(palette.surface(), palette.accent(), bold));
        for (String strip : new String[] {"int_day", "ext_day", "int_night", "ext_night"}) {
            style(registry, DisplayMode.NORMAL, STRIP + strip,
                    style(colour(strip), new Color(new RGB(0x23, 0x26, 0x2B)), font));
        }
        for (String verdict : ShootingColumn.VERDICT.choices()) {
            style(registry, DisplayMode.NORMAL, verdict, style(palette.surface(), palette.verdict(verdict), bold));
        }
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(palette.accentSoft(), palette.text(), font), DisplayMode.SELECT);
        Style anchor = style(palette.accentSoft(), palette.text(), font);
        anchor.setAttributeValue(CellStyleAttributes.BORDER_STYLE,
                new BorderStyle(2, palette.accent(), BorderStyle.LineStyleEnum.SOLID));
        style(registry, DisplayMode.SELECT, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, anchor);
        style(registry, DisplayMode.NORMAL, SelectionStyleLabels.SELECTION_ANCHOR_STYLE, anchor);
        for (DisplayMode mode : new DisplayMode[] {DisplayMode.NORMAL, DisplayMode.SELECT}) {
            style(registry, mode, GridRegion.COLUMN_HEADER, style(palette.chrome(), palette.muted(), font));
            style(registry, mode, SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE,
                    style(palette.chrome(), palette.accent(), bold));
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER,
                    new BackgroundPainter(new SortableHeaderTextPainter(
                            new PaddingDecorator(new TextPainter(false, false), 2, 6, 2, 7),
                            false, true)), mode, GridRegion.COLUMN_HEADER);
        }
        table.setBackground(palette.surface());
    }

    private static ICellPainter painter(ICellPainter text) {
        return new BackgroundPainter(new PaddingDecorator(text, 2, 6, 2, 7));
    }

    private static void style(IConfigRegistry registry, DisplayMode mode, String label, Style style) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, mode, label);
    }

    private static Style style(Color background, Color foreground, Font font) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, background);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, foreground);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, HorizontalAlignmentEnum.LEFT);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        return style;
    }

    private static Color colour(String strip) {
        return switch (strip) {
            case "int_day" -> new Color(new RGB(0xF7, 0xF5, 0xEF));
            case "ext_day" -> new Color(new RGB(0xF2, 0xD8, 0x6A));
            case "int_night" -> new Color(new RGB(0x9F, 0xC0, 0xE8));
            default -> new Color(new RGB(0x9F, 0xD0, 0xA0));
        };
    }
}
