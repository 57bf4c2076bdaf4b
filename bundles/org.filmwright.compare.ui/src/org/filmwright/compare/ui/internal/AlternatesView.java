// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.compare.Restore;
import org.filmwright.compare.ui.internal.Timeline.Row;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PendingInput;
import org.filmwright.ui.Problems;
import org.filmwright.ui.theme.Palette;

/**
 * The alternates of the film and its drafts along its history. Enter opens an alternate or compares a draft with what is
 * there now; F2 renames an alternate.
 */
public final class AlternatesView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.compare.ui.view.alternates";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm");

    private FilmWindow window;
    private Text name;
    private Table table;
    private Button create;
    private Button draft;
    private Button open;
    private Button compare;
    private Button bring;
    private Button file;
    private Button with;
    private Button restore;
    private Button archive;
    private Button archived;
    private Timeline timeline = Timeline.of(List.of(), List.of(), false);
    private String film = "";
    private boolean loading;
    private boolean again;

    /** Something done with the history, off the UI thread. */
    private interface Deed {
        void run(FilmSession session) throws CoreException;
    }

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        name = new Text(parent, SWT.BORDER);
        name.setMessage("Name, as “New ending” or “First draft”");
        name.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.name");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(8, 6).applyTo(name);
        Composite bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        bar.setLayout(RowLayoutFactory.swtDefaults().wrap(true).margins(5, 2).spacing(6).create());
        name.addListener(SWT.Modify, event -> buttons());
        name.addListener(SWT.DefaultSelection, event -> createAlternate());
        create = button(bar, "New alternate", "Tries something without touching the film as it is (Enter)", this::createAlternate);
        draft = button(bar, "Save draft", "Gives the film as it is now a name", this::saveDraft);
        open = button(bar, "Open", "Works on this alternate (Enter)", this::open);
        compare = button(bar, "Compare", "Shows what differs from the film as it is now, or between two", this::compare);
        bring = button(bar, "Bring in…", "Shows what this alternate would bring into the open one", this::bringIn);
        with = button(bar, "Compare with a file…", "Compares the film with a script file or with a .film file of it", this::compareFile);
        file = button(bar, "Bring in a file…", "Brings in what somebody changed in a .film file of this film", this::bringInFile);
        restore = button(bar, "Make current again", "Makes the film what it was then, as one change", this::restore);
        archive = button(bar, "Archive", "Hides an alternate; nothing of it is lost", this::archive);
        archived = new Button(bar, SWT.CHECK);
        archived.setText("Show archived");
        archived.addListener(SWT.Selection, event -> reload());
        table = new Table(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.points");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("", 90);
        column("Name", 300);
        column("What", 130);
        column("From", 180);
        column("Made", 130);
        table.addListener(SWT.PaintItem, event -> Lanes.paint(event, table, timeline));
        table.addListener(SWT.Selection, event -> buttons());
        table.addListener(SWT.DefaultSelection, event -> enter());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.F2) {
                rename();
            }
        });
        Subscription windows = window.onWindowChange(this::windowChanged);
        Subscription edits = window.onChange(change -> reload());
        table.addDisposeListener(event -> {
            windows.close();
            edits.close();
        });
        reload();
    }

    private static Button button(Composite bar, String text, String toolTip, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void column(String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    private void windowChanged() {
        String now = window.film().map(session -> session.id() + session.snapshot().branch()).orElse("");
        if (!now.equals(film) && !table.isDisposed()) {
            film = now;
            reload();
        }
    }

    private void reload() {
        FilmSession session = window.film().orElse(null);
        if (session == null) {
            show(Timeline.of(List.of(), List.of(), false));
            return;
        }
        if (loading) {
            again = true;
            return;
        }
        loading = true;
        boolean all = archived.getSelection();
        Operations.load("Alternates", table,
                monitor -> Timeline.of(session.branches().list(), session.branches().labels(), all), next -> {
                    loading = false;
                    show(next);
                    if (again) {
                        again = false;
                        reload();
                    }
                }, status -> {
                    loading = false;
                    Problems.log(status);
                });
    }

    private void show(Timeline next) {
        List<String> selected = selection().stream().map(Row::name).toList();
        timeline = next;
        table.setRedraw(false);
        table.removeAll();
        for (Row row : next.rows()) {
            TableItem item = new TableItem(table, SWT.NONE);
            String made = row.created() == null ? "change " + row.change()
                    : TIME.format(row.created().atZone(ZoneId.systemDefault()));
            item.setText(new String[] {"", row.name() + (row.open() ? "  (open)" : ""),
                    row.draft() ? "Draft" : row.archived() ? "Alternate, archived" : "Alternate",
                    row.from(), made});
            if (row.open()) {
                item.setForeground(1, Palette.of(table).accent());
            }
        }
        selected.stream().mapToInt(next::find).filter(place -> place >= 0).forEach(table::select);
        table.setRedraw(true);
        buttons();
    }

    private List<Row> selection() {
        return Arrays.stream(table.getSelectionIndices()).filter(i -> i < timeline.rows().size())
                .mapToObj(timeline.rows()::get).toList();
    }

    private Row one() {
        List<Row> rows = selection();
        return rows.size() == 1 ? rows.get(0) : null;
    }

    private void buttons() {
        FilmSession session = window.film().orElse(null);
        boolean writable = session != null && session.readOnly().isEmpty();
        boolean named = writable && !name.getText().isBlank();
        Row row = one();
        create.setEnabled(named);
        draft.setEnabled(named);
        open.setEnabled(writable && row != null && !row.draft() && !row.open());
        compare.setEnabled(selection().size() == 2 || row != null && !row.open());
        file.setEnabled(writable);
        with.setEnabled(session != null);
        bring.setEnabled(writable && row != null && !row.open());
        restore.setEnabled(writable && row != null && !row.open());
        archive.setText(row != null && row.archived() ? "Bring back" : "Archive");
        archive.getParent().layout();
        archive.setEnabled(writable && row != null && !row.draft() && !row.open());
    }

    /** Puts what is being typed into the film, then does something off the UI thread and tells it. */
    private void act(String label, Deed deed, String said) {
        FilmSession session = window.film().orElse(null);
        if (session == null) {
            return;
        }
        PendingInput.commitAll(getSite().getPage());
        Operations.load(label, table, monitor -> {
            deed.run(session);
            return Boolean.TRUE;
        }, done -> {
            window.say(said);
            reload();
        }, status -> window.say(status.getMessage()));
    }

    private void createAlternate() {
        String wanted = name.getText().strip();
        if (!wanted.isEmpty() && create.isEnabled()) {
            name.setText("");
            act("New alternate", session -> {
                session.branches().create(wanted);
                session.branches().open(wanted);
            }, "You are now working on “" + wanted + "”");
        }
    }

    private void saveDraft() {
        String wanted = name.getText().strip();
        name.setText("");
        act("Save draft", session -> session.branches().label(wanted), "Saved the draft “" + wanted + "”");
    }

    private void enter() {
        Row row = one();
        if (row != null && !row.open()) {
            if (row.draft()) {
                compare();
            } else {
                open();
            }
        }
    }

    private void open() {
        Row row = one();
        if (row != null) {
            act("Open " + row.name(), session -> session.branches().open(row.name()),
                    "You are now working on “" + row.name() + "”");
        }
    }

    private void archive() {
        Row row = one();
        if (row != null) {
            boolean away = !row.archived();
            act(away ? "Archive" : "Bring back", session -> session.branches().archive(row.name(), away),
                    (away ? "Archived “" : "Brought back “") + row.name() + "”");
        }
    }

    private void restore() {
        Row row = one();
        if (row != null) {
            act("Make current again", session -> Restore.film(session, row.name()),
                    "The film is again what it was at “" + row.name() + "”; undo takes this back");
        }
    }

    private void rename() {
        Row row = one();
        if (row == null || row.draft()) {
            return;
        }
        TableEditor editor = new TableEditor(table);
        editor.grabHorizontal = true;
        Text field = new Text(table, SWT.NONE);
        field.setText(row.name());
        field.selectAll();
        editor.setEditor(field, table.getItem(timeline.find(row.name())), 1);
        field.setFocus();
        Runnable end = () -> {
            editor.dispose();
            field.dispose();
        };
        field.addListener(SWT.DefaultSelection, event -> {
            String next = field.getText().strip();
            end.run();
            if (!next.isEmpty() && !next.equals(row.name())) {
                act("Rename", session -> session.branches().rename(row.name(), next), "Renamed to “" + next + "”");
            }
        });
        field.addListener(SWT.FocusOut, event -> end.run());
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                end.run();
            }
        });
    }

    private void compare() {
        FilmSession session = window.film().orElse(null);
        List<Row> rows = selection();
        if (session == null || rows.isEmpty()) {
            return;
        }
        String older = rows.size() == 2 ? rows.get(1).name() : rows.get(0).name();
        String newer = rows.size() == 2 ? rows.get(0).name() : session.snapshot().branch();
        show(new CompareInput(session, older, newer, false));
    }

    private void bringIn() {
        FilmSession session = window.film().orElse(null);
        Row row = one();
        if (session != null && row != null) {
            show(new CompareInput(session, session.snapshot().branch(), row.name(), true));
        }
    }

    private void bringInFile() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText("Bring in what was changed in a copy of this film");
        dialog.setFilterExtensions(new String[] {"*.film"});
        String chosen = dialog.open();
        FilmSession session = window.film().orElse(null);
        if (chosen == null || session == null) {
            return;
        }
        PendingInput.commitAll(getSite().getPage());
        window.say("Reading " + chosen + "…");
        Operations.load("Bring in " + chosen, table, monitor -> window.takeBack(Path.of(chosen), monitor), alternate -> {
            window.say("What was changed is now the alternate “" + alternate + "”");
            reload();
            show(new CompareInput(session, session.snapshot().branch(), alternate, true));
        }, status -> window.say(status.getMessage()));
    }

    private void compareFile() {
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.OPEN);
        dialog.setText("Compare the film with a file");
        dialog.setFilterExtensions(new String[] {"*.fountain;*.fdx;*.pdf;*.txt;*.film"});
        String chosen = dialog.open();
        FilmSession session = window.film().orElse(null);
        if (chosen != null && session != null) {
            compareFile(session, Path.of(chosen));
        }
    }

    /** Compares with a script file at once, and with a copy of the film once it is an alternate. */
    public void compareFile(FilmSession session, Path chosen) {
        PendingInput.commitAll(getSite().getPage());
        if (!chosen.toString().endsWith(".film")) {
            show(new CompareInput(session, chosen));
            return;
        }
        Operations.load("Compare with " + chosen, table, monitor -> window.takeBack(chosen, monitor), alternate -> {
            window.say("What was changed is now the alternate “" + alternate + "”");
            reload();
            show(new CompareInput(session, session.snapshot().branch(), alternate, false));
        }, status -> window.say(status.getMessage()));
    }

    private void show(CompareInput input) {
        PendingInput.commitAll(getSite().getPage());
        try {
            IEditorPart editor = getSite().getPage().openEditor(input, CompareEditor.ID, true, IWorkbenchPage.MATCH_INPUT);
            if (editor instanceof CompareEditor comparing) {
                comparing.reload();
            }
        } catch (PartInitException e) {
            Problems.report(e);
        }
    }

    @Override
    public void setFocus() {
        if (timeline.rows().size() < 2) {
            name.setFocus();
        } else {
            table.setFocus();
        }
    }
}
