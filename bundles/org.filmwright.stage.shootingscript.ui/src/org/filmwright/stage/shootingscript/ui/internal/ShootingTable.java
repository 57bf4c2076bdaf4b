// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.command.VisualRefreshCommand;
import org.eclipse.nebula.widgets.nattable.config.DefaultNatTableStyleConfiguration;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.sort.SortHeaderLayer;
import org.eclipse.nebula.widgets.nattable.sort.config.SingleClickSortConfiguration;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.nebula.widgets.nattable.viewport.command.ShowRowInViewportCommand;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.filmwright.stage.shootingscript.ui.internal.ShootingRows.Row;
import org.filmwright.stage.shootingscript.ui.internal.TableLines.Line;

/**
 * The scenes and set-ups as a table of cells. NatTable draws and selects; what the lines are, what a cell takes and
 * what is
 * pasted is decided outside. Space or a click on its triangle opens a scene, F2 or typing edits a cell, Ctrl+D fills
 * down.
 */
public final class ShootingTable extends NatTable {
    private static final int ROW = 26;

    private final TableLines lines = new TableLines();
    private final Host host;
    private final BitSet read = new BitSet();
    private final Parts parts;

    /** What the table asks its stage for. */
    interface Host {
        /** Whether a cell can be changed. */
        boolean isEditable(String block, ShootingColumn column);

        /** Changes a cell, or all selected ones. */
        void typed(String block, ShootingColumn column, String text);

        /** The selection is another. */
        void selected();

        void copy(boolean cut);

        void paste();
    }

    /** The layers, from the data up. */
    private record Parts(DataLayer data, SelectionLayer selection, ViewportLayer viewport, CompositeFreezeLayer body,
            CompositeLayer all) {
    }

    ShootingTable(Composite parent, Host host) {
        this(parent, host, new Cells[1]);
    }

    private ShootingTable(Composite parent, Host host, Cells[] cells) {
        this(parent, host, cells, layers(cells));
    }

    private ShootingTable(Composite parent, Host host, Cells[] cells, Parts parts) {
        super(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL,
                parts.all(),
                false);
        this.host = host;
        this.parts = parts;
        cells[0].table = this;
        setData("org.filmwright.ui.id", "shooting.rows");
        addConfiguration(new DefaultNatTableStyleConfiguration());
        addConfiguration(new SingleClickSortConfiguration());
        addConfiguration(new TableEditing(cells[0]));
        addConfiguration(new TableStyle(this));
        parts.data().setConfigLabelAccumulator(this::label);
        configure();
        doCommand(new FreezeColumnCommand(parts.body(), 0));
        parts.selection().addLayerListener(event -> {
            if (event instanceof ISelectionEvent) {
                host.selected();
            }
        });
        addListener(SWT.MouseUp, this::clicked);
        addListener(SWT.KeyDown, this::key);
        getShell().addListener(SWT.Settings, event -> restyle());
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
    }

    private static Parts layers(Cells[] cells) {
        cells[0] = new Cells();
        DataLayer data = new DataLayer(cells[0]);
        data.setDefaultRowHeight(ROW);
        SelectionLayer selection = new SelectionLayer(data);
        ViewportLayer viewport = new ViewportLayer(selection);
        FreezeLayer freeze = new FreezeLayer(selection);
        CompositeFreezeLayer body = new CompositeFreezeLayer(freeze, viewport, selection);
        DataLayer titles = new DataLayer(new Titles());
        titles.setDefaultRowHeight(ROW + 2);
        for (ShootingColumn column : ShootingColumn.values()) {
            data.setColumnWidthByPosition(column.ordinal(), column.width());
            titles.setColumnWidthByPosition(column.ordinal(), column.width());
        }
        SortHeaderLayer<Row> header = new SortHeaderLayer<>(new ColumnHeaderLayer(titles, body, selection),
                new TableSort(cells[0]));
        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        all.setChildLayer(GridRegion.BODY, body, 0, 1);
        return new Parts(data, selection, viewport, body, all);
    }

    private void restyle() {
        if (!isDisposed()) {
            new TableStyle(this).configureRegistry(getConfigRegistry());
            redraw();
        }
    }

    /** What is in the table. */
    TableLines lines() {
        return lines;
    }

    /** Shows other rows; what was open and selected stays so. */
    void show(ShootingRows next, String filter) {
        keeping(() -> lines.show(next, filter));
    }

