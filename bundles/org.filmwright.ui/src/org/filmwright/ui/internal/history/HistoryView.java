// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.history;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.compare.Restore;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PendingInput;
import org.filmwright.ui.Problems;
import org.filmwright.ui.internal.history.HistoryRows.Row;
import org.filmwright.ui.theme.Palette;

/** The film's history, newest first: all of it, that of the stage in front, or the versions of the selected block. */
public final class HistoryView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.ui.view.history";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM HH:mm");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String ALL_TAGS = "All tags";
    private static final int FILM = 0;
    private static final int STAGE = 1;

    private FilmWindow window;
    private Table table;
    private Combo scope;
    private Text filter;
    private Combo tag;
    private StyledText preview;
    private Button makeFilm;
    private Button makeScene;
    private Button undo;
    private Button redo;
    private Button restore;
    private List<Row> all = List.of();
    private List<Row> rows = List.of();
    private BlockRef block;
    private Job loading;
    private boolean stale;
    private final ISelectionListener selection = this::selected;

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(6).margins(8, 5).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        scope = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        scope.setItems("Whole film", "This stage", "Selected block");
        scope.select(FILM);
        scope.setToolTipText("What to show the history of");
        scope.addListener(SWT.Selection, event -> reload());
        filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage("Filter");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> show());
        tag = new Combo(bar, SWT.DROP_DOWN | SWT.READ_ONLY);
        tag.setToolTipText("Only changes of what has this tag now");
        tag.setItems(ALL_TAGS);
        tag.select(0);
        tag.addListener(SWT.Selection, event -> show());
        undo = button(bar, "Undo", () -> step(true));
        redo = button(bar, "Redo", () -> step(false));
        Composite deeds = new Composite(parent, SWT.NONE);
        deeds.setLayout(RowLayoutFactory.swtDefaults().wrap(true).margins(5, 0).spacing(6).create());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(deeds);
        restore = button(deeds, "Take this back", this::restore);
        makeScene = button(deeds, "Make the scene this again", () -> makeCurrent(true));
        makeScene.setToolTipText("Makes the selected scene what it was right after this change");
        makeFilm = button(deeds, "Make the film this again", () -> makeCurrent(false));
        makeFilm.setToolTipText("Makes the whole film what it was right after this change, taken back or not");
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new Table(sash, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setHeaderVisible(true);
        table.setData("org.filmwright.ui.id", "org.filmwright.ui.history");
        column("When", 140);
        column("Change", 420);
        column("Who", 190);
        column("How", 90);
        column("Stage", 150);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> {
            buttons();
            preview();
        });
        preview = new StyledText(sash, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        preview.setMargins(10, 6, 10, 6);
        preview.setAlwaysShowScrollBars(false);
        preview.setData("org.filmwright.ui.id", "org.filmwright.ui.history.preview");
        sash.setWeights(70, 30);
        Subscription edits = window.onChange(change -> reload());
        Subscription films = window.onWindowChange(this::windowChanged);
        table.addDisposeListener(event -> {
            edits.close();
            films.close();
        });
        getSite().getPage().addSelectionListener(selection);
        reload();
    }

    private static Button button(Composite bar, String text, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void column(String name, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(name);
        column.setWidth(width);
        column.setResizable(true);
    }

    private void windowChanged() {
        if (!table.isDisposed()) {
            String stage = window.currentStage() + "@" + window.film().map(FilmSession::id).orElse("");
            if (!stage.equals(table.getData()) && (scope.getSelectionIndex() != FILM
                    || !window.film().map(FilmSession::id)
                    .equals(Optional.ofNullable((String) table.getData("film"))))) {
                table.setData(stage);
                reload();
            } else {
                buttons();
            }
        }
    }

    private void selected(IWorkbenchPart part, ISelection next) {
        if (next instanceof IStructuredSelection structured && structured.getFirstElement() instanceof BlockRef ref) {
            block = ref;
            if (scope.getSelectionIndex() > STAGE) {
                reload();
            } else {
                buttons();
            }
        }
    }

    private void reload() {
        FilmSession film = window.film().orElse(null);
        table.setData("film", film == null ? null : film.id());
        if (film == null) {
            all = List.of();
            show();
            return;
        }
        if (loading != null) {
            stale = true;
            return;
        }
        int what = scope.getSelectionIndex();
        String stage = what == STAGE ? window.currentStage() : null;
        String id = what > STAGE && block != null ? block.block() : null;
        loading = Operations.load("History", table, monitor -> what > STAGE
                ? id == null ? List.<Row>of() : HistoryRows.versions(film, id) : HistoryRows.edits(film, stage),
                this::loaded, status -> {
                    loading = null;
                    Problems.log(status);
                });
    }

    private void loaded(List<Row> next) {
        loading = null;
        all = next;
        String before = tag.getText();
        TreeSet<String> tags = new TreeSet<>();
        next.forEach(row -> tags.addAll(row.tags()));
        tag.setItems(Stream.concat(Stream.of(ALL_TAGS), tags.stream()).toArray(String[]::new));
        tag.select(Math.max(0, tag.indexOf(before)));
        show();
        if (stale) {
            stale = false;
            reload();
        }
    }

    private void show() {
        String words = filter.getText();
        String wanted = tag.getSelectionIndex() > 0 ? tag.getText() : "";
        rows = all.stream().filter(row -> words.isBlank() || row.matches(words))
                .filter(row -> wanted.isEmpty() || row.tags().contains(wanted)).toList();
        if (scope.getSelectionIndex() <= STAGE) {
            rows = HistoryRows.grouped(rows);
        }
        preview.setText("");
        table.removeAll();
        table.setItemCount(rows.size());
        restore.setText(scope.getSelectionIndex() > STAGE ? "Make this current again" : "Take this back");
        restore.getParent().layout();
        buttons();
    }

    private void fill(Event event) {
        TableItem item = (TableItem) event.item;
        if (event.index < 0 || event.index >= rows.size()) {
            return;
        }
        Row row = rows.get(event.index);
        if (row.isSession()) {
            session(item, row);
            return;
        }
        item.setFont(null);
        String draft = row.block() == null && !row.text().isEmpty() ? "   ◆ " + row.text() : "";
        String label = row.block() == null ? row.label() + (row.undone() ? "  (taken back)" : "") + draft
                : row.label() + ":  " + row.text() + (row.present() ? "  (present)" : "");
        item.setText(new String[] {TIME.format(row.time().atZone(ZoneId.systemDefault())), label, row.author(),
                how(row.origin()), stageName(row.stage())});
        Palette palette = Palette.of(table);
        item.setForeground(row.undone() ? palette.muted() : null);
        item.setForeground(0, palette.muted());
    }

    /** A session of work: its day, who worked, and how much was done. */
    private void session(TableItem item, Row row) {
        String[] ends = row.session().split("/");
        String from = DAY.format(Instant.parse(ends[0]).atZone(ZoneId.systemDefault()));
        String to = CLOCK.format(Instant.parse(ends[1]).atZone(ZoneId.systemDefault()));
        item.setText(new String[] {from, row.label() + " until " + to, row.author(), "", ""});
        item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        item.setForeground(null);
        item.setForeground(0, null);
    }

    private void preview() {
        Row row = row();
        FilmSession session = window.film().orElse(null);
        if (row == null || session == null) {
            preview.setText("");
            return;
        }
        Operations.load("Preview", table, monitor -> HistoryRows.preview(session, row), text -> {
            if (row.equals(row())) {
                preview.setText(text);
            }
        }, status -> preview.setText(status.getMessage()));
    }

    /** Id of the scene that is selected or holds what is, or null. */
    private String selectedScene() {
        Block at = block == null ? null : block.state();
        while (at != null && !at.is(BlockTypes.SCENE)) {
            at = block.film().snapshot().block(at.parent());
        }
        return at == null ? null : at.id();
    }

    private void makeCurrent(boolean onlyScene) {
        Row row = row();
        FilmSession session = window.film().orElse(null);
        String id = selectedScene();
        if (row == null || session == null || onlyScene && id == null) {
            return;
        }
        PendingInput.commitAll(getSite().getPage());
        String point = String.valueOf(row.seq());
        Operations.load("Making it current again", table,
                monitor -> onlyScene ? Restore.scene(session, id, point) : Restore.film(session, point),
                done -> window.say(done.id() == null ? "It is the same already"
                        : "Made what it was after “" + row.label() + "”; undo takes this back"),
                status -> window.say(status.getMessage()));
    }

    private static String how(String origin) {
        return switch (origin) {
            case "user" -> "by hand";
            case "merge" -> "brought in";
            default -> origin;
        };
    }

    private String stageName(String id) {
        return window.stages().find(id).map(stage -> stage.name()).orElse("");
    }

    private void buttons() {
        FilmSession film = window.film().orElse(null);
        boolean writable = film != null && film.readOnly().isEmpty();
        Optional<EditRecord> back = writable ? film.undoable(null) : Optional.empty();
        Optional<EditRecord> forth = writable ? film.redoable(null) : Optional.empty();
        undo.setEnabled(back.isPresent());
        undo.setToolTipText(back.map(edit -> "Takes back: " + edit.label()).orElse("Nothing to take back"));
        redo.setEnabled(forth.isPresent());
        redo.setToolTipText(forth.map(edit -> "Brings back: " + edit.label()).orElse("Nothing to bring back"));
        Row row = row();
        makeFilm.setEnabled(writable && row != null && row.block() == null);
        makeScene.setEnabled(writable && row != null && selectedScene() != null);
        restore.setEnabled(writable && row != null && (row.block() == null ? !row.undone() : !row.present()));
    }

    private Row row() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() || rows.get(index).isSession() ? null : rows.get(index);
    }

    private void step(boolean back) {
        run(film -> {
            if (back) {
                film.undo(null);
            } else {
                film.redo(null);
            }
        });
    }

    private void restore() {
        Row row = row();
        if (row == null) {
            return;
        }
        FilmSession film = window.film().orElseThrow();
        Operations.load("Restoring", table, monitor -> row.block() == null ? film.undoEdit(row.edit())
                : film.restore(row.block(), row.seq()), done -> window.say("Restored: " + row.label()),
                status -> window.say(status.getMessage()));
    }

    /** A step of the history. */
    private interface Step {
        void take(FilmSession film) throws CoreException;
    }

    private void run(Step step) {
        window.film().ifPresent(film -> {
            try {
                step.take(film);
            } catch (CoreException e) {
                window.say(Problems.sentence(e));
            }
        });
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(selection);
        super.dispose();
    }
}
