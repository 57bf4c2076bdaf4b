// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.EditorPart;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.pipeline.drafts.ComparisonPdf;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.compare.Comparison.Kind;
import org.filmwright.compare.Comparison.Row;
import org.filmwright.compare.Restore;
import org.filmwright.compare.WordDiff;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.StageHeader;
import org.filmwright.ui.theme.Palette;

/**
 * What differs between two points of the film's history: a list, and the selected difference word by word or picture by
 * picture. When an alternate is brought in, each conflict is settled here with Alt+Left or Alt+Right, and the whole goes
 * into the film as one change.
 */
public final class CompareEditor extends EditorPart {
    /** Id of the editor. */
    public static final String ID = "org.filmwright.compare.ui.editor.compare";

    private static final String CONTEXT = "org.filmwright.compare.ui.context.compare";
    private static final String COMMAND = "org.filmwright.compare.ui.command.";

    private CompareInput input;
    private FilmWindow window;
    private Differences differences;
    private List<Row> rows = List.of();
    private List<String> stageIds = List.of("");
    private StageHeader header;
    private Text filter;
    private Combo stage;
    private Combo tag;
    private Combo author;
    private CutPair cuts;
    private Table table;
    private WordPane older;
    private WordPane newer;
    private PicturePair pictures;
    private SashForm detail;
    private Button bring;
    private Button mine;
    private Button theirs;
    private Button back;
    private boolean stale;

    @Override
    public void init(IEditorSite site, IEditorInput editorInput) throws PartInitException {
        if (!(editorInput instanceof CompareInput compareInput)) {
            throw new PartInitException("Compare opens on two points of a film, not on " + editorInput.getName() + ".");
        }
        setSite(site);
        setInput(editorInput);
        input = compareInput;
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        header = new StageHeader(parent, input.bringIn() ? "Bring in “" + input.newer() + "”" : "Compare");
        buttons();
        filter = header.filter("Filter", this::filter);
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        createList(sash);
        createDetail(sash);
        sash.setWeights(38, 62);
        getSite().getService(IContextService.class).activateContext(CONTEXT);
        handle("mine", () -> choose(Side.OURS));
        handle("theirs", () -> choose(Side.THEIRS));
        Subscription edits = window.onChange(change -> changed());
        table.addDisposeListener(event -> edits.close());
        reload();
    }

    private void buttons() {
        if (input.bringIn()) {
            mine = header.button("Keep mine", "Settles the selected conflict with what is here (Alt+Left)", () -> choose(Side.OURS));
            theirs = header.button("Take theirs", "Settles the selected conflict with what comes in (Alt+Right)",
                    () -> choose(Side.THEIRS));
            bring = header.button("Bring in", "Puts all of it into the film as one change", this::bringIn);
        } else {
            header.button("As PDF…", "Prints the script with what was struck and what is new", this::print);
            back = header.button("Make this what it was", "Makes the selected scene or block what it was at the older point",
                    this::restore);
        }
    }

