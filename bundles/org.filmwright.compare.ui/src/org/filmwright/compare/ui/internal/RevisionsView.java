// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.stage.Stages;
import org.filmwright.interchange.ScriptFormat;
import org.filmwright.page.RevisionSet;
import org.filmwright.pipeline.ScriptExport;
import org.filmwright.pipeline.ScriptExport.RevisionOptions;
import org.filmwright.pipeline.drafts.IssuedDraft;
import org.filmwright.pipeline.drafts.ShootingScript;
import org.filmwright.pipeline.drafts.ShootingScript.Revision;
import org.filmwright.ui.Operations;
import org.filmwright.ui.theme.Labels;
import org.filmwright.ui.theme.Palette;

/**
 * The script in production: locks its scenes and pages, issues the changes since the last draft in the next colour, omits
 * the scene at the caret, and prints the revised pages. What was revised comes from the history.
 */
public final class RevisionsView extends FollowingView<RevisionsView.State> {
    /** Id of the view. */
    public static final String ID = "org.filmwright.compare.ui.view.revisions";

    private Label title;
    private Label pages;
    private Text name;
    private Table table;
    private Button scenes;
    private Button locksPages;
    private Button lock;
    private Button issue;
    private Button omit;
    private Button unlock;
    private Button print;
    private State state;

    /**
     * The state of the script.
     *
     * @param revision what was revised, or null
     * @param scene    number of the scene at the caret, or null
     */
    record State(List<IssuedDraft> drafts, Revision revision, boolean script, String scene, boolean omitted) {
    }

    @Override
    public void createPartControl(Composite parent) {
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        title = Labels.heading(new Label(parent, SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).indent(10, 4).applyTo(title);
        pages = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).indent(10, 0).hint(200, SWT.DEFAULT).applyTo(pages);
        Composite bar = new Composite(parent, SWT.NONE);
        bar.setLayout(RowLayoutFactory.swtDefaults().wrap(true).margins(5, 2).spacing(6).create());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        name = new Text(bar, SWT.BORDER);
        name.setLayoutData(new RowData(280, SWT.DEFAULT));
        name.setMessage("Name of the next draft; empty for its colour");
        name.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.revision.name");
        scenes = check(bar, "Scenes", "A scene that is put in after 41 becomes 41A; one that goes stays as OMITTED");
        locksPages = check(bar, "Pages", "What does not fit on page 12 any more goes to 12A");
        lock = button(bar, "Lock and issue White", "Locks scenes and pages and issues the first draft", this::lock);
        issue = button(bar, "Issue revision", "Issues what was changed since the last draft in the next colour",
                this::issue);
        omit = button(bar, "Omit scene", "Takes the scene at the caret out; its number and OMITTED stay", this::omit);
        print = button(bar, "Revised pages as PDF…", "Prints nothing but the pages that were revised", this::print);
        unlock = button(bar, "Unlock", "Takes the lock and all issued drafts away; undo brings them back",
                () -> act("Unlock", film -> ShootingScript.of(film).unlock(), "The script is not locked any more"));
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.compare.ui.issued");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column(table, "", 34);
        column(table, "Draft", 170);
        column(table, "Issued", 110);
        column(table, "Locked", 160);
        table.addListener(SWT.PaintItem, this::paintColour);
        follow(table);
    }

    private Button check(Composite bar, String text, String toolTip) {
        Button button = new Button(bar, SWT.CHECK);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.setSelection(true);
        button.addListener(SWT.Selection, event -> buttons());
        return button;
    }

    private void paintColour(Event event) {
        int index = table.indexOf((TableItem) event.item);
        if (event.index == 0 && state != null && index >= 0 && index < state.drafts().size()) {
            RevisionSet set = state.drafts().get(index).set();
            Color paper = new Color(rgb(set.paper()));
            event.gc.setBackground(paper);
            event.gc.fillRectangle(event.x + 6, event.y + 3, 16, event.height - 6);
            event.gc.setForeground(Palette.of(table).muted());
            event.gc.drawRectangle(event.x + 6, event.y + 3, 16, event.height - 6);
        }
    }

    private static RGB rgb(int colour) {
        return new RGB(colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF);
    }

