// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.filmwright.stage.shootingscript.ui.internal.ShootingRows.Row;
import org.filmwright.ui.theme.Palette;

/** The scenes as rows and their set-ups below them; only rows in sight are filled. Days have the colours of a strip board. */
final class ShootingTree {
    private static final int[] WIDTHS = {86, 56, 220, 100, 60, 60, 48, 200, 160, 160, 200, 70};

    private final Tree tree;
    private final Set<String> open = new HashSet<>();
    private ShootingRows rows;

    ShootingTree(Composite parent) {
        tree = new Tree(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
        tree.setData("org.filmwright.ui.id", "shooting.rows");
        tree.setHeaderVisible(true);
        tree.setLinesVisible(true);
        for (int i = 0; i < WIDTHS.length; i++) {
            TreeColumn column = new TreeColumn(tree, SWT.LEFT);
            column.setText(ShootingRows.COLUMNS.get(i));
            column.setWidth(WIDTHS[i]);
            column.setMoveable(i > 0);
        }
        tree.addListener(SWT.SetData, this::fill);
        tree.addListener(SWT.Expand, event -> open.add(((Row) event.item.getData()).id()));
        tree.addListener(SWT.Collapse, event -> open.remove(((Row) event.item.getData()).id()));
    }

    Tree control() {
        return tree;
    }

    private void fill(Event event) {
        TreeItem item = (TreeItem) event.item;
        TreeItem parent = item.getParentItem();
        Row row = parent == null ? rows.scenes().get(event.index) : ((Row) parent.getData()).below().get(event.index);
        item.setData(row);
        item.setText(row.cells().toArray(String[]::new));
        item.setItemCount(row.below().size());
        if (!row.strip().isEmpty()) {
            item.setBackground(ShootingRows.DAY, colour(row.strip()));
            item.setForeground(ShootingRows.DAY, new Color(new RGB(0x23, 0x26, 0x2B)));
        }
        String verdict = row.cells().get(row.cells().size() - 1);
        if (!verdict.isEmpty()) {
            item.setForeground(row.cells().size() - 1, Palette.of(tree).verdict(verdict));
        }
    }

    private static Color colour(String strip) {
        return new Color(switch (strip) {
            case "int_day" -> new RGB(0xF7, 0xF5, 0xEF);
            case "ext_day" -> new RGB(0xF2, 0xD8, 0x6A);
            case "int_night" -> new RGB(0x9F, 0xC0, 0xE8);
            default -> new RGB(0x9F, 0xD0, 0xA0);
        });
    }

    /** Shows other rows; what was open and selected stays so. */
    void show(ShootingRows next) {
        List<String> selected = selection();
        tree.setRedraw(false);
        rows = next;
        tree.setItemCount(next.scenes().size());
        tree.clearAll(true);
        for (int i = 0; i < next.scenes().size(); i++) {
            if (open.contains(next.scenes().get(i).id())) {
                expand(i);
            }
        }
        select(selected);
        tree.setRedraw(true);
    }

    private TreeItem expand(int scene) {
        TreeItem item = tree.getItem(scene);
        item.getText();
        item.setItemCount(rows.scenes().get(scene).below().size());
        item.setExpanded(true);
        open.add(rows.scenes().get(scene).id());
        return item;
    }

    /** Ids of the selected rows. */
    List<String> selection() {
        return Arrays.stream(tree.getSelection()).map(TreeItem::getData).filter(Row.class::isInstance)
                .map(row -> ((Row) row).id()).toList();
    }

    /** Selects rows that are there, set-ups in their opened scenes. */
    void select(List<String> ids) {
        Set<String> wanted = new HashSet<>(ids);
        List<TreeItem> items = new ArrayList<>();
        for (int i = 0; i < rows.scenes().size() && items.size() < wanted.size(); i++) {
            Row scene = rows.scenes().get(i);
            if (wanted.contains(scene.id())) {
                TreeItem item = tree.getItem(i);
                item.getText();
                items.add(item);
            }
            for (int k = 0; k < scene.below().size(); k++) {
                if (wanted.contains(scene.below().get(k).id())) {
                    TreeItem item = expand(i).getItem(k);
                    item.getText();
                    items.add(item);
                }
            }
        }
        tree.setSelection(items.toArray(TreeItem[]::new));
    }

    /** The selected rows as a spreadsheet takes them. */
    String tabbed() {
        StringBuilder text = new StringBuilder(String.join("\t", ShootingRows.COLUMNS));
        for (TreeItem item : tree.getSelection()) {
            if (item.getData() instanceof Row row) {
                text.append('\n').append(String.join("\t", row.cells()));
            }
        }
        return text.toString();
    }
}
