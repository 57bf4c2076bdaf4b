// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.internal.search.FilmSearch.Hit;
import org.filmwright.ui.theme.Palette;

/** A field over the window: type a few words of a stage, scene, character, line or shot, and Enter goes there. */
final class GoToPopup extends PopupDialog {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;
    private static final int REST = 120;
    private static final int LIMIT = 60;

    private final FilmWindow window;
    private final FilmSession film;
    private Text field;
    private Table table;
    private List<Hit> hits = List.of();
    private int typed;

    GoToPopup(Shell parent, FilmWindow window, FilmSession film) {
        super(parent, SWT.ON_TOP, true, false, false, false, false, null, null);
        this.window = window;
        this.film = film;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        field = new Text(area, SWT.BORDER | SWT.SEARCH);
        field.setMessage("Go to a stage, scene, character, line, shot…");
        field.setData("org.filmwright.ui.id", "org.filmwright.ui.goto.field");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        table = new Table(area, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.ui.goto.hits");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        new TableColumn(table, SWT.NONE).setWidth(440);
        new TableColumn(table, SWT.NONE).setWidth(110);
        new TableColumn(table, SWT.NONE).setWidth(140);
        field.addListener(SWT.Modify, event -> wordsChanged());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.DefaultSelection, event -> go());
        table.addListener(SWT.DefaultSelection, event -> go());
        show(stages(""));
        return area;
    }

    private void wordsChanged() {
        int mine = ++typed;
        String words = field.getText();
        UiThread.after(REST, field, () -> {
            if (mine == typed) {
                Operations.load("Search", field, monitor -> FilmSearch.find(film.snapshot(), words, LIMIT), found -> {
                    if (mine == typed) {
                        List<Hit> all = new ArrayList<>(stages(words));
                        all.addAll(found);
                        show(all);
                    }
                }, Problems::log);
            }
        });
    }

    private List<Hit> stages(String words) {
        String start = words.toLowerCase(Locale.ROOT).trim();
        return window.stages().all().stream().filter(stage -> stage.name().toLowerCase(Locale.ROOT).contains(start))
                .map(stage -> new Hit(null, stage.name(), "Stage", stage.id(), "", "")).toList();
    }

    private void show(List<Hit> next) {
        hits = next;
        table.removeAll();
        Palette palette = Palette.of(table);
        for (Hit hit : next) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {hit.title(), hit.type(), hit.block() == null ? ""
                    : window.stages().find(hit.stage()).map(StageDescriptor::name).orElse("")});
            item.setForeground(1, palette.muted());
            item.setForeground(2, palette.muted());
        }
        if (!next.isEmpty()) {
            table.setSelection(0);
        }
    }

    private void key(Event event) {
        int step = event.keyCode == SWT.ARROW_DOWN ? 1 : event.keyCode == SWT.ARROW_UP ? -1 : 0;
        if (step != 0 && !hits.isEmpty()) {
            table.setSelection(Math.floorMod(table.getSelectionIndex() + step, hits.size()));
            table.showSelection();
            event.doit = false;
        }
    }

    private void go() {
        int index = table.getSelectionIndex();
        if (index < 0 || index >= hits.size()) {
            return;
        }
        Hit hit = hits.get(index);
        close();
        if (hit.block() == null) {
            window.showStage(hit.stage());
        } else {
            window.reveal(hit.block());
        }
    }

    @Override
    protected Control getFocusControl() {
        return field;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle parent = getParentShell().getBounds();
        return new Point(parent.x + (parent.width - size.x) / 2, parent.y + Math.min(120, parent.height / 6));
    }
}