    @Override
    State read(FilmSession film, String selected) throws CoreException {
        ShootingScript script = ShootingScript.of(film);
        boolean any = film.snapshot().children(Stages.SCREENPLAY).stream()
                .anyMatch(block -> block.is(BlockTypes.SCENE));
        Block at = film.snapshot().block(selected);
        while (at != null && !at.is(BlockTypes.SCENE)) {
            at = film.snapshot().block(at.parent());
        }
        Map<String, String> numbers = at == null || !any ? Map.of() : script.sceneNumbers();
        return new State(script.drafts(), script.drafts().isEmpty() ? null : script.revision(), any,
                at == null ? null : numbers.get(at.id()), at != null && ShootingScript.isOmitted(at));
    }

    @Override
    void show(FilmSession film, State next) {
        state = next;
        table.removeAll();
        for (IssuedDraft draft : next == null ? List.<IssuedDraft>of() : next.drafts()) {
            new TableItem(table, SWT.NONE).setText(new String[] {"", draft.name(), draft.date(),
                    draft.locksScenes() && draft.locksPages() ? "scenes and pages" : draft.locksScenes() ? "scenes"
                            : draft.locksPages() ? "pages" : "nothing"});
        }
        title.setText(next == null || next.drafts().isEmpty() ? "The script is not locked"
                : "Locked; " + next.drafts().get(next.drafts().size() - 1).name() + " was issued last");
        pages.setText(revised(next));
        pages.getParent().layout();
        buttons();
    }

    private static String revised(State next) {
        if (next == null || next.drafts().isEmpty()) {
            return "Locking keeps the numbers of scenes and pages for everybody who has a copy.";
        }
        Revision revision = next.revision();
        if (revision == null) {
            return "Nothing was changed since.";
        }
        String which = revision.pages().size() == 1 ? "page " : "pages ";
        return revision.set().name() + (revision.issued() ? ", issued on " + revision.date() : ", not issued yet") + ": "
                + which + String.join(", ", revision.pages());
    }

    private void buttons() {
        FilmSession film = window() == null ? null : window().film().orElse(null);
        boolean writable = film != null && film.readOnly().isEmpty() && state != null && state.script();
        boolean locked = state != null && !state.drafts().isEmpty();
        boolean revised = locked && state.revision() != null;
        scenes.setEnabled(writable && !locked);
        locksPages.setEnabled(writable && !locked);
        lock.setEnabled(writable && !locked && (scenes.getSelection() || locksPages.getSelection()));
        issue.setEnabled(writable && revised && !state.revision().issued());
        omit.setEnabled(writable && locked && state.drafts().get(state.drafts().size() - 1).locksScenes()
                && state.scene() != null && !state.omitted());
        omit.setText(state == null || state.scene() == null ? "Omit scene" : "Omit scene " + state.scene());
        omit.getParent().layout();
        unlock.setEnabled(writable && locked);
        print.setEnabled(revised);
    }

    private void lock() {
        boolean numbers = scenes.getSelection();
        boolean sheets = locksPages.getSelection();
        act("Lock the script", film -> ShootingScript.of(film).lock(numbers, sheets, null),
                "The script is locked and issued as White");
    }

    private void issue() {
        String wanted = name.getText().strip();
        String colour = state.revision().set().name();
        name.setText("");
        act("Issue revision", film -> ShootingScript.of(film).issue(wanted.isEmpty() ? null : wanted),
                "Issued " + (wanted.isEmpty() ? colour : "“" + wanted + "” in " + colour));
    }

    private void omit() {
        String scene = state.scene();
        act("Omit scene " + scene, film -> ShootingScript.of(film).omit(scene),
                "Scene " + scene + " is omitted; undo brings it back");
    }

    private void print() {
        FilmSession film = window().film().orElse(null);
        FileDialog dialog = new FileDialog(getSite().getShell(), SWT.SAVE);
        dialog.setText("Revised Pages as PDF");
        dialog.setFilterExtensions(new String[] {"*.pdf"});
        dialog.setOverwrite(true);
        if (film != null) {
            dialog.setFileName(film.name() + " - " + state.revision().set().name() + ".pdf");
            dialog.setFilterPath(film.folder().resolve("exports").toString());
            String chosen = dialog.open();
            if (chosen != null) {
                Operations.schedule("Printing the revised pages", null, monitor -> print(film, Path.of(chosen)));
            }
        }
    }

    /** Prints the revised pages of a film. */
    static void print(FilmSession film, Path file) throws CoreException {
        ScriptExport export = ScriptExport.of(film);
        export.write(file, ScriptFormat.PDF, export.options(), new RevisionOptions(null, true, true));
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
