// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.Comparator;
import java.util.List;

import org.eclipse.nebula.widgets.nattable.sort.ISortModel;
import org.eclipse.nebula.widgets.nattable.sort.SortDirectionEnum;

/** Tells NatTable what the lines are sorted by; a third click on a title gives the order of the script back. */
final class TableSort implements ISortModel {
    private final ShootingTable.Cells cells;

    TableSort(ShootingTable.Cells cells) {
        this.cells = cells;
    }

    private TableLines lines() {
        return cells.table().lines();
    }

    @Override
    public List<Integer> getSortedColumnIndexes() {
        return lines().sortedBy() == null ? List.of() : List.of(lines().sortedBy().ordinal());
    }

    @Override
    public boolean isColumnIndexSorted(int column) {
        return cells.table() != null && lines().sortedBy() != null && lines().sortedBy().ordinal() == column;
    }

    @Override
    public SortDirectionEnum getSortDirection(int column) {
        return !isColumnIndexSorted(column) ? SortDirectionEnum.NONE
                : lines().isDescending() ? SortDirectionEnum.DESC : SortDirectionEnum.ASC;
    }

    @Override
    public int getSortOrder(int column) {
        return isColumnIndexSorted(column) ? 0 : -1;
    }

    @SuppressWarnings("rawtypes")
    @Override
    public List<Comparator> getComparatorsForColumnIndex(int column) {
        return List.of();
    }

    @Override
    public Comparator<?> getColumnComparator(int column) {
        return null;
    }

    @Override
    public void sort(int column, SortDirectionEnum direction, boolean accumulate) {
        boolean none = direction == SortDirectionEnum.NONE;
        cells.table().keeping(() -> lines().sort(none ? null : ShootingColumn.values()[column],
                direction == SortDirectionEnum.DESC));
    }

    @Override
    public void clear() {
        lines().sort(null, false);
    }
}