    /** Changes what the lines are and keeps the selection where its rows are still there. */
    void keeping(Runnable change) {
        List<String> before = ids();
        Map<String, Set<Integer>> selected = selectedCells();
        change.run();
        if (before.equals(ids())) {
            doCommand(new VisualRefreshCommand());
        } else {
            refresh();
            parts.selection().clear(false);
            selected.forEach((id, columns) -> {
                int place = lines.place(id);
                if (place >= 0) {
                    columns.forEach(column -> parts.selection().selectCell(column, place, false, true));
                }
            });
        }
    }

    private List<String> ids() {
        return lines.lines().stream().map(line -> line.row() == null ? line.heading() : line.row().id()).toList();
    }

    private Map<String, Set<Integer>> selectedCells() {
        Map<String, Set<Integer>> cells = new LinkedHashMap<>();
        for (PositionCoordinate cell : places()) {
            Row row = lines.lines().get(cell.getRowPosition()).row();
            if (row != null) {
                cells.computeIfAbsent(row.id(), key -> new LinkedHashSet<>()).add(cell.getColumnPosition());
            }
        }
        return cells;
    }

    private List<PositionCoordinate> places() {
        return Arrays.stream(parts.selection().getSelectedCellPositions()).filter(cell -> cell.getRowPosition() >= 0
                && cell.getRowPosition() < lines.lines().size())
                        .sorted((one, other) -> one.getRowPosition() != other.getRowPosition()
                        ? Integer.compare(one.getRowPosition(), other.getRowPosition())
                        : Integer.compare(one.getColumnPosition(), other.getColumnPosition())).toList();
    }

    /** The selected cells of each row, in order. */
    Map<Row, List<ShootingColumn>> cells() {
        Map<Row, List<ShootingColumn>> cells = new LinkedHashMap<>();
        for (PositionCoordinate cell : places()) {
            Row row = lines.lines().get(cell.getRowPosition()).row();
            if (row != null) {
                cells.computeIfAbsent(row, key -> new ArrayList<>())
                        .add(ShootingColumn.values()[cell.getColumnPosition()]);
            }
        }
        return cells;
    }

    /** Ids of the rows that have a selected cell. */
    List<String> selection() {
        return cells().keySet().stream().map(Row::id).toList();
    }

    /** Line of the first selected cell, or -1. */
    int firstLine() {
        return places().isEmpty() ? -1 : places().get(0).getRowPosition();
    }

    /** Column of the first selected cell. */
    ShootingColumn firstColumn() {
        return ShootingColumn.values()[places().stream().mapToInt(PositionCoordinate::getColumnPosition).min()
                .orElse(0)];
    }

    /** Selects a cell and scrolls to it; opens the scene of a set-up. */
    public void select(String id, ShootingColumn column) {
        keeping(() -> lines.reveal(id));
        int place = lines.place(id);
        if (place >= 0) {
            parts.selection().selectCell(column.ordinal(), place, false, false);
            parts.viewport().doCommand(new ShowRowInViewportCommand(place));
            host.selected();
        }
    }

    /** Extends the selection to a cell, as a click with Shift does. */
    public void selectTo(String id, ShootingColumn column) {
        int place = lines.place(id);
        if (place >= 0) {
            parts.selection().selectCell(column.ordinal(), place, true, false);
            host.selected();
        }
    }

    /** Keeps the columns up to the one with the selection in sight, or lets all of them scroll again. */
    void freeze(boolean on) {
        doCommand(new UnFreezeGridCommand());
        if (on) {
            doCommand(new FreezeColumnCommand(parts.body(), firstColumn().ordinal()));
        }
    }

    /** How many of the lines were ever drawn or asked for. */
    public int linesRead() {
        return read.cardinality();
    }

    /** What stands in a cell of a line. */
    public String text(int line, ShootingColumn column) {
        return String.valueOf(parts.data().getDataValueByPosition(column.ordinal(), line));
    }

    /** Number of lines. */
    public int lineCount() {
        return lines.lines().size();
    }

    /** Opens or closes the scene of a line. */
    public void toggle(int line) {
        if (lines.lines().get(line).isScene()) {
            keeping(() -> lines.toggle(lines.lines().get(line).row().id()));
        }
    }

