// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.canvas;

import java.util.BitSet;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.filmwright.ui.theme.Palette;

/**
 * Base of the canvases that draw many items: only those in sight are painted. Items are numbered from 0; one of them has
 * the focus, any number is selected. Keys: arrows move, with Shift they extend the selection, Home and End, page keys,
 * Ctrl+A, Enter and Space activate. Screen readers see a list of named items.
 *
 * @since 0.1
 */
public abstract class ItemCanvas extends Canvas {
    private final BitSet selected = new BitSet();
    private int focus;
    private int anchor;
    private Point origin = new Point(0, 0);
    private IntConsumer onActivate = item -> { };
    private Runnable onSelect = () -> { };

    protected ItemCanvas(Composite parent, int style) {
        super(parent, style | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, event -> updateScrollBars());
        addListener(SWT.MouseDown, this::mouseDown);
        addListener(SWT.MouseDoubleClick, event -> activateAt(event.x, event.y));
        addListener(SWT.MouseWheel, this::wheel);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = !isOwnTraversal(event.detail));
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        bindBar(getVerticalBar(), true);
        bindBar(getHorizontalBar(), false);
        describe();
    }

    /** Number of items. */
    protected abstract int itemCount();

    /** Where an item lies, in content coordinates. */
    protected abstract Rectangle itemBounds(int item);

    /** The item at a place in content coordinates, or -1. */
    protected abstract int itemAt(int x, int y);

    /** Size of the whole content at the present width. */
    protected abstract Point contentSize();

    /** First item that may be in sight between two heights of the content; the canvas paints on until one lies below. */
    protected abstract int firstInSight(Rectangle sight);

    /** Draws one item. */
    protected abstract void paintItem(GC gc, int item, Rectangle bounds, boolean isSelected, boolean hasFocus);

    /** Draws what lies behind the items; the clip is in content coordinates. */
    protected void paintBackground(GC gc, Rectangle sight) {
        gc.setBackground(Palette.of(this).surface());
        gc.fillRectangle(sight);
    }

    /** Draws what lies above the items. */
    protected void paintOverlay(GC gc, Rectangle sight) {
        // nothing
    }

    /** What a screen reader says of an item. */
    protected abstract String itemName(int item);

    /** What a screen reader says of the canvas. */
    protected abstract String canvasName();

    /** The item that an arrow key leads to; by default the next or last one. */
    protected int neighbour(int item, int direction) {
        return switch (direction) {
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> item - 1;
            default -> item + 1;
        };
    }

    /** Whether the Up and Down keys (traversals in SWT) belong to the canvas; Tab always leaves it. */
    private static boolean isOwnTraversal(int detail) {
        return detail == SWT.TRAVERSE_ARROW_NEXT || detail == SWT.TRAVERSE_ARROW_PREVIOUS
                || detail == SWT.TRAVERSE_PAGE_NEXT || detail == SWT.TRAVERSE_PAGE_PREVIOUS
                || detail == SWT.TRAVERSE_RETURN;
    }

    /** Runs when Enter, Space or a double click opens an item. */
    public void onActivate(IntConsumer action) {
        onActivate = action;
    }

    /** Runs when the user changed the selection. */
    public void onSelect(Runnable action) {
        onSelect = action;
    }

    /** The selected items. */
    public int[] selection() {
        return selected.stream().toArray();
    }

    /** The item with the focus. */
    public int focusItem() {
        return focus;
    }

    /** Selects one item and scrolls to it, without telling. */
    public void setSelection(int item) {
        selected.clear();
        if (item >= 0 && item < itemCount()) {
            selected.set(item);
            focus = item;
            anchor = item;
            show(item);
        }
        redraw();
    }

    /** Selects these items, the focus on the first, without scrolling and without telling. */
    public void setSelections(int[] items) {
        selected.clear();
        for (int item : items) {
            if (item >= 0 && item < itemCount()) {
                selected.set(item);
            }
        }
        if (!selected.isEmpty() && !selected.get(focus)) {
            focus = selected.nextSetBit(0);
            anchor = focus;
        }
        redraw();
    }

    /** The items are others now: forget what points at old ones. */
    protected void itemsChanged() {
        int count = itemCount();
        selected.clear(count, Math.max(count, selected.length()));
        focus = Math.max(0, Math.min(focus, count - 1));
        anchor = focus;
        updateScrollBars();
        redraw();
    }

    /** Scrolls until the item is in sight. */
    public void show(int item) {
        Rectangle bounds = itemBounds(item);
        Rectangle area = getClientArea();
        if (area.height == 0 || area.width == 0) {
            return;
        }
        int x = origin.x;
        int y = origin.y;
        if (bounds.y < y) {
            y = bounds.y;
        } else if (bounds.y + bounds.height > y + area.height) {
            y = bounds.y + bounds.height - area.height;
        }
        if (bounds.x < x) {
            x = bounds.x;
        } else if (bounds.x + bounds.width > x + area.width) {
            x = bounds.x + bounds.width - area.width;
        }
        scrollTo(x, y);
    }

    /** The content's point in the upper left corner. */
    protected final Point origin() {
        return origin;
    }

    /** Scrolls the content's point to the upper left corner, as far as there is content. */
    protected final void scrollTo(int x, int y) {
        Point size = contentSize();
        Rectangle area = getClientArea();
        Point next = new Point(Math.max(0, Math.min(x, size.x - area.width)),
                Math.max(0, Math.min(y, size.y - area.height)));
        if (!next.equals(origin)) {
            origin = next;
            placeBars();
            redraw();
        }
    }

    private void paint(Event event) {
        GC gc = event.gc;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        Rectangle area = getClientArea();
        Rectangle sight = new Rectangle(origin.x, origin.y, area.width, area.height);
        org.eclipse.swt.graphics.Transform move = new org.eclipse.swt.graphics.Transform(getDisplay());
        move.translate(-origin.x, -origin.y);
        gc.setTransform(move);
        paintBackground(gc, sight);
        int count = itemCount();
        boolean focused = isFocusControl();
        for (int item = count == 0 ? 0 : Math.max(0, firstInSight(sight)); item < count; item++) {
            Rectangle bounds = itemBounds(item);
            if (bounds.intersects(sight)) {
                paintItem(gc, item, bounds, selected.get(item), focused && item == focus);
            } else if (isBelow(bounds, sight)) {
                break;
            }
        }
        paintOverlay(gc, sight);
        gc.setTransform(null);
        move.dispose();
    }

    /** Whether nothing from this item on can be in sight. */
    protected boolean isBelow(Rectangle bounds, Rectangle sight) {
        return bounds.y > sight.y + sight.height || bounds.x > sight.x + sight.width;
    }

    private void mouseDown(Event event) {
        setFocus();
        int item = itemAt(event.x + origin.x, event.y + origin.y);
        if (item < 0) {
            return;
        }
        if (event.button == 1 || !selected.get(item)) {
            move(item, (event.stateMask & SWT.SHIFT) != 0, (event.stateMask & SWT.MOD1) != 0);
        }
    }

    private void activateAt(int x, int y) {
        int item = itemAt(x + origin.x, y + origin.y);
        if (item >= 0) {
            onActivate.accept(item);
        }
    }

    private void wheel(Event event) {
        if (getVerticalBar() != null) {
            scrollTo(origin.x, origin.y - event.count * 24);
        } else {
            scrollTo(origin.x - event.count * 24, origin.y);
        }
    }

    /** A key went down that the canvas may use. */
    protected void key(Event event) {
        int count = itemCount();
        if (count == 0 || (event.stateMask & SWT.ALT) != 0) {
            return;
        }
        boolean extend = (event.stateMask & SWT.SHIFT) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT, SWT.ARROW_RIGHT, SWT.ARROW_UP, SWT.ARROW_DOWN ->
                move(neighbour(focus, event.keyCode), extend, false);
            case SWT.HOME -> move(0, extend, false);
            case SWT.END -> move(count - 1, extend, false);
            case SWT.PAGE_DOWN -> scrollTo(origin.x, origin.y + getClientArea().height);
            case SWT.PAGE_UP -> scrollTo(origin.x, origin.y - getClientArea().height);
            case SWT.CR, SWT.KEYPAD_CR, ' ' -> onActivate.accept(focus);
            case 'a' -> {
                if ((event.stateMask & SWT.MOD1) != 0) {
                    selectAll();
                }
            }
            default -> {
                return;
            }
        }
    }

    /** Selects all items; the workbench's Edit menu calls it. */
    public void selectAll() {
        selected.set(0, itemCount());
        selectionChanged();
    }

    private void move(int item, boolean extend, boolean toggle) {
        if (item < 0 || item >= itemCount()) {
            return;
        }
        focus = item;
        if (toggle) {
            selected.flip(item);
            anchor = item;
        } else {
            selected.clear();
            if (extend) {
                selected.set(Math.min(anchor, item), Math.max(anchor, item) + 1);
            } else {
                selected.set(item);
                anchor = item;
            }
        }
        show(item);
        selectionChanged();
    }

    private void selectionChanged() {
        redraw();
        getAccessible().setFocus(focus);
        onSelect.run();
    }

    private void bindBar(ScrollBar bar, boolean vertical) {
        if (bar != null) {
            bar.addListener(SWT.Selection, event -> scrollTo(vertical ? origin.x : bar.getSelection(),
                    vertical ? bar.getSelection() : origin.y));
        }
    }

    /** Content or window have another size: set the scroll bars. */
    protected final void updateScrollBars() {
        Point size = contentSize();
        Rectangle area = getClientArea();
        set(getVerticalBar(), size.y, area.height);
        set(getHorizontalBar(), size.x, area.width);
        origin = new Point(Math.max(0, Math.min(origin.x, size.x - area.width)),
                Math.max(0, Math.min(origin.y, size.y - area.height)));
        placeBars();
    }

    private void placeBars() {
        if (getVerticalBar() != null) {
            getVerticalBar().setSelection(origin.y);
        }
        if (getHorizontalBar() != null) {
            getHorizontalBar().setSelection(origin.x);
        }
    }

    private static void set(ScrollBar bar, int size, int sight) {
        if (bar != null) {
            bar.setVisible(size > sight);
            bar.setMaximum(Math.max(1, size));
            bar.setThumb(Math.max(1, Math.min(size, sight)));
            bar.setIncrement(24);
            bar.setPageIncrement(Math.max(24, sight - 24));
        }
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID >= 0 && event.childID < itemCount() ? itemName(event.childID) : canvasName();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = itemCount();
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = itemCount() == 0 ? ACC.CHILDID_SELF : focus;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE
                        | (event.childID >= 0 && selected.get(event.childID) ? ACC.STATE_SELECTED : 0);
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                if (event.childID >= 0 && event.childID < itemCount()) {
                    Rectangle bounds = itemBounds(event.childID);
                    Point corner = toDisplay(bounds.x - origin.x, bounds.y - origin.y);
                    event.x = corner.x;
                    event.y = corner.y;
                    event.width = bounds.width;
                    event.height = bounds.height;
                }
            }
        });
    }

    /** The text, cut with an ellipsis where it is too wide. */
    protected static String shortened(GC gc, String text, int width) {
        String line = text.replace('\n', ' ');
        if (gc.textExtent(line).x <= width) {
            return line;
        }
        int low = 0;
        int high = line.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (gc.textExtent(line.substring(0, middle) + "…").x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return line.substring(0, low).stripTrailing() + "…";
    }
}
