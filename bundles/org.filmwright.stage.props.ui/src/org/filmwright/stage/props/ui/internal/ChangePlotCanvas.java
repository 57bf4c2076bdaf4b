// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.props.ui.internal;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.filmwright.stage.props.ui.internal.ChangePlot.Cell;
import org.filmwright.stage.props.ui.internal.ChangePlot.Person;
import org.filmwright.ui.canvas.ItemCanvas;
import org.filmwright.ui.theme.Palette;

/** The change plot as a grid; names and days stay in sight. Only cells in sight are painted. */
public final class ChangePlotCanvas extends ItemCanvas {
    private static final int NAMES = 170;
    private static final int TOP = 34;
    private static final int WIDTH = 150;
    private static final int HEIGHT = 46;

    private final Font bold;
    private final Font small;
    private ChangePlot plot;

    ChangePlotCanvas(Composite parent) {
        super(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        setData("org.filmwright.ui.id", "props.changePlot");
        bold = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).createFont(getDisplay());
        small = FontDescriptor.createFrom(getFont()).increaseHeight(-1).createFont(getDisplay());
        addDisposeListener(event -> {
            bold.dispose();
            small.dispose();
        });
    }

    void show(ChangePlot next) {
        plot = next;
        updateScrollBars();
        itemsChanged();
    }

    /** What is shown. */
    public ChangePlot plot() {
        return plot;
    }

    /** The person of an item. */
    Person person(int item) {
        return plot.people().get(item / plot.days().size());
    }

    /** The day of an item. */
    String day(int item) {
        return plot.days().get(item % plot.days().size());
    }

    Cell cell(int item) {
        return person(item).cells().get(item % plot.days().size());
    }

    @Override
    protected int itemCount() {
        return plot == null ? 0 : plot.people().size() * plot.days().size();
    }

    @Override
    protected Rectangle itemBounds(int item) {
        int days = plot.days().size();
        return new Rectangle(NAMES + item % days * WIDTH, TOP + item / days * HEIGHT, WIDTH, HEIGHT);
    }

    @Override
    protected int itemAt(int x, int y) {
        if (plot == null || x < NAMES + origin().x || y < TOP + origin().y || x >= NAMES + plot.days().size() * WIDTH) {
            return -1;
        }
        int item = (y - TOP) / HEIGHT * plot.days().size() + (x - NAMES) / WIDTH;
        return item < itemCount() ? item : -1;
    }

    @Override
    protected Point contentSize() {
        return plot == null ? new Point(0, 0)
                : new Point(NAMES + plot.days().size() * WIDTH + 12, TOP + plot.people().size() * HEIGHT + 12);
    }

    @Override
    protected int firstInSight(Rectangle sight) {
        return Math.max(0, (sight.y - TOP) / HEIGHT) * Math.max(1, plot.days().size());
    }

    @Override
    protected boolean isBelow(Rectangle bounds, Rectangle sight) {
        return bounds.y > sight.y + sight.height;
    }

    @Override
    protected int neighbour(int item, int direction) {
        return switch (direction) {
            case SWT.ARROW_UP -> item - plot.days().size();
            case SWT.ARROW_DOWN -> item + plot.days().size();
            default -> super.neighbour(item, direction);
        };
    }

    @Override
    protected void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus) {
        Palette palette = Palette.of(this);
        Cell cell = cell(item);
        gc.setBackground(isSelected ? palette.accentSoft() : cell.scenes().isEmpty() ? palette.surface()
                : palette.raised());
        gc.fillRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 2, bounds.height - 2);
        gc.setForeground(hasFocus ? palette.accent() : palette.line());
        gc.drawRectangle(bounds.x, bounds.y, bounds.width, bounds.height);
        if (!cell.text().isEmpty()) {
            gc.setFont(cell.isOpen() ? bold : getFont());
            gc.setForeground(cell.isOpen() ? palette.warn() : palette.text());
            gc.drawText(shortened(gc, cell.text(), WIDTH - 16), bounds.x + 8, bounds.y + 5, SWT.DRAW_TRANSPARENT);
        }
        if (!cell.numbers().isEmpty()) {
            gc.setFont(small);
            gc.setForeground(palette.muted());
            gc.drawText(shortened(gc, "sc. " + cell.numbers(), WIDTH - 16), bounds.x + 8, bounds.y + 25,
                    SWT.DRAW_TRANSPARENT);
        }
    }

    @Override
    protected void paintOverlay(GC gc, Rectangle sight) {
        if (plot == null) {
            return;
        }
        Palette palette = Palette.of(this);
        gc.setFont(bold);
        gc.setBackground(palette.chrome());
        gc.fillRectangle(sight.x, sight.y, NAMES, sight.height);
        gc.setForeground(palette.text());
        int first = Math.max(0, (sight.y - TOP) / HEIGHT);
        for (int i = first; i < plot.people().size() && TOP + i * HEIGHT < sight.y + sight.height; i++) {
            gc.drawText(shortened(gc, plot.people().get(i).name(), NAMES - 24), sight.x + 14, TOP + i * HEIGHT + 13,
                    SWT.DRAW_TRANSPARENT);
        }
        gc.fillRectangle(sight.x, sight.y, sight.width, TOP);
        for (int day = 0; day < plot.days().size(); day++) {
            int x = NAMES + day * WIDTH;
            if (x + WIDTH > sight.x + NAMES && x < sight.x + sight.width) {
                gc.drawText(plot.days().get(day), Math.max(x + 8, sight.x + NAMES + 8), sight.y + 8,
                        SWT.DRAW_TRANSPARENT);
            }
        }
        gc.setBackground(palette.chrome());
        gc.fillRectangle(sight.x, sight.y, NAMES, TOP);
        gc.setForeground(palette.line());
        gc.drawLine(sight.x, sight.y + TOP - 1, sight.x + sight.width, sight.y + TOP - 1);
        gc.drawLine(sight.x + NAMES - 1, sight.y, sight.x + NAMES - 1, sight.y + sight.height);
    }

    @Override
    protected String itemName(int item) {
        Cell cell = cell(item);
        return person(item).name() + " on " + day(item) + ": " + (cell.isOpen() ? "no costume named"
                : cell.text().isEmpty() ? "not there" : cell.text());
    }

    @Override
    protected String canvasName() {
        return "Change plot";
    }
}
