// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.filmwright.script.ElementType;
import org.filmwright.script.ScriptElement;
import org.filmwright.ui.theme.Palette;

/** Sections, scenes, characters and tagged elements of the script in a list that typing filters; Enter goes there. */
final class QuickOutline extends PopupDialog {
    private final ScriptView view;
    private final List<Row> rows = new ArrayList<>();
    private List<Row> shown = List.of();
    private Text field;
    private Table table;

    /** A place to go to. */
    private record Row(String title, String kind, int offset) {
        boolean has(String[] words) {
            String all = (title + " " + kind).toLowerCase(Locale.ROOT);
            return Arrays.stream(words).allMatch(all::contains);
        }
    }

    QuickOutline(ScriptView view) {
        super(view.text().getShell(), SWT.ON_TOP, true, false, false, false, false, null, null);
        this.view = view;
        for (ScriptOutline.Entry entry : view.facts().outline().entries()) {
            rows.add(new Row((entry.isScene() ? entry.number() + "   " : "") + entry.title()
                    + (entry.synopsis().isEmpty() ? "" : "   " + entry.synopsis()),
                    entry.isScene() ? "Scene" : "Section", entry.offset()));
        }
        Map<String, Row> cast = new LinkedHashMap<>();
        for (ScriptElement element : view.facts().elements()) {
            if (element.type() == ElementType.CHARACTER && !element.isEmbedded()) {
                cast.putIfAbsent(element.name(), new Row(element.name(), "Character", element.offset()));
            }
        }
        rows.addAll(cast.values());
        if (view.film() != null) {
            ElementTags.of(view.film().snapshot())
                    .forEach(tagged -> rows.add(new Row(tagged.line(), tagged.tags(), tagged.offset())));
        }
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        field = new Text(area, SWT.BORDER | SWT.SEARCH);
        field.setMessage("Go to a section, scene, character, or what is tagged keep, rewrite, love, hate…");
        field.setData("org.filmwright.ui.id", "org.filmwright.script.ui.outline.field");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.script.ui.outline.rows");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        new TableColumn(table, SWT.NONE).setWidth(440);
        new TableColumn(table, SWT.NONE).setWidth(110);
        field.addListener(SWT.Modify, event -> show());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.DefaultSelection, event -> go());
        table.addListener(SWT.DefaultSelection, event -> go());
        show();
        return area;
    }

    private void show() {
        String[] words = field.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
        shown = rows.stream().filter(row -> row.has(words)).toList();
        table.removeAll();
        Palette palette = Palette.of(table);
        for (Row row : shown) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {row.title(), row.kind()});
            item.setForeground(1, palette.muted());
        }
        if (!shown.isEmpty()) {
            table.setSelection(0);
        }
    }

    private void key(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !shown.isEmpty()) {
            table.setSelection(Math.floorMod(table.getSelectionIndex() + step, shown.size()));
            table.showSelection();
            event.doit = false;
        }
    }

    private void go() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < shown.size()) {
            int offset = shown.get(index).offset();
            close();
            view.goTo(offset);
        }
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(600, 400);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle parent = getParentShell().getBounds();
        return new Point(parent.x + (parent.width - size.x) / 2, parent.y + Math.min(120, parent.height / 6));
    }
}
