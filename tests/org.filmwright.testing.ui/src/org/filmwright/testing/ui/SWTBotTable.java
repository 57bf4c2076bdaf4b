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
    private int column;

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

    /** Ticks or unticks the box of a row as the space key would. */
    public SWTBotTable check(int row, boolean on) {
        bot.syncExec(() -> {
            table.setSelection(row);
            table.getItem(row).setChecked(on);
            Event event = new Event();
            event.item = table.getItem(row);
            event.detail = SWT.CHECK;
            table.notifyListeners(SWT.Selection, event);
        });
        return this;
    }

    /** Whether the box of a row is ticked. */
    public boolean isChecked(int row) {
        return bot.syncExec(() -> table.getItem(row).getChecked());
    }

    /** Looks for names in this column; the first unless told. */
    public SWTBotTable onColumn(int index) {
        column = index;
        return this;
    }

    /** Waits until a row has this name, alone or with a note behind two blanks. */
    public SWTBotTable waitFor(String name) {
        bot.waitUntil(Condition.of("there is a row " + name, () -> find(name) >= 0));
        return this;
    }

    /** Selects the row of this name, once it is there. */
    public SWTBotTable select(String name) {
        waitFor(name);
        return select(bot.syncExec(() -> find(name)));
    }

    private int find(String name) {
        for (int row = 0; row < table.getItemCount(); row++) {
            String text = table.getItem(row).getText(column);
            if (text.equals(name) || text.startsWith(name + "  ")) {
                return row;
            }
        }
        return -1;
    }

    /** Clicks a row with the mouse. */
    public SWTBotTable click(int row) {
        select(row);
        bot.syncExec(() -> {
            Event event = new Event();
            event.button = 1;
            event.x = table.getItem(row).getBounds(0).x + 2;
            event.y = table.getItem(row).getBounds(0).y + 2;
            table.notifyListeners(SWT.MouseUp, event);
        });
        return this;
    }
}
