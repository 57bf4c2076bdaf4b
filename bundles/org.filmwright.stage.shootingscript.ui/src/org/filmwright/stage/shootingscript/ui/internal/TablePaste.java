// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.Features;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Change;
import org.filmwright.api.stage.Stages;
import org.filmwright.stage.shootingscript.ui.internal.ShootingRows.Row;

/**
 * Works out what a table of texts changes when it is pasted or read from a file; nothing is changed yet. On any thread.
 *
 * @param changes what to do, all of it in one edit
 * @param cells   how many cells change
 * @param refused how many cells could not take their text
 * @param lost    how many rows had no place
 */
record TablePaste(List<Change> changes, int cells, int refused, int lost) {
    private static final Pattern SLATE = Pattern.compile("(.*\\d[A-Z]*?)([A-Z]{1,2})");

    /** Texts into the cells from a place on, row by row as they are shown; null stands for a heading between rows. */
    static TablePaste at(Snapshot film, List<Row> shown, int row, ShootingColumn column, List<List<String>> texts) {
        Collector collector = new Collector(film);
        ShootingColumn[] columns = ShootingColumn.values();
        int to = row;
        for (List<String> line : texts) {
            while (to < shown.size() && shown.get(to) == null) {
                to++;
            }
            if (to >= shown.size()) {
                collector.lost++;
                continue;
            }
            for (int i = 0; i < line.size() && column.ordinal() + i < columns.length; i++) {
                ShootingColumn into = columns[column.ordinal() + i];
                if (!shown.get(to).cell(into).equals(line.get(i))) {
                    collector.put(shown.get(to).id(), into, line.get(i));
                }
            }
            to++;
        }
        return collector.done();
    }

    /** The same text into many cells. */
    static TablePaste into(Snapshot film, Map<Row, List<ShootingColumn>> cells, Map<ShootingColumn, String> texts) {
        Collector collector = new Collector(film);
        cells.forEach((row, columns) -> columns.forEach(column -> collector.put(row.id(), column, texts.get(column))));
        return collector.done();
    }

    /**
     * A table with titles, whose column Scene says what each row is: a scene's number or a slate. A slate of a scene
     * that has
     * no such set-up makes one.
     */
    static TablePaste file(Snapshot film, ShootingRows rows, List<List<String>> table) {
        List<ShootingColumn> titles = table.isEmpty() ? List.of()
                : table.get(0).stream().map(ShootingColumn::of).toList();
        int key = titles.indexOf(ShootingColumn.SCENE);
        if (key < 0) {
            return null;
        }
        Map<String, Row> byLabel = new HashMap<>();
        rows.scenes().forEach(scene -> {
            byLabel.putIfAbsent(scene.label(), scene);
            scene.below().forEach(setUp -> byLabel.put(setUp.label()
                    + (setUp.label().equals(scene.label()) ? "\t" : ""), setUp));
        });
        Collector collector = new Collector(film);
        Set<String> seen = new TreeSet<>();
        for (List<String> line : table.subList(1, table.size())) {
            String label = key < line.size() ? line.get(key).strip() : "";
            Row row = byLabel.get(seen.add(label) ? label : label + "\t");
            for (int i = 0; row != null && i < line.size() && i < titles.size(); i++) {
                if (titles.get(i) != null && CellEdits.isEditable(film.block(row.id()), titles.get(i))) {
                    collector.put(row.id(), titles.get(i), line.get(i));
                }
            }
            if (row == null && !collector.made(byLabel, label, titles, line)) {
                collector.lost++;
            }
        }
        return collector.done();
    }

    /** Sums up. */
    private static final class Collector {
        private final Snapshot film;
        private final CellEdits edits;
        private final List<Change> changes = new ArrayList<>();
        private int cells;
        private int refused;
        private int lost;

        Collector(Snapshot film) {
            this.film = film;
            edits = new CellEdits(film);
        }

        void put(String id, ShootingColumn column, String text) {
            Block block = film.block(id);
            Change change = edits.of(block, column, text);
            if (change == null) {
                refused++;
            } else if (CellEdits.does(change)) {
                cells++;
                changes.add(change);
            }
        }

        boolean made(Map<String, Row> byLabel, String label, List<ShootingColumn> titles, List<String> line) {
            Matcher slate = SLATE.matcher(label);
            Row scene = slate.matches() ? byLabel.get(slate.group(1)) : null;
            Block block = scene == null ? null : film.block(scene.id());
            if (block == null || !block.is(BlockTypes.SCENE)) {
                return false;
            }
            cells++;
            changes.add(edit -> {
                String id = edit.create(BlockDraft.of(BlockTypes.SET_UP).in(Stages.SHOOTING_SCRIPT)
                        .link(Features.SCENE, block.id()).set(Features.LETTER, slate.group(2))
                        .link(Features.LOCATION, block.links(Features.LOCATION)));
                for (int i = 0; i < line.size() && i < titles.size(); i++) {
                    Change change = titles.get(i) == null || line.get(i).isBlank() ? null
                            : edits.of(edit.snapshot().block(id), titles.get(i), line.get(i));
                    if (change != null) {
                        change.apply(edit);
                    }
                }
            });
            return true;
        }

        TablePaste done() {
            return new TablePaste(List.copyOf(changes), cells, refused, lost);
        }
    }

    /** What was done, in a sentence. */
    String told() {
        StringBuilder said = new StringBuilder(cells == 1 ? "One cell was changed" : cells + " cells were changed");
        if (refused > 0) {
            said.append(", ").append(refused).append(refused == 1 ? " cell cannot" : " cells cannot")
                    .append(" take what was given");
        }
        if (lost > 0) {
            said.append(", ").append(lost).append(lost == 1 ? " row had" : " rows had").append(" no place here");
        }
        return said.append('.').toString();
    }
}
