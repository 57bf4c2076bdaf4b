// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.stage.shootingscript.ui.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.Change;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.stage.Stages;
import org.filmwright.breakdown.shots.Slates;
import org.filmwright.stage.shootingscript.ui.internal.ShootingRows.Row;
import org.filmwright.report.StageDocument;
import org.filmwright.ui.EmptyState;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PrintableStage;
import org.filmwright.ui.Problems;
import org.filmwright.ui.StageContext;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.forms.BlockDragging;
import org.filmwright.ui.forms.BlockTransfer;

/** The Shooting Script stage: every scene with its set-ups, lengths, script day, cast and props. */
public final class ShootingScriptEditor extends StageEditor implements PrintableStage {
    private static final int PAUSE = 400;
    private static final long LARGEST = 64L << 20;
    /** What scenes can be grouped by; null is the order of the script. */
    private static final List<ShootingColumn> GROUPS = Arrays.asList(null, ShootingColumn.DAY, ShootingColumn.SET,
            ShootingColumn.SETTING, ShootingColumn.TIME, ShootingColumn.VERDICT);


    private ShootingFacts facts = ShootingFacts.NONE;
    private StageHeader header;
    private Text filter;
    private Composite stack;
    private SashForm sash;
    private ShootingTable table;
    private Combo groups;
    private ShootingRows rows;
    private ShootingForms forms;
    private EmptyState empty;
    private int asked;

    @Override
    protected void prepare(StageContext stage, IProgressMonitor monitor) throws CoreException {
        facts = ShootingFacts.of(stage.film());
    }

