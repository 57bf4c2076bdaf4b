// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.filmwright.api.session.Change;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.Stages;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.PendingInput;
import org.filmwright.ui.Problems;

/**
 * A view that follows the film and what is selected in it, and reads what it shows off the UI thread.
 *
 * @param <T> what it shows
 */
abstract class FollowingView<T> extends ViewPart {
    private FilmWindow window;
    private Control owner;
    private BlockRef selected;
    private boolean loading;
    private boolean again;
    private final ISelectionListener selection = this::selected;

    /** What to do with the film, off the UI thread. */
    interface Deed {
        void run(FilmSession film) throws CoreException;
    }

    /** Begins to follow; what it shows lives as long as the control. */
    final void follow(Control control) {
        owner = control;
        window = getSite().getService(FilmWindow.class);
        Subscription edits = window.onChange(change -> reload());
        Subscription films = window.onWindowChange(this::windowChanged);
        control.addDisposeListener(event -> {
            edits.close();
            films.close();
        });
        getSite().getPage().addPostSelectionListener(selection);
        IWorkbenchPart active = getSite().getPage().getActiveEditor();
        if (active != null && active.getSite().getSelectionProvider() != null) {
            selected(active, active.getSite().getSelectionProvider().getSelection());
        }
        reload();
    }

    private void windowChanged() {
        if (!owner.isDisposed() && (selected == null ? window.film().isPresent()
                : window.film().map(film -> film != selected.film()).orElse(true))) {
            selected = null;
            reload();
        }
    }

    private void selected(IWorkbenchPart part, ISelection next) {
        BlockRef ref = SelectedBlock.of(part, next).orElse(null);
        if (part != this && ref != null && !ref.equals(selected)) {
            selected = ref;
            if (!moved(ref)) {
                reload();
            }
        }
    }

    /** Another block is selected; says whether what is shown stays. */
    boolean moved(BlockRef next) {
        return false;
    }

    /** Id of what is selected, or null. */
    final String selected() {
        return selected == null ? null : selected.block();
    }

    final FilmWindow window() {
        return window;
    }

    /** Reads anew. */
    final void reload() {
        FilmSession film = window.film().orElse(null);
        if (owner.isDisposed()) {
            return;
        }
        if (film == null) {
            show(null, null);
            return;
        }
        if (loading) {
            again = true;
            return;
        }
        loading = true;
        String block = selected == null || selected.film() != film ? null : selected.block();
        Operations.load(getPartName(), owner, monitor -> read(film, block), next -> {
            show(film, next);
            loaded();
        }, status -> {
            Problems.log(status);
            loaded();
        });
    }

    private void loaded() {
        loading = false;
        if (again) {
            again = false;
            reload();
        }
    }

    /** Reads what to show, off the UI thread. */
    abstract T read(FilmSession film, String block) throws CoreException;

    /** Shows it; both are null without a film. */
    abstract void show(FilmSession film, T next);

    /** Puts what is being typed into the film and makes an edit; a failure is said in the status line. */
    final void edit(String label, Change change, String said) {
        act(label, film -> film.edit(EditRequest.user(label).in(Stages.SCREENPLAY), change), said);
    }

    /** Puts what is being typed into the film and does something with it off the UI thread. */
    final void act(String label, Deed deed, String said) {
        FilmSession film = window.film().orElse(null);
        if (film == null) {
            return;
        }
        PendingInput.commitAll(getSite().getPage());
        Operations.load(label, owner, monitor -> {
            deed.run(film);
            return Boolean.TRUE;
        }, done -> {
            window.say(said);
            reload();
        }, status -> window.say(status.getMessage()));
    }

    static Button button(Composite bar, String text, String toolTip, Runnable action) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(toolTip);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    public void dispose() {
        getSite().getPage().removePostSelectionListener(selection);
        super.dispose();
    }
}
