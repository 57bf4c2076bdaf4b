// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.stagebar;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.canvas.ItemCanvas;
import org.filmwright.ui.theme.Palette;

/**
 * The pipeline as a row of stages, the one in front highlighted; a click or Ctrl with its key shows a stage. What does
 * not fit goes into a menu behind the last one.
 */
public final class StageBar extends ItemCanvas {
    private static final int HEIGHT = 34;
    private static final int MORE = 34;
    private static final String KEYS = "1234567890-=";

    private final FilmWindow window;
    private final Font bold;
    private List<Rectangle> places = List.of();
    private int hover = -1;

    public StageBar(Composite parent, FilmWindow window) {
        super(parent, SWT.NONE);
        this.window = window;
        bold = FontDescriptor.createFrom(getFont()).setStyle(SWT.BOLD).createFont(getDisplay());
        addDisposeListener(event -> bold.dispose());
        Subscription subscription = window.onWindowChange(this::refresh);
        addDisposeListener(event -> subscription.close());
        onActivate(this::open);
        addListener(SWT.MouseUp, this::mouseUp);
        addListener(SWT.MouseMove, event -> hoverAt(itemAt(event.x, event.y)));
        addListener(SWT.MouseExit, event -> hoverAt(-1));
        addListener(SWT.Resize, event -> place());
        place();
    }

    private List<StageDescriptor> stages() {
        return window.stages().all();
    }

    private void refresh() {
        if (isDisposed()) {
            return;
        }
        int current = current();
        if (current >= 0) {
            setSelection(current);
        }
        redraw();
    }

    private int current() {
        String id = window.currentStage();
        List<StageDescriptor> stages = stages();
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void open(int item) {
        if (item < places.size()) {
            window.showStage(stages().get(item).id());
        }
    }

    private void mouseUp(Event event) {
        if (event.button != 1) {
            return;
        }
        int item = itemAt(event.x, event.y);
        if (item >= 0) {
            open(item);
        } else if (places.size() < stages().size() && event.x > end()) {
            showRest();
        }
    }

    private void showRest() {
        Menu menu = new Menu(this);
        for (StageDescriptor stage : stages().subList(places.size(), stages().size())) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(stage.name());
            item.addListener(SWT.Selection, event -> window.showStage(stage.id()));
        }
        menu.setLocation(toDisplay(end(), HEIGHT));
        menu.setVisible(true);
    }

    private void hoverAt(int item) {
        if (item != hover) {
            hover = item;
            setToolTipText(item < 0 ? null
                    : stages().get(item).name() + (item < KEYS.length() ? "  Ctrl+" + KEYS.charAt(item) : "") + "\n"
                            + stages().get(item).description());
            redraw();
        }
    }

    private int end() {
        return places.isEmpty() ? 0 : places.get(places.size() - 1).x + places.get(places.size() - 1).width;
    }

    /** Lays the stages out: with air if there is room, else tighter, at last behind the menu. */
    private void place() {
        int width = getClientArea().width;
        List<Rectangle> next = places(14);
        if (endOf(next) > width) {
            next = places(8);
        }
        if (endOf(next) > width) {
            while (!next.isEmpty() && endOf(next) > width - MORE) {
                next.remove(next.size() - 1);
            }
        }
        places = next;
    }

    private static int endOf(List<Rectangle> row) {
        return row.isEmpty() ? 0 : row.get(row.size() - 1).x + row.get(row.size() - 1).width;
    }

    private List<Rectangle> places(int air) {
        List<Rectangle> row = new ArrayList<>();
        GC gc = new GC(this);
        gc.setFont(bold);
        int x = 4;
        for (StageDescriptor stage : stages()) {
            int width = gc.textExtent(stage.name()).x + 2 * air;
            row.add(new Rectangle(x, 0, width, HEIGHT));
            x += width;
        }
        gc.dispose();
        return row;
    }

    private int height() {
        return getClientArea().height;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        // the trim's layout shares free width out badly: ask for all of it
        return new Point(widthHint == SWT.DEFAULT ? Math.max(200, getShell().getClientArea().width - 4) : widthHint,
                HEIGHT);
    }

    @Override
    protected int itemCount() {
        return places.size();
    }

    @Override
    protected Rectangle itemBounds(int item) {
        return places.get(item);
    }

    @Override
    protected int itemAt(int x, int y) {
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    protected Point contentSize() {
        return new Point(0, 0);
    }

    @Override
    protected int firstInSight(Rectangle sight) {
        return 0;
    }

    @Override
    protected void paintBackground(GC gc, Rectangle sight) {
        Palette palette = Palette.of(this);
        gc.setBackground(palette.chrome());
        gc.fillRectangle(sight);
        gc.setForeground(palette.line());
        gc.drawLine(sight.x, height() - 1, sight.x + sight.width, height() - 1);
    }

    @Override
    protected void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus) {
        Palette palette = Palette.of(this);
        boolean front = item == current();
        if (front || item == hover) {
            gc.setBackground(front ? palette.surface() : palette.raised());
            gc.fillRectangle(bounds.x, 0, bounds.width, height() - (front ? 0 : 1));
        }
        if (front) {
            gc.setBackground(palette.accent());
            gc.fillRectangle(bounds.x, height() - 3, bounds.width, 3);
        }
        boolean open = window.film().isPresent();
        String name = stages().get(item).name();
        gc.setFont(front ? bold : getFont());
        Point size = gc.textExtent(name);
        int x = bounds.x + (bounds.width - size.x) / 2;
        int y = (height() - size.y) / 2 - 1;
        gc.setForeground(!open ? palette.muted() : palette.text());
        gc.drawText(name, x, y, SWT.DRAW_TRANSPARENT);
        if (hasFocus) {
            gc.setForeground(palette.accent());
            gc.drawRectangle(bounds.x + 2, 3, bounds.width - 5, height() - 10);
        }
    }

    @Override
    protected void paintOverlay(GC gc, Rectangle sight) {
        if (places.size() < stages().size()) {
            gc.setFont(getFont());
            gc.setForeground(Palette.of(this).text());
            gc.drawText("»", end() + 12, 7, SWT.DRAW_TRANSPARENT);
        }
    }

    @Override
    protected String itemName(int item) {
        return stages().get(item).name();
    }

    @Override
    protected String canvasName() {
        return "Stages";
    }
}
