// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.problems;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.session.Subscription;
import org.filmwright.ui.FilmProblem;
import org.filmwright.ui.FilmProblems;
import org.filmwright.ui.theme.Palette;

/** What the parts of the window found odd; Enter or a double click goes there. */
public final class ProblemsView extends ViewPart {
    private Table table;
    private FilmProblems problems;
    private List<FilmProblem> rows = List.of();

    @Override
    public void createPartControl(Composite parent) {
        problems = getSite().getService(FilmProblems.class);
        GridLayoutFactory.fillDefaults().applyTo(parent);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.setHeaderVisible(true);
        column("Problem", 420);
        column("Where", 160);
        column("Kind", 80);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.DefaultSelection, event -> open());
        Subscription subscription = problems.onChange(this::refresh);
        table.addDisposeListener(event -> subscription.close());
        refresh();
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    private void refresh() {
        rows = problems.all();
        table.setItemCount(rows.size());
        table.clearAll();
        setContentDescription(rows.isEmpty() ? "No problems found" : rows.size() == 1 ? "1 problem" : rows.size()
                + " problems");
    }

    private void fill(Event event) {
        if (event.index < 0 || event.index >= rows.size()) {
            return;
        }
        FilmProblem row = rows.get(event.index);
        TableItem item = (TableItem) event.item;
        item.setText(new String[] {row.message(), row.where(), row.severity()});
        Palette palette = Palette.of(table);
        item.setForeground(2, switch (row.severity()) {
            case "error" -> palette.bad();
            case "warning" -> palette.warn();
            default -> palette.muted();
        });
    }

    private void open() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < rows.size()) {
            rows.get(index).show().run();
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
