// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.generation.Budget;
import org.filmwright.generation.JobQueue;
import org.filmwright.operations.ProposalPlacer;
import org.filmwright.ui.FilmRule;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.theme.Palette;

/** The film's calls to providers as the queue keeps them, newest first: what they cost, how they ended, what waits. */
public final class QueueView extends ViewPart {
    /** Id of the view. */
    public static final String ID = "org.filmwright.generation.ui.view.queue";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM HH:mm:ss");
    private static final int AGAIN_MILLIS = 1000;

    private FilmWindow window;
    private Label facts;
    private Table table;
    private Button again;
    private Button cancel;
    private List<QueueRow> rows = List.of();
    private boolean loading;

    /** Something done with the queue, off the UI thread. */
    private interface Deed {
        void run(JobQueue queue, IProgressMonitor monitor) throws CoreException;
    }

    @Override
    public void createPartControl(Composite parent) {
        window = getSite().getService(FilmWindow.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(3).margins(8, 4).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        facts = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(facts);
        again = button(bar, "Try again", "Calls the provider again; where the end is not known it may be billed twice", this::again);
        cancel = button(bar, "Cancel", "Takes a job back that was not called yet (Delete)", this::cancel);
        table = new Table(parent, SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL | SWT.H_SCROLL);
        table.setData("org.filmwright.ui.id", "org.filmwright.generation.ui.jobs");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("When", 130);
        column("What", 260);
        column("State", 110);
        column("Provider", 170);
        column("Cost", 90);
        column("", 420);
        table.addListener(SWT.Selection, event -> buttons());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                cancel();
            }
        });
        Subscription edits = window.onChange(change -> reload());
        Subscription films = window.onWindowChange(this::reload);
        table.addDisposeListener(event -> {
            edits.close();
            films.close();
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

    private void reload() {
        FilmSession film = window.film().orElse(null);
        if (table.isDisposed() || loading) {
            return;
        }
        if (film == null) {
            show(List.of());
            return;
        }
        loading = true;
        Operations.load("Queue", table, monitor -> QueueRow.read(film), this::loaded, status -> {
            loading = false;
            Problems.log(status);
        });
    }

    private void loaded(List<QueueRow> next) {
        loading = false;
        show(next);
        boolean open = next.stream().anyMatch(row -> row.job().state() == State.QUEUED || row.job().state() == State.RUNNING);
        if (open && table.isVisible()) {
            table.getDisplay().timerExec(AGAIN_MILLIS, this::reload);
        }
    }

    private void show(List<QueueRow> next) {
        if (next.equals(rows) && table.getItemCount() == next.size()) {
            buttons();
            return;
        }
        QueueRow old = row();
        rows = next;
        Palette palette = Palette.of(table);
        table.setRedraw(false);
        table.removeAll();
        for (QueueRow row : next) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {TIME.format(row.job().changed().atZone(ZoneId.systemDefault())), row.what(),
                row.state(), row.job().provider() + " (" + row.job().model() + ")", row.cost(), row.error()});
            item.setForeground(0, palette.muted());
            if (row.failed()) {
                item.setForeground(2, palette.bad());
            }
        }
        for (int i = 0; i < next.size(); i++) {
            if (old != null && next.get(i).job().id().equals(old.job().id())) {
                table.select(i);
            }
        }
        table.setRedraw(true);
        facts.setText(QueueRow.facts(next));
        buttons();
    }

    private QueueRow row() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= rows.size() ? null : rows.get(index);
    }

    private void buttons() {
        QueueRow row = row();
        boolean writable = window.film().map(film -> film.readOnly().isEmpty()).orElse(false);
        again.setEnabled(writable && row != null && row.canBeCalledAgain());
        cancel.setEnabled(writable && row != null && row.canBeCancelled());
    }

    private void again() {
        QueueRow row = row();
        if (row != null && again.isEnabled()) {
            act("Try again: " + row.what(), (queue, monitor) -> {
                queue.resume(row.job().id());
                queue.run(row.what(), monitor);
            });
        }
    }

    private void cancel() {
        QueueRow row = row();
        if (row != null && cancel.isEnabled()) {
            act("Cancel: " + row.what(), (queue, monitor) -> queue.cancel(row.job().id()));
        }
    }

    private void act(String label, Deed deed) {
        FilmSession film = window.film().orElse(null);
        if (film == null) {
            return;
        }
        Operations.schedule(label, new FilmRule(film.id()), monitor -> {
            JobQueue queue = new JobQueue(film, Asking.providers(),
                    List.of(new ProposalPlacer()), new Budget(null), TimeUnit.MILLISECONDS::sleep);
            deed.run(queue, monitor);
            UiThread.async(table, this::reload);
        });
    }

    @Override
    public void setFocus() {
        table.setFocus();
        reload();
    }
}
