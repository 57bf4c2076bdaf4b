// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.graphics.Point;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.canvas.CardGrid;
import org.filmwright.ui.forms.BlockTransfer.Blocks;

/** Drags the selected cards in front of or behind another, onto it, or into another stage. */
final class CardDragging {
    /** Takes blocks that were dropped on a card, or on none (null). */
    @FunctionalInterface
    interface Drop {
        void drop(Blocks blocks, String target, boolean behind);
    }

    private CardDragging() {
    }

    static void on(CardGrid grid, FilmSession film, Supplier<List<String>> selected, Drop drop) {
        BlockDragging.from(grid, () -> film, selected);
        DropTarget target = new DropTarget(grid, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK);
        target.setTransfer(new BlockTransfer());
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
                if (event.data instanceof Blocks blocks) {
                    drop.drop(event.detail == DND.DROP_COPY ? new Blocks(blocks.film(), blocks.ids(), false) : blocks,
                            item < 0 ? null : grid.cards().get(item).id(), grid.isRightHalf(at.x, at.y));
                }
            }
        });
    }
}
