// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.navigator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.forms.BlockDragging;
import org.filmwright.ui.internal.navigator.FilmContents.Group;
import org.filmwright.ui.internal.navigator.FilmContents.Row;
import org.filmwright.ui.internal.stage.BlockSelectionProvider;
import org.filmwright.ui.theme.Palette;

/**
 * The film at a glance: its stages, scenes, characters and locations. Enter or a double click goes there; rows are dragged
 * onto cards and forms to link them. Only rows in sight are filled.
 */
public final class NavigatorView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.ui.view.navigator";

    private static final int REST = 250;

    private final Set<String> open = new HashSet<>(Set.of("scenes"));
    private final BlockSelectionProvider selection = new BlockSelectionProvider();
    private FilmWindow window;
    private Text filter;
    private Tree tree;
    private FilmContents contents = new FilmContents(List.of());
    private int asked;

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        getSite().setSelectionProvider(selection);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter");
        filter.setData("org.filmwright.ui.id", "org.filmwright.ui.navigator.filter");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(filter);
        filter.addListener(SWT.Modify, event -> ask());
        tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setData("org.filmwright.ui.id", "org.filmwright.ui.navigator.tree");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        tree.addListener(SWT.Resize, event -> column.setWidth(Math.max(120, tree.getClientArea().width)));
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Expand, event -> note(event, true));
        tree.addListener(SWT.Collapse, event -> note(event, false));
        tree.addListener(SWT.DefaultSelection, this::open);
        tree.addListener(SWT.Selection, event -> publish());
        BlockDragging.from(tree, () -> window.film().orElse(null), this::selected);
        Subscription changes = window.onChange(change -> ask());
        Subscription films = window.onWindowChange(this::ask);
        tree.addDisposeListener(event -> {
            changes.close();
            films.close();
        });
        ask();
    }

    private void ask() {
        int mine = ++asked;
        UiThread.after(REST, tree, () -> {
            if (mine == asked) {
                read(mine);
            }
        });
    }

    private void read(int mine) {
        if (window.film().isEmpty()) {
            show(new FilmContents(List.of()));
            return;
        }
        Snapshot film = window.film().orElseThrow().snapshot();
        String words = filter.getText();
        Operations.load("Read the film", tree, monitor -> FilmContents.of(film, window.stages().all(), words), next -> {
            if (mine == asked) {
                show(next);
            }
        }, Problems::log);
    }

    private void show(FilmContents next) {
        if (next.equals(contents)) {
            return;
        }
        contents = next;
        tree.setRedraw(false);
        tree.setItemCount(next.groups().size());
        tree.clearAll(true);
        for (int i = 0; i < next.groups().size(); i++) {
            TreeItem item = tree.getItem(i);
            item.getText();
            item.setItemCount(next.groups().get(i).rows().size());
            item.setExpanded(open.contains(next.groups().get(i).id()) || !filter.getText().isBlank());
        }
        tree.setRedraw(true);
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        if (parent == null) {
            Group group = contents.groups().get(event.index);
            item.setData(group);
            item.setText(group.title() + "  " + group.rows().size());
            item.setItemCount(group.rows().size());
            item.setForeground(Palette.of(tree).muted());
        } else if (parent.getData() instanceof Group group && event.index < group.rows().size()) {
            Row row = group.rows().get(event.index);
            item.setData(row);
            item.setText(row.lead().isEmpty() ? row.title() : row.lead() + "   " + row.title());
        }
    }

    private void note(Event event, boolean opened) {
        if (event.item.getData() instanceof Group group && filter.getText().isBlank()) {
            if (opened) {
                open.add(group.id());
            } else {
                open.remove(group.id());
            }
        }
    }

    private void open(Event event) {
        if (event.item.getData() instanceof Row row) {
            if (row.block() == null) {
                window.showStage(row.stage());
            } else {
                window.reveal(row.block());
            }
        } else if (event.item instanceof TreeItem item) {
            item.setExpanded(!item.getExpanded());
        }
    }

    private List<String> selected() {
        List<String> ids = new ArrayList<>();
        Arrays.stream(tree.getSelection()).map(TreeItem::getData).filter(Row.class::isInstance).map(Row.class::cast)
                .filter(row -> row.block() != null).forEach(row -> ids.add(row.block()));
        return ids;
    }

    private void publish() {
        FilmSession film = window.film().orElse(null);
        selection.setSelection(film == null ? StructuredSelection.EMPTY
                : new StructuredSelection(selected().stream().map(id -> new BlockRef(film, id)).toList()));
    }

    @Override
    public void setFocus() {
        tree.setFocus();
    }
}
