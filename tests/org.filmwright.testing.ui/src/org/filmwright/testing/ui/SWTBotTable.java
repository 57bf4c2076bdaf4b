// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;

/** A table. */
public final class SWTBotTable {
    private final SWTWorkbenchBot bot;
    private final Table table;

    SWTBotTable(SWTWorkbenchBot bot, Table table) {
        this.bot = bot;
        this.table = table;
    }

    public int rowCount() {
        return bot.syncExec(table::getItemCount);
    }

    /** Text of a cell. */
    public String cell(int row, int column) {
        return bot.syncExec(() -> table.getItem(row).getText(column));
    }

    /** Selects a row as a click would. */
    public SWTBotTable select(int row) {
        bot.syncExec(() -> {
            table.setSelection(row);
            Event event = new Event();
            event.item = table.getItem(row);
            table.notifyListeners(SWT.Selection, event);
        });
        return this;
    }
}
