// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.filmwright.page.Eighths;
import org.filmwright.stage.shootingscript.ui.internal.ShootingRows.Row;

/**
 * The lines of the table: the rows filtered, sorted, in groups, with the set-ups of opened scenes. No SWT, no
 * NatTable.
 */
final class TableLines {
    private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

    private final Set<String> open = new HashSet<>();
    private ShootingRows rows;
    private String filter = "";
    private ShootingColumn group;
    private ShootingColumn sorted;
    private boolean descending;
    private List<Line> lines = List.of();

    /**
     * One line.
     *
     * @param row     of a scene or set-up; null for a heading
     * @param isSetUp whether it stands below a scene
     * @param heading what a heading says
     */
    record Line(Row row, boolean isSetUp, String heading) {
        boolean isScene() {
            return row != null && !isSetUp;
        }
    }

    List<Line> lines() {
        return lines;
    }

    /** Rows line by line; null for a heading. */
    List<Row> shown() {
        List<Row> shown = new ArrayList<>(lines.size());
        lines.forEach(line -> shown.add(line.row()));
        return shown;
    }

    void show(ShootingRows next, String words) {
        rows = next;
        filter = words;
        build();
    }

    ShootingColumn group() {
        return group;
    }

    /** Puts scenes that say the same in a column together; null puts an end to it. */
    void groupBy(ShootingColumn column) {
        group = column;
        build();
    }

    ShootingColumn sortedBy() {
        return sorted;
    }

    boolean isDescending() {
        return descending;
    }

    /** Sorts the scenes; null gives the order of the script back. */
    void sort(ShootingColumn column, boolean down) {
        sorted = column;
        descending = down;
        build();
    }

    boolean isOpen(String scene) {
        return open.contains(scene);
    }

    /** Opens or closes a scene. */
    void toggle(String scene) {
        if (!open.remove(scene)) {
            open.add(scene);
        }
        build();
    }

    /** Opens the scene of a set-up, or what else is needed for a row to be there. */
    void reveal(String id) {
        for (Row scene : rows.scenes()) {
            if (scene.below().stream().anyMatch(setUp -> setUp.id().equals(id)) && open.add(scene.id())) {
                build();
                return;
            }
        }
    }

    /** Line of a row, or -1. */
    int place(String id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).row() != null && lines.get(i).row().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private void build() {
        List<Row> scenes = new ArrayList<>(rows.filtered(filter).scenes());
        if (sorted != null) {
            Comparator<Row> order = (one, other) -> compare(sorted, one.cell(sorted), other.cell(sorted));
            scenes.sort(descending ? order.reversed() : order);
        }
        List<Line> next = new ArrayList<>();
        if (group == null) {
            scenes.forEach(scene -> add(next, scene));
        } else {
            Map<String, List<Row>> groups = new LinkedHashMap<>();
            scenes.forEach(scene -> groups.computeIfAbsent(scene.cell(group).replace(" ✎", ""),
                    key -> new ArrayList<>()).add(scene));
            groups.forEach((value, members) -> {
                int eighths = members.stream().mapToInt(Row::eighths).sum();
                next.add(new Line(null, false, (value.isEmpty() ? "none" : value) + "  ·  " + members.size()
                        + (members.size() == 1 ? " scene, " : " scenes, ")
                                + (eighths == 0 ? "0" : Eighths.print(eighths))
                        + (eighths > 8 ? " pages" : " page")));
                members.forEach(scene -> add(next, scene));
            });
        }
        lines = List.copyOf(next);
    }

    private void add(List<Line> next, Row scene) {
        next.add(new Line(scene, false, ""));
        if (open.contains(scene.id())) {
            scene.below().forEach(setUp -> next.add(new Line(setUp, true, "")));
        }
    }

    /** Numbers by their value, the rest by letters; what is empty comes last. */
    static int compare(ShootingColumn column, String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        if (column == ShootingColumn.PAGES) {
            return Integer.compare(Eighths.parse(one), Eighths.parse(other));
        }
        Matcher first = PIECE.matcher(one.toLowerCase(Locale.ROOT));
        Matcher second = PIECE.matcher(other.toLowerCase(Locale.ROOT));
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            String a = first.group();
            String b = second.group();
            int order = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0))
                    ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : 0;
    }
}
