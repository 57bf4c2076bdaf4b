// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.search;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.internal.search.FilmSearch.Hit;
import org.filmwright.ui.internal.search.FilmSearch.Query;
import org.filmwright.ui.theme.Palette;

/** One search over the whole film, by words, stage and tag; Enter or a double click goes to what was found. */
public final class SearchView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.ui.view.search";

    private static final String WIDGET = "org.filmwright.ui.id";
    private static final int REST = 200;
    private static final int LIMIT = 5_000;

    private FilmWindow window;
    private Text words;
    private Combo stage;
    private Combo tag;
    private Label count;
    private Table table;
    private List<Hit> hits = List.of();
    private List<String> tags = List.of();
    private int asked;

    private record Found(List<Hit> hits, List<String> tags) {
    }

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(4).margins(8, 5).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        words.setMessage("Words anywhere in the film");
        words.setData(WIDGET, "org.filmwright.ui.search.words");
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(words);
        words.addListener(SWT.Modify, event -> ask(REST));
        words.addListener(SWT.DefaultSelection, event -> table.setFocus());
        stage = choice(bar, "Stage to look in", "org.filmwright.ui.search.stage");
        tag = choice(bar, "Tag it must have", "org.filmwright.ui.search.tag");
        count = new Label(bar, SWT.NONE);
        count.setForeground(Palette.of(bar).muted());
        GridDataFactory.swtDefaults().hint(80, SWT.DEFAULT).applyTo(count);
        fill(stage, "All stages", window.stages().all().stream().map(StageDescriptor::name).toList());
        fill(tag, "Any tag", tags);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setData(WIDGET, "org.filmwright.ui.search.hits");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("Found", 340);
        column("Kind", 110);
        column("Stage", 130);
        column("Where it says so", 360);
        column("Tags", 120);
        table.addListener(SWT.SetData, this::row);
        table.addListener(SWT.DefaultSelection, event -> open());
        Subscription changes = window.onChange(change -> ask(2 * REST));
        Subscription films = window.onWindowChange(() -> ask(REST));
        table.addDisposeListener(event -> {
            changes.close();
            films.close();
        });
        ask(0);
    }

    private Combo choice(Composite bar, String toolTip, String id) {
        Combo combo = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        combo.setToolTipText(toolTip);
        combo.setData(WIDGET, id);
        combo.addListener(SWT.Selection, event -> ask(0));
        return combo;
    }

    private static void fill(Combo combo, String all, List<String> values) {
        List<String> items = new ArrayList<>(List.of(all));
        items.addAll(values);
        if (!items.equals(List.of(combo.getItems()))) {
            String chosen = combo.getText();
            combo.setItems(items.toArray(String[]::new));
            combo.select(Math.max(0, items.indexOf(chosen)));
        }
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
        column.setMoveable(true);
    }

    private void ask(int rest) {
        int mine = ++asked;
        UiThread.after(rest, table, () -> {
            if (mine == asked) {
                find(mine);
            }
        });
    }

    private void find(int mine) {
        if (window.film().isEmpty()) {
            show(new Found(List.of(), List.of()));
            return;
        }
        Snapshot film = window.film().orElseThrow().snapshot();
        Query query = new Query(words.getText(), stage.getSelectionIndex() <= 0 ? ""
                : window.stages().all().get(stage.getSelectionIndex() - 1).id(), tag.getSelectionIndex() <= 0 ? ""
                        : tag.getText());
        Operations.load("Search", table,
                monitor -> new Found(FilmSearch.find(film, query, LIMIT), FilmSearch.tags(film)), found -> {
                    if (mine == asked) {
                        show(found);
                    }
                }, Problems::log);
    }

    private void show(Found found) {
        hits = found.hits();
        if (!found.tags().equals(tags)) {
            tags = found.tags();
            fill(tag, "Any tag", tags);
        }
        table.setItemCount(hits.size());
        table.clearAll();
        boolean asking = !words.getText().isBlank() || stage.getSelectionIndex() > 0 || tag.getSelectionIndex() > 0;
        count.setText(hits.isEmpty() ? asking ? "nothing" : "" : hits.size() >= LIMIT ? LIMIT + "+" : hits.size()
                + " found");
    }

    private void row(Event event) {
        if (event.index < 0 || event.index >= hits.size()) {
            return;
        }
        Hit hit = hits.get(event.index);
        TableItem item = (TableItem) event.item;
        item.setText(new String[] {hit.title(), hit.type(),
            window.stages().find(hit.stage()).map(StageDescriptor::name).orElse(""), hit.excerpt(), hit.tags()});
        Palette palette = Palette.of(table);
        for (int column = 1; column < 5; column++) {
            item.setForeground(column, palette.muted());
        }
    }

    private void open() {
        int index = table.getSelectionIndex();
        if (index >= 0 && index < hits.size()) {
            window.reveal(hits.get(index).block());
        }
    }

    @Override
    public void setFocus() {
        words.setFocus();
    }
}