    @Override
    protected void createStage(Composite parent, StageContext stage) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, stage.stage().name());
        header.button("Add set-up", "Adds a set-up to the scene (Insert)", this::add).setEnabled(stage.writable());
        header.button("Days by rule", "Forgets the script days that were set by hand in the selected scenes",
                this::byRule)
                .setEnabled(stage.writable());
        Button[] menu = new Button[1];
        menu[0] = header.button("Table ▾", "Fill down, freeze columns, read and write CSV", () -> more(menu[0]));
        groups = header.choice("Puts scenes that say the same together", GROUPS.stream().map(column -> column == null
                ? "Script order" : "By " + column.title().toLowerCase(Locale.ROOT)).toList(), this::group);
        GridDataFactory.swtDefaults().hint(130, SWT.DEFAULT).applyTo(groups);
        filter = header.filter("Filter", this::refresh);
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
        sash = new SashForm(stack, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setSashWidth(5);
        table = new ShootingTable(sash, new Cells());
        table.addListener(SWT.KeyDown, this::key);
        dropOn(table);
        forms = new ShootingForms(sash, stage, () -> facts.script());
        sash.setWeights(72, 28);
        empty = new EmptyState(stack, "No scenes yet",
                "Write the screenplay or import one: every scene becomes a row here, with "
                + "its length in eighths, its script day, cast and props. Make plans its set-ups, or add them by hand.");
        empty.action("Open the screenplay", () -> stage.window().showStage(Stages.SCREENPLAY));
        MenuManager context = new MenuManager();
        table.setMenu(context.createContextMenu(table));
        getSite().registerContextMenu("org.filmwright.ui.menu.blocks", context, getSite().getSelectionProvider());
        stage.onChange(table, this::changed);
        refresh();
    }

    private void changed(ModelChange change) {
        refresh();
        int mine = ++asked;
        UiThread.after(PAUSE, stack, () -> {
            if (mine == asked) {
                FilmSession film = context().film();
                Operations.load("Reading the script", stack, monitor -> ShootingFacts.of(film), next -> {
                    facts = next;
                    refresh();
                }, Problems::log);
            }
        });
    }

    private void refresh() {
        rows = ShootingRows.of(context().film().snapshot(), facts);
        table.show(rows, filter.getText());
        boolean none = facts.script().scenes().isEmpty();
        String draft = facts.production().draft();
        header.facts(none ? "" : ShootingRows.summary(facts.script()) + (draft.isEmpty() ? "" : " · " + draft));
        Control top = none ? empty.control() : sash;
        StackLayout layout = (StackLayout) stack.getLayout();
        if (layout.topControl != top) {
            layout.topControl = top;
            stack.layout();
        }
        forms.show(blocks().stream().findFirst().orElse(null));
    }

    private void select() {
        context().select(table.selection());
        forms.show(blocks().stream().findFirst().orElse(null));
    }

    private List<Block> blocks() {
        Snapshot film = context().film().snapshot();
        return table.selection().stream().map(film::block).filter(Objects::nonNull).toList();
    }

    private void key(Event event) {
        if (event.keyCode == SWT.INSERT) {
            add();
        } else if (event.keyCode == SWT.DEL) {
            delete();
        } else if (event.keyCode == 'd' && (event.stateMask & SWT.MOD1) != 0) {
            fillDown();
        }
    }

    /** What the table asks for. */
    private final class Cells implements ShootingTable.Host {
        @Override
        public boolean isEditable(String block, ShootingColumn column) {
            return context().writable() && CellEdits.isEditable(context().film().snapshot().block(block), column);
        }

        @Override
        public void typed(String block, ShootingColumn column, String text) {
            Snapshot film = context().film().snapshot();
            Change change = new CellEdits(film).of(film.block(block), column, text);
            if (change == null) {
                context().tell(column.title() + " cannot be “" + text + "”"
                        + (column.choices().isEmpty() ? "." : "; it is one of " + String.join(", ", column.choices())
                                + "."));
            } else if (CellEdits.does(change)) {
                context().edit("Change " + column.title().toLowerCase(Locale.ROOT) + " of a row", change);
            }
        }

        @Override
        public void selected() {
            select();
        }

        @Override
        public void copy(boolean cut) {
            TableClipboard.copy(table, context().film().snapshot());
        }

        @Override
        public void paste() {
            TableClipboard.Content content = TableClipboard.read(table.getDisplay());
            if (content.blocks() != null && table.firstLine() >= 0) {
                Block row = blocks().stream().findFirst().orElse(null);
                if (row == null || !BlockDragging.link(context(), content.blocks().ids(), row)) {
                    context().tell("These cards cannot be linked to the row.");
                }
            } else if (!content.text().isEmpty()) {
                pasteText(content.text());
            }
        }
    }

    /** Puts texts into the cells from the first selected one on: one text goes into all selected cells. */
    void pasteText(String text) {
        int line = table.firstLine();
        if (line < 0 || !context().writable()) {
            context().tell("Select the cell to begin with.");
            return;
        }
        Snapshot film = context().film().snapshot();
        List<Row> shown = table.lines().shown();
        ShootingColumn column = table.firstColumn();
        Map<Row, List<ShootingColumn>> cells = table.cells();
        work("Paste", monitor -> {
            List<List<String>> texts = TableText.rows(text);
            if (texts.size() == 1 && texts.get(0).size() == 1
                    && cells.values().stream().mapToInt(List::size).sum() > 1) {
                return TablePaste.into(film, cells, constant(texts.get(0).get(0)));
            }
            return TablePaste.at(film, shown, line, column, texts);
        });
    }

    private static Map<ShootingColumn, String> constant(String text) {
        Map<ShootingColumn, String> texts = new EnumMap<>(ShootingColumn.class);
        for (ShootingColumn column : ShootingColumn.values()) {
            texts.put(column, text);
        }
        return texts;
    }

    /** Works out on another thread what changes, and changes it in one edit. */
    private void work(String label, Operations.Loader<TablePaste> loader) {
        Operations.load(label, table, loader, paste -> {
            if (paste == null) {
                context().tell("The first row must name the columns, and one of them must be “Scene”.");
            } else if (paste.changes().isEmpty()) {
                context().tell(paste.refused() + paste.lost() == 0 ? "The cells say this already." : paste.told());
            } else {
                context().edit(label + " " + paste.cells() + (paste.cells() == 1 ? " cell" : " cells"), edit -> {
                    for (Change change : paste.changes()) {
                        change.apply(edit);
                    }
                });
                context().window().say(paste.told());
                if (paste.refused() + paste.lost() > 0) {
                    context().tell(paste.told());
                }
            }
        }, status -> context().tell(status.getMessage()));
    }

    /** Puts what the first selected cell of each column says into those below it. */
    void fillDown() {
        Map<Row, List<ShootingColumn>> cells = new LinkedHashMap<>(table.cells());
        if (cells.size() < 2 || !context().writable()) {
            context().tell("Select a cell and those below it that shall say the same.");
            return;
        }
        Map.Entry<Row, List<ShootingColumn>> first = cells.entrySet().iterator().next();
        Map<ShootingColumn, String> texts = new EnumMap<>(ShootingColumn.class);
        first.getValue().forEach(column -> texts.put(column, first.getKey().cell(column)));
        cells.remove(first.getKey());
        cells.replaceAll((row, columns) -> columns.stream().filter(texts::containsKey).toList());
        Snapshot film = context().film().snapshot();
        work("Fill down", monitor -> TablePaste.into(film, cells, texts));
    }

    private void group() {
        table.keeping(() -> table.lines().groupBy(GROUPS.get(groups.getSelectionIndex())));
    }

    private void more(Button button) {
        Menu menu = new Menu(button);
        item(menu, "Fill down\tCtrl+D", this::fillDown).setEnabled(context().writable());
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Freeze up to the selected column", () -> table.freeze(true));
        item(menu, "Freeze nothing", () -> table.freeze(false));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "Read CSV…", this::readCsv).setEnabled(context().writable());
        item(menu, "Write CSV…", this::export);
        menu.setLocation(button.toDisplay(0, button.getSize().y));
        menu.setVisible(true);
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    private void dropOn(ShootingTable on) {
        DropTarget target = new DropTarget(on, DND.DROP_MOVE | DND.DROP_COPY | DND.DROP_LINK);
        target.setTransfer(new BlockTransfer());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void drop(DropTargetEvent event) {
                int line = on.lineAt(on.toControl(event.x, event.y).y);
                Row row = line < 0 ? null : on.lines().lines().get(line).row();
                Block block = row == null ? null : context().film().snapshot().block(row.id());
                if (block != null && event.data instanceof BlockTransfer.Blocks blocks
                        && !BlockDragging.link(context(), blocks.ids(), block)) {
                    context().tell("That is linked already, or cannot be.");
                }
            }
        });
    }

    private void add() {
        Block row = blocks().stream().findFirst().orElse(null);
        if (row == null) {
            context().tell("Select the scene that gets the set-up.");
            return;
        }
        Snapshot film = context().film().snapshot();
        String scene = row.is(BlockTypes.SCENE) ? row.id() : row.link(Features.SCENE);
        List<Block> there = film.children(Stages.SHOOTING_SCRIPT).stream()
                .filter(block -> scene.equals(block.link(Features.SCENE))).toList();
        Set<String> taken = there.stream().map(block -> block.text(Features.LETTER)).collect(Collectors.toSet());
        String letter = Slates.free(taken, 1).get(0);
        BlockDraft draft = BlockDraft.of(BlockTypes.SET_UP).in(Stages.SHOOTING_SCRIPT).link(Features.SCENE, scene)
                .set(Features.LETTER, letter.isEmpty() ? null : letter)
                .link(Features.LOCATION, film.block(scene).links(Features.LOCATION));
        if (!there.isEmpty()) {
            draft.after(there.get(there.size() - 1).id());
        }
        String[] made = new String[1];
        context().edit("Add a set-up", edit -> made[0] = edit.create(draft));
        if (made[0] != null) {
            revealBlock(made[0]);
            forms.focus();
        }
    }

    private void delete() {
        List<Block> setUps = blocks().stream().filter(block -> block.is(BlockTypes.SET_UP)).toList();
        if (setUps.isEmpty()) {
            context().tell("Scenes are deleted in the screenplay; here only set-ups are.");
        } else if (context().writable()) {
            context().edit(setUps.size() == 1 ? "Delete a set-up" : "Delete " + setUps.size() + " set-ups", edit -> {
                for (Block block : setUps) {
                    edit.delete(block.id());
                }
            });
        }
    }

    private void byRule() {
        List<Block> scenes = blocks().stream().filter(block -> !block.text(Features.SCRIPT_DAY).isEmpty()).toList();
        if (scenes.isEmpty()) {
            context().tell("Select scenes whose script day was set by hand.");
            return;
        }
        context().edit("Propose script days by rule", edit -> {
            for (Block scene : scenes) {
                edit.set(scene.id(), Features.SCRIPT_DAY, null);
            }
        });
    }

    private void export() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Write rows for a spreadsheet");
        dialog.setFileName(context().film().name() + " shooting script.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen));
        }
    }

    private void readCsv() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText("Read rows from a spreadsheet");
        dialog.setFilterExtensions(new String[] {"*.csv;*.tsv;*.txt", "*.*"});
        String chosen = dialog.open();
        if (chosen != null) {
            read(Path.of(chosen));
        }
    }

    /**
     * Takes what a spreadsheet wrote over the rows it names; the columns that only the script decides are left alone.
     */
    public void read(Path file) {
        Snapshot film = context().film().snapshot();
        ShootingRows known = rows;
        work("Read", monitor -> {
            try {
                if (Files.size(file) > LARGEST) {
                    throw new FilmException(ErrorCode.REFUSED, "The file " + file.getFileName()
                            + " is too large for a table.");
                }
                return TablePaste.file(film, known, TableText.rows(Files.readString(file, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new FilmException(ErrorCode.REFUSED, "The file " + file
                        + " could not be read as a table in UTF-8.", e);
            }
        });
    }

    @Override
    public StageDocument printed() {
        return rows == null || rows.scenes().isEmpty() ? null
                : rows.filtered(filter.getText()).document(context().film().snapshot());
    }

    void write(Path file) {
        String csv = rows.csv();
        Operations.background("Write " + file.getFileName(), monitor -> {
            try {
                Files.writeString(file, "\uFEFF" + csv, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new FilmException(ErrorCode.REFUSED, "The file " + file + " could not be written.", e);
            }
        });
    }

    @Override
    protected void focusStage() {
        (facts.script().scenes().isEmpty() ? empty.control() : table).setFocus();
    }

    @Override
    protected void revealBlock(String block) {
        if (!filter.getText().isEmpty()) {
            filter.setText("");
        }
        refresh();
        table.select(block, ShootingColumn.SET);
        select();
    }
}
