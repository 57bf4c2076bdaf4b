// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.generic;

import java.util.List;

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
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.TreeItem;
import org.filmwright.api.Block;

/** Drags rows to another place in their tree. */
final class BlockTreeDragging {
    private static final String PREFIX = "filmwright-blocks:";

    private final BlockTree tree;
    private final BlockActions actions;

    BlockTreeDragging(BlockTree tree, BlockActions actions) {
        this.tree = tree;
        this.actions = actions;
        Transfer[] types = {TextTransfer.getInstance()};
        DragSource source = new DragSource(tree.control(), DND.DROP_MOVE);
        source.setTransfer(types);
        source.addDragListener(new DragSourceAdapter() {
            @Override
            public void dragStart(DragSourceEvent event) {
                event.doit = !tree.selection().isEmpty();
            }

            @Override
            public void dragSetData(DragSourceEvent event) {
                event.data = PREFIX + String.join(",", tree.selection());
            }
        });
        DropTarget target = new DropTarget(tree.control(), DND.DROP_MOVE);
        target.setTransfer(types);
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragOver(DropTargetEvent event) {
                event.feedback = DND.FEEDBACK_SCROLL
                        | (event.item == null ? 0 : above(event) ? DND.FEEDBACK_INSERT_BEFORE : DND.FEEDBACK_INSERT_AFTER);
            }

            @Override
            public void drop(DropTargetEvent event) {
                take(event);
            }
        });
    }

    private boolean above(DropTargetEvent event) {
        Rectangle bounds = ((TreeItem) event.item).getBounds();
        Point point = tree.control().toControl(event.x, event.y);
        return point.y < bounds.y + bounds.height / 2;
    }

    private void take(DropTargetEvent event) {
        if (!(event.data instanceof String text) || !text.startsWith(PREFIX) || event.item == null) {
            return;
        }
        List<String> ids = List.of(text.substring(PREFIX.length()).split(","));
        Block target = tree.rows().block(BlockTree.id((TreeItem) event.item));
        if (target == null || ids.contains(target.id())) {
            return;
        }
        if (!above(event)) {
            actions.drop(ids, target.parent(), target.id());
            return;
        }
        List<Block> siblings = tree.rows().film().children(target.parent());
        int place = siblings.indexOf(target);
        while (place > 0 && ids.contains(siblings.get(place - 1).id())) {
            place--;
        }
        actions.drop(ids, target.parent(), place <= 0 ? null : siblings.get(place - 1).id());
    }
}
