// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.generic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.filmwright.api.Block;
import org.filmwright.ui.BlockTexts;
import org.filmwright.ui.theme.Palette;

/** A virtual tree with columns over {@link StageRows}: only rows in sight are filled. */
final class BlockTree {
    static final int TEXT = 0;

    private final Tree tree;
    private StageRows rows;

    BlockTree(Composite parent) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
        tree.setHeaderVisible(true);
        column("Text", 460);
        column("Type", 120);
        column("Tags", 120);
        column("Details", 420);
        tree.addListener(SWT.SetData, this::fill);
        tree.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {
            @Override
            public void getName(org.eclipse.swt.accessibility.AccessibleEvent event) {
                if (event.childID == org.eclipse.swt.accessibility.ACC.CHILDID_SELF) {
                    event.result = "Blocks of the stage";
                }
            }
        });
    }

    private void column(String name, int width) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
    }

    Tree control() {
        return tree;
    }

    StageRows rows() {
        return rows;
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem above = item.getParentItem();
        List<String> siblings = above == null ? rows.roots() : rows.children(id(above));
        if (event.index >= siblings.size()) {
            return;
        }
        Block block = rows.block(siblings.get(event.index));
        item.setData(block.id());
        show(item, block);
        item.setItemCount(rows.children(block.id()).size());
    }

    private void show(TreeItem item, Block block) {
        Palette palette = Palette.of(tree);
        item.setText(new String[] {BlockTexts.title(block), BlockTexts.type(block.type()),
                String.join(", ", block.tags()), BlockTexts.details(rows.film(), block)});
        boolean empty = BlockTexts.main(block).isBlank();
        item.setForeground(0, empty ? palette.muted() : null);
        item.setForeground(1, palette.muted());
        item.setForeground(3, palette.muted());
        String verdict = BlockTexts.verdict(block);
        item.setForeground(2, verdict.isEmpty() ? palette.muted() : palette.verdict(verdict));
        item.setImage((Image) null);
    }

    static String id(TreeItem item) {
        if (item.getData() == null) {
            item.getText(); // a virtual item is filled when it is asked for
        }
        return (String) item.getData();
    }

    /** Shows other rows; selection, open rows and scroll place stay where they can. */
    void show(StageRows next) {
        StageRows last = rows;
        rows = next;
        if (last != null && last.roots().equals(next.roots())) {
            refill(last);
            return;
        }
        List<String> selected = selection();
        Set<String> open = new LinkedHashSet<>();
        for (TreeItem item : materialised()) {
            if (item.getExpanded() && item.getData() != null) {
                open.add((String) item.getData());
            }
        }
        String top = last == null || tree.getItemCount() == 0 || tree.getTopItem() == null ? null
                : (String) tree.getTopItem().getData();
        tree.setRedraw(false);
        tree.setItemCount(next.roots().size());
        tree.clearAll(true);
        for (String id : open) {
            int place = next.place(id);
            if (place >= 0) {
                TreeItem item = tree.getItem(place);
                id(item);
                item.setExpanded(true);
            }
        }
        int topPlace = top == null ? -1 : next.place(top);
        if (topPlace > 0) {
            tree.setTopItem(tree.getItem(topPlace));
        }
        select(selected, false);
        tree.setRedraw(true);
    }

    /** Same roots: only rows that differ are filled again. */
    private void refill(StageRows last) {
        for (TreeItem item : materialised()) {
            String id = (String) item.getData();
            if (id == null) {
                continue;
            }
            Block now = rows.block(id);
            List<String> below = rows.children(id);
            boolean sameBelow = below.equals(last.children(id));
            if (!sameBelow || below.stream().anyMatch(child -> rows.block(child) != last.block(child))) {
                item.setItemCount(below.size());
                item.clearAll(true);
            }
            if (now != null && now != last.block(id)) {
                show(item, now);
            }
        }
    }

    private List<TreeItem> materialised() {
        List<TreeItem> found = new ArrayList<>();
        if (rows == null || tree.getItemCount() == 0) {
            return found;
        }
        // Asking a virtual tree for all items would make them: look at the window around the first one in sight only.
        TreeItem top = tree.getTopItem();
        int first = top == null ? 0 : tree.indexOf(root(top));
        int last = Math.min(tree.getItemCount(), first + tree.getClientArea().height / Math.max(1, tree.getItemHeight()) + 50);
        for (int i = Math.max(0, first - 50); i < last; i++) {
            found.add(tree.getItem(i));
        }
        return found;
    }

    private static TreeItem root(TreeItem item) {
        TreeItem root = item;
        while (root.getParentItem() != null) {
            root = root.getParentItem();
        }
        return root;
    }

    /** Ids of the selected rows in order. */
    List<String> selection() {
        List<String> ids = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            String id = id(item);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Selects rows by id, opening what is above them. */
    void select(List<String> ids, boolean reveal) {
        List<TreeItem> items = new ArrayList<>();
        Set<String> wanted = new HashSet<>(ids);
        for (String id : wanted.stream().filter(id -> rows.block(id) != null).collect(Collectors.toList())) {
            TreeItem item = find(id);
            if (item != null) {
                items.add(item);
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
        if (reveal && !items.isEmpty()) {
            tree.showItem(items.get(0));
        }
    }

    /** The item of a block, or null. */
    TreeItem find(String id) {
        List<String> path = rows.path(id);
        TreeItem item = null;
        for (String step : path) {
            List<String> siblings = item == null ? rows.roots() : rows.children(id(item));
            int place = siblings.indexOf(step);
            if (place < 0) {
                return null;
            }
            if (item != null) {
                item.setExpanded(true);
            }
            item = item == null ? tree.getItem(place) : item.getItem(place);
            id(item);
        }
        return item;
    }
}
