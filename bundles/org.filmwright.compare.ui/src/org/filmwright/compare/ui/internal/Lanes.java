// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.filmwright.compare.ui.internal.Timeline.Lane;
import org.filmwright.compare.ui.internal.Timeline.Row;
import org.filmwright.ui.theme.Palette;

/** Draws the alternates as lines beside the rows of a timeline. */
final class Lanes {
    private static final int LANE = 14;

    private Lanes() {
    }

    /** Paints the first cell of a row: the lines that pass it and the dot of its point. */
    static void paint(Event event, Table table, Timeline timeline) {
        if (event.index != 0) {
            return;
        }
        int place = table.indexOf((TableItem) event.item);
        Row row = timeline.rows().get(place);
        Row above = place == 0 ? null : timeline.rows().get(place - 1);
        Palette palette = Palette.of(table);
        GC gc = event.gc;
        Rectangle bounds = ((TableItem) event.item).getBounds(0);
        int middle = bounds.y + bounds.height / 2;
        gc.setAntialias(SWT.ON);
        gc.setLineWidth(2);
        for (int i = 0; i < timeline.lanes().size(); i++) {
            Lane lane = timeline.lanes().get(i);
            int x = x(bounds, i);
            boolean own = row.lane() == i && !row.draft();
            boolean below = lane.passes(row.change()) || own;
            boolean over = above != null && (lane.passes(above.change()) || above.lane() == i && !above.draft())
                    && lane.newest() >= above.change();
            gc.setForeground(row.lane() == i ? palette.accent() : palette.muted());
            if (over && lane.parent() >= 0 && !below) {
                gc.drawLine(x, bounds.y, x(bounds, lane.parent()), middle);
            } else {
                if (over) {
                    gc.drawLine(x, bounds.y, x, middle);
                }
                if (below && (lane.parent() >= 0 || place < timeline.rows().size() - 1)) {
                    gc.drawLine(x, middle, x, bounds.y + bounds.height);
                }
            }
        }
        int x = x(bounds, row.lane());
        gc.setBackground(row.draft() ? palette.surface() : palette.accent());
        gc.setForeground(palette.accent());
        gc.fillOval(x - 4, middle - 4, 8, 8);
        gc.drawOval(x - 4, middle - 4, 8, 8);
    }

    private static int x(Rectangle bounds, int lane) {
        return bounds.x + 12 + Math.min(lane, 5) * LANE;
    }
}