    private void clicked(Event event) {
        int column = getColumnPositionByX(event.x);
        int line = lineAt(event.y);
        if (event.button == 1 && line >= 0 && getColumnIndexByPosition(column) == 0 && event.x < 24) {
            toggle(line);
        }
    }

    /** The line at a height of the control, or -1. */
    int lineAt(int y) {
        int row = getRowPositionByY(y);
        int index = row <= 0 ? -1 : getRowIndexByPosition(row);
        return index >= 0 && index < lines.lines().size() ? index : -1;
    }

    private void key(Event event) {
        if (event.keyCode == ' ' && firstLine() >= 0 && getActiveCellEditor() == null) {
            toggle(firstLine());
        }
    }

    /** Cuts the selected cells; the workbench's Edit menu calls it. */
    public void cut() {
        host.copy(true);
    }

    /** Copies the selected cells; the workbench's Edit menu calls it. */
    public void copy() {
        host.copy(false);
    }

    /** Pastes from the first selected cell on; the workbench's Edit menu calls it. */
    public void paste() {
        host.paste();
    }

    /** Selects all cells; the workbench's Edit menu calls it. */
    public void selectAll() {
        parts.selection().selectAll();
    }

    private void label(LabelStack labels, int column, int place) {
        if (place >= lines.lines().size()) {
            return;
        }
        Line line = lines.lines().get(place);
        ShootingColumn at = ShootingColumn.values()[column];
        labels.addLabel(TableEditing.CELL + at.name());
        if (line.row() == null) {
            labels.addLabelOnTop(TableStyle.HEADING);
            return;
        }
        String state = line.row().cell(ShootingColumn.STATUS);
        if (state.equals(ProductionState.OMITTED)) {
            labels.addLabelOnTop(TableStyle.OMITTED);
        } else if (line.isSetUp()) {
            labels.addLabel(TableStyle.SET_UP);
        }
        if (at == ShootingColumn.DAY && !line.row().strip().isEmpty()) {
            labels.addLabelOnTop(TableStyle.STRIP + line.row().strip());
        } else if (at == ShootingColumn.STATUS && (state.equals("revised") || state.equals("new"))) {
            labels.addLabelOnTop(TableStyle.REVISED);
        } else if (at == ShootingColumn.VERDICT && !line.row().cell(at).isEmpty()) {
            labels.addLabelOnTop(line.row().cell(at));
        }
    }

    private String spoken() {
        int line = firstLine();
        return line < 0 ? "Scenes and set-ups" : firstColumn().title() + " of "
                + text(line, ShootingColumn.SCENE).strip() + ": "
                + text(line, firstColumn());
    }

    /** What NatTable reads and writes. */
    static final class Cells implements IDataProvider {
        private ShootingTable table;

        ShootingTable table() {
            return table;
        }

        @Override
        public Object getDataValue(int column, int place) {
            if (table == null || place >= table.lines.lines().size()) {
                return "";
            }
            table.read.set(place);
            Line line = table.lines.lines().get(place);
            ShootingColumn at = ShootingColumn.values()[column];
            if (line.row() == null) {
                return at == ShootingColumn.SET ? line.heading() : "";
            }
            String text = line.row().cell(at);
            if (at != ShootingColumn.SCENE) {
                return text;
            }
            return line.isSetUp() ? "      " + text : (line.row().below().isEmpty() ? "    "
                    : table.lines.isOpen(line.row().id()) ? "▾ " : "▸ ") + text;
        }

        @Override
        public void setDataValue(int column, int place, Object value) {
            Line line = table.lines.lines().get(place);
            if (line.row() != null) {
                table.host.typed(line.row().id(), ShootingColumn.values()[column], value == null ? ""
                        : value.toString());
            }
        }

        boolean isEditable(int column, int place) {
            Line line = place < table.lines.lines().size() ? table.lines.lines().get(place) : null;
            return line != null && line.row() != null
                    && table.host.isEditable(line.row().id(), ShootingColumn.values()[column]);
        }

        @Override
        public int getColumnCount() {
            return ShootingColumn.values().length;
        }

        @Override
        public int getRowCount() {
            return table == null ? 0 : table.lines.lines().size();
        }
    }

    /** The titles. */
    private static final class Titles implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return ShootingColumn.values()[column].title();
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("titles are what they are");
        }

        @Override
        public int getColumnCount() {
            return ShootingColumn.values().length;
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