    private void handle(String name, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler(COMMAND + name, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }

    private void createList(Composite parent) {
        Composite left = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        Composite filters = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).equalWidth(true).spacing(4, 0).applyTo(filters);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filters);
        stage = combo(filters, "Which stage");
        tag = combo(filters, "Which tag");
        author = combo(filters, "Whose changes");
        table = new Table(left, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.differences");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("What", 110);
        column("Where", 120);
        column("", 320);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> show());
        table.addListener(SWT.DefaultSelection, event -> reveal());
    }

    private Combo combo(Composite parent, String toolTip) {
        Combo combo = new Combo(parent, SWT.READ_ONLY);
        combo.setToolTipText(toolTip);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
        combo.addListener(SWT.Selection, event -> filter());
        return combo;
    }

    private static void offer(Combo combo, String all, List<String> choices) {
        String before = combo.getSelectionIndex() > 0 ? combo.getText() : all;
        combo.setItems(Stream.concat(Stream.of(all), choices.stream()).toArray(String[]::new));
        combo.select(Math.max(0, combo.indexOf(before)));
        combo.setEnabled(!choices.isEmpty());
    }

    private static String chosen(Combo combo) {
        return combo.getSelectionIndex() > 0 ? combo.getText() : "";
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void createDetail(Composite parent) {
        detail = new SashForm(parent, SWT.VERTICAL);
        pictures = new PicturePair(detail, input.film());
        cuts = new CutPair(detail);
        SashForm texts = new SashForm(detail, SWT.HORIZONTAL);
        older = new WordPane(texts, WordDiff.Kind.REMOVED);
        newer = new WordPane(texts, WordDiff.Kind.ADDED);
        older.title(input.bringIn() ? "Here, on “" + input.older() + "”" : "“" + input.older() + "”");
        newer.title(input.bringIn() ? "After “" + input.newer() + "” is brought in" : "“" + input.newer() + "”");
        detail.setWeights(45, 20, 55);
        detail.setMaximizedControl(texts);
    }

    private void changed() {
        stale = true;
        header.facts("The film changed since this was compared");
        if (getSite().getPage().getActiveEditor() == this) {
            reload();
        }
    }

    /** Compares anew. */
    void reload() {
        if (table == null) {
            return;
        }
        stale = false;
        header.facts("Comparing…");
        Operations.load("Compare " + input.getName(), table, monitor -> Differences.read(input), this::loaded,
                status -> header.facts(status.getMessage()));
    }

    private void loaded(Differences next) {
        differences = next;
        List<StageDescriptor> touched = window.stages().all().stream()
                .filter(candidate -> next.rows().stream().anyMatch(row -> row.stage().equals(candidate.id()))).toList();
        stageIds = Stream.concat(Stream.of(""), touched.stream().map(StageDescriptor::id)).toList();
        int before = Math.max(0, stage.getSelectionIndex());
        stage.setItems(Stream.concat(Stream.of("All stages"),
                touched.stream().map(StageDescriptor::name)).toArray(String[]::new));
        stage.select(Math.min(before, stageIds.size() - 1));
        offer(tag, "All tags", next.tags());
        offer(author, "Everybody", next.authors());
        cuts.show(next.cut());
        filter();
        facts();
    }

    private void facts() {
        int all = differences.rows().size();
        String text = all == 0 ? "Nothing differs" : all == 1 ? "1 difference" : all + " differences";
        if (input.bringIn()) {
            int open = differences.undecided();
            text += open == 0 ? "" : ", " + open + " to decide";
            bring.setEnabled(open == 0 && all > 0 && input.film().readOnly().isEmpty());
        }
        header.facts(text);
    }

    private void filter() {
        if (differences == null) {
            return;
        }
        rows = differences.rows(stageIds.get(Math.max(0, stage.getSelectionIndex())), chosen(tag), chosen(author),
                filter.getText());
        table.setItemCount(rows.size());
        table.clearAll();
        if (!rows.isEmpty()) {
            table.setSelection(0);
        }
        show();
    }

    private void fill(Event event) {
        if (event.index >= rows.size()) {
            return;
        }
        TableItem item = (TableItem) event.item;
        Row row = rows.get(event.index);
        item.setText(new String[] {what(row), window.stages().find(row.stage()).map(StageDescriptor::name).orElse(row.stage()),
                row.title()});
        Palette palette = Palette.of(table);
        boolean open = differences.isConflict(row) && differences.chosen(row) == null;
        item.setForeground(0, open ? palette.bad() : switch (row.kind()) {
            case ADDED -> palette.good();
            case REMOVED -> palette.bad();
            default -> palette.accent();
        });
    }

    private String what(Row row) {
        if (differences.isConflict(row)) {
            Side side = differences.chosen(row);
            return side == null ? "Decide" : side == Side.OURS ? "Mine" : "Theirs";
        }
        return switch (row.kind()) {
            case ADDED -> "Added";
            case REMOVED -> "Removed";
            case CHANGED -> "Changed";
            case MOVED -> "Moved";
        };
    }

    private Optional<Row> row() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
    }

    private void show() {
        Optional<Row> row = row();
        List<WordDiff.Run> runs = row.map(shown -> WordPane.runs(shown.before(), shown.after())).orElse(List.of());
        older.show(runs);
        newer.show(runs);
        boolean seen = row.isPresent() && (row.get().picture() != null || row.get().newPicture() != null);
        boolean cut = row.isPresent() && row.get().stage().equals(Stages.REVIEW) && differences.cut() != null;
        pictures.setVisible(seen);
        cuts.setVisible(cut);
        cuts.select(cut ? row.get().block() : null);
        detail.setMaximizedControl(seen || cut ? null : older.control().getParent());
        detail.layout();
        pictures.show(row.map(Row::picture).orElse(null), row.map(Row::newPicture).orElse(null));
        boolean conflict = row.isPresent() && differences.isConflict(row.get());
        if (input.bringIn()) {
            mine.setEnabled(conflict);
            theirs.setEnabled(conflict);
        } else {
            back.setEnabled(row.isPresent() && input.film().readOnly().isEmpty()
                    && input.newer().equals(input.film().snapshot().branch()));
        }
    }

    private void reveal() {
        row().filter(shown -> shown.kind() != Kind.REMOVED).ifPresent(shown -> window.reveal(shown.block()));
    }

    private void choose(Side side) {
        row().filter(shown -> differences.isConflict(shown)).ifPresent(shown -> {
            differences.choose(shown, side);
            table.clear(table.getSelectionIndex());
            next();
            facts();
            show();
        });
    }

    /** Goes to the next conflict that is not settled, if there is one. */
    private void next() {
        for (int i = 0; i < rows.size(); i++) {
            if (differences.isConflict(rows.get(i)) && differences.chosen(rows.get(i)) == null) {
                table.setSelection(i);
                return;
            }
        }
    }

    private void print() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Comparison as PDF");
        dialog.setFilterExtensions(new String[] {"*.pdf"});
        dialog.setFilterPath(input.film().folder().resolve("exports").toString());
        dialog.setFileName(input.older() + " - " + input.newer() + ".pdf");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            Operations.load("Comparison as PDF", table, monitor -> {
                ComparisonPdf.write(input.film(), input.point(false), input.point(true), Path.of(chosen));
                return chosen;
            }, file -> window.say("Wrote " + file), status -> header.facts(status.getMessage()));
        }
    }

    private void bringIn() {
        if (stale || differences.undecided() > 0) {
            return;
        }
        FilmSession film = input.film();
        Differences settled = differences;
        bring.setEnabled(false);
        Operations.load("Bring in " + input.newer(), table,
                monitor -> film.branches().merge(settled.plan(),
                        block -> settled.choices().getOrDefault(block, Side.THEIRS)),
                done -> {
                    window.say("Brought in “" + input.newer() + "”; undo takes it back");
                    getSite().getPage().closeEditor(this, false);
                }, status -> header.facts(status.getMessage()));
    }

    private void restore() {
        row().ifPresent(shown -> Operations.load("Restore", table,
                monitor -> Restore.blocks(input.film(), shown.title(), shown.changes()),
                done -> window.say("“" + shown.title() + "” is again what it was; undo takes this back"),
                status -> header.facts(status.getMessage())));
    }

    @Override
    public void setFocus() {
        if (stale) {
            reload();
        }
        table.setFocus();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        // never dirty: a comparison changes nothing by itself
    }

    @Override
    public void doSaveAs() {
        // see above
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
