// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.forms;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.ui.theme.Palette;

/**
 * What a block is linked with, as rows that open on a click or Enter.
 *
 * @since 0.1
 */
public final class LinkTable implements FormField {
    private static final int ROWS = 9;

    private final Composite page;
    private final Table table;
    private final Label none;
    private final BiFunction<Snapshot, Block, List<Row>> rows;
    private List<Row> shown = List.of();

    /**
     * One row.
     *
     * @param id    of the block to open
     * @param texts of its cells
     */
    public record Row(String id, List<String> texts) {
    }

    /**
     * @param columns titles; the one that ends in a star takes the room that is left
     * @param rows    of a block
     * @param open    shows a block
     */
    public LinkTable(BlockForm form, List<String> columns, BiFunction<Snapshot, Block, List<Row>> rows,
            Consumer<String> open) {
        this.rows = rows;
        page = new Composite(form.parent(), SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        none = new Label(page, SWT.WRAP);
        none.setForeground(Palette.of(page).muted());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(none);
        table = new Table(page, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.VIRTUAL);
        table.setHeaderVisible(columns.size() > 2);
        int wide = 0;
        for (int i = 0; i < columns.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            boolean star = columns.get(i).endsWith("*");
            column.setText(star ? columns.get(i).substring(0, columns.get(i).length() - 1) : columns.get(i));
            column.setWidth(64);
            wide = star ? i : wide;
        }
        int widest = wide;
        table.addListener(SWT.Resize, event -> stretch(widest));
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.MouseUp, event -> {
            TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
            if (item != null && event.button == 1) {
                open.accept(shown.get(table.indexOf(item)).id());
            }
        });
        table.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && table.getSelectionIndex() >= 0) {
                open.accept(shown.get(table.getSelectionIndex()).id());
            }
        });
    }

    /** What stands there while there are no rows. */
    public LinkTable emptyText(String text) {
        none.setText(text);
        return this;
    }

    /** The id by which a test finds the table. */
    public LinkTable id(String id) {
        table.setData("org.filmwright.ui.id", id);
        return this;
    }

    private void fill(Event event) {
        if (event.index < 0 || event.index >= shown.size()) {
            return;
        }
        TableItem item = (TableItem) event.item;
        item.setText(shown.get(event.index).texts().toArray(String[]::new));
    }

    private void stretch(int wide) {
        int others = 0;
        for (int i = 0; i < table.getColumnCount(); i++) {
            others += i == wide ? 0 : table.getColumn(i).getWidth();
        }
        table.getColumn(wide).setWidth(Math.max(80, table.getClientArea().width - others - 4));
    }

    @Override
    public Control control() {
        return page;
    }

    @Override
    public void show(Snapshot film, Block block) {
        List<Row> next = rows.apply(film, block);
        if (next.equals(shown) && table.getItemCount() == next.size()) {
            return;
        }
        shown = next;
        table.setItemCount(next.size());
        table.clearAll();
        table.deselectAll();
        boolean any = !next.isEmpty();
        int header = table.getHeaderVisible() ? table.getHeaderHeight() + 6 : 0;
        GridDataFactory.fillDefaults().grab(true, false).exclude(!any)
                .hint(60, header + Math.min(ROWS, next.size()) * table.getItemHeight() + 4).applyTo(table);
        table.setVisible(any);
        GridDataFactory.fillDefaults().grab(true, false).exclude(any).applyTo(none);
        none.setVisible(!any);
        page.layout();
    }
}
