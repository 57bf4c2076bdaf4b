// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.filmwright.ui.canvas.CardGrid;

/** Drags the card with the focus in front of or behind another. */
final class CardDragging {
    private static final String PREFIX = "filmwright-card:";

    /** Takes a card that was dropped. */
    @FunctionalInterface
    interface Drop {
        void drop(String card, String target, boolean behind);
    }

    private CardDragging() {
    }

    static void on(CardGrid grid, Drop drop) {
        Transfer[] types = {TextTransfer.getInstance()};
        DragSource source = new DragSource(grid, DND.DROP_MOVE);
        source.setTransfer(types);
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = grid.cardAt(event.x, event.y) >= 0 && grid.selection().length > 0;
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = PREFIX + grid.cards().get(grid.focusItem()).id();
            }
        });
        DropTarget target = new DropTarget(grid, DND.DROP_MOVE);
        target.setTransfer(types);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SCROLL;
                Point at = grid.toControl(event.x, event.y);
                grid.mark(grid.cardAt(at.x, at.y), grid.isRightHalf(at.x, at.y));
            }

            @Override
            public void dragLeave(DropTargetEvent event) {
                grid.mark(-1, false);
            }

            @Override
            public void drop(DropTargetEvent event) {
                Point at = grid.toControl(event.x, event.y);
                int item = grid.cardAt(at.x, at.y);
                grid.mark(-1, false);
                if (item >= 0 && event.data instanceof String text && text.startsWith(PREFIX)) {
                    drop.drop(text.substring(PREFIX.length()), grid.cards().get(item).id(), grid.isRightHalf(at.x, at.y));
                }
            }
        });
    }
}
