// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.generic;

import java.util.function.BiConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TreeEditor;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.filmwright.api.Block;
import org.filmwright.ui.BlockTexts;

/** Edits the main text of a row in its place: Enter and losing the focus keep it, Escape does not. */
final class BlockTreeEditing {
    private final BlockTree tree;
    private final TreeEditor place;
    private final BiConsumer<String, String> commit;
    private Text field;

    BlockTreeEditing(BlockTree tree, BiConsumer<String, String> commit) {
        this.tree = tree;
        this.commit = commit;
        place = new TreeEditor(tree.control());
        place.grabHorizontal = true;
        place.horizontalAlignment = SWT.LEFT;
        place.minimumWidth = 200;
    }

    boolean isActive() {
        return field != null && !field.isDisposed();
    }

    /** Starts editing a block's row; several lines are edited in a field of their own height. */
    void start(String id) {
        finish(true);
        TreeItem item = tree.find(id);
        Block block = tree.rows().block(id);
        if (item == null || block == null) {
            return;
        }
        tree.control().showItem(item);
        String text = BlockTexts.main(block).stripTrailing();
        boolean lines = text.contains("\n");
        field = new Text(tree.control(), SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL : SWT.SINGLE));
        field.setData("org.filmwright.ui.id", "org.filmwright.ui.stage.text");
        field.setText(text);
        field.selectAll();
        int row = tree.control().getItemHeight();
        place.minimumHeight = lines ? row * 6 : row + 6;
        place.verticalAlignment = lines ? SWT.TOP : SWT.CENTER;
        Text editing = field;
        editing.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                finish(false);
            } else if (event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.SHIFT) == 0) {
                event.doit = false;
                finish(true);
            }
        });
        editing.addListener(SWT.KeyDown, event -> {
            if (lines && event.keyCode == SWT.CR && (event.stateMask & SWT.SHIFT) == 0) {
                event.doit = false;
                finish(true);
            }
        });
        editing.addListener(SWT.FocusOut, event -> finish(true));
        editing.setData(id);
        place.setEditor(field, item, BlockTree.TEXT);
        field.setFocus();
    }

    /** Ends editing; keeps the text or not. */
    void finish(boolean keep) {
        if (!isActive()) {
            return;
        }
        Text ending = field;
        field = null;
        String id = (String) ending.getData();
        String text = ending.getText();
        ending.dispose();
        if (keep) {
            commit.accept(id, text);
        }
        tree.control().setFocus();
    }
}
