// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree. */
public final class SWTBotTree {
    private final SWTWorkbenchBot bot;
    private final Tree tree;

    SWTBotTree(SWTWorkbenchBot bot, Tree tree) {
        this.bot = bot;
        this.tree = tree;
    }

    /** Number of top rows. */
    public int rowCount() {
        return bot.syncExec(tree::getItemCount);
    }

    /** Text of a cell of a top row. */
    public String cell(int row, int column) {
        return bot.syncExec(() -> tree.getItem(row).getText(column));
    }

    /** Texts of a column. */
    public List<String> column(int column) {
        return bot.syncExec(() -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < tree.getItemCount(); i++) {
                texts.add(tree.getItem(i).getText(column));
            }
            return texts;
        });
    }

    /** Selects a top row as a click would. */
    public SWTBotTree select(int row) {
        bot.syncExec(() -> {
            TreeItem item = tree.getItem(row);
            item.getText();
            tree.setFocus();
            tree.setSelection(item);
            Event event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
        });
        return this;
    }

    /** Presses a key. */
    public void pressShortcut(int stateMask, int keyCode) {
        bot.syncExec(() -> Keys.press(tree, keyCode, keyCode < 128 ? (char) keyCode : 0, stateMask));
    }
}
