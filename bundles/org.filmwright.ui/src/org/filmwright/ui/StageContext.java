// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.handlers.IHandlerService;
import org.filmwright.api.session.Change;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.ui.internal.stage.NoticeStrip;

/** What a stage's editor works with. Use it on the UI thread. */
public final class StageContext {
    private final FilmSession film;
    private final StageDescriptor stage;
    private final IEditorSite site;
    private final NoticeStrip notices;

    StageContext(FilmSession film, StageDescriptor stage, IEditorSite site, NoticeStrip notices) {
        this.film = film;
        this.stage = stage;
        this.site = site;
        this.notices = notices;
    }

    public FilmSession film() {
        return film;
    }

    public StageDescriptor stage() {
        return stage;
    }

    public IEditorSite site() {
        return site;
    }

    /** The window that shows the film. */
    public FilmWindow window() {
        return site.getService(FilmWindow.class);
    }

    /** A service of the workbench or of OSGi. */
    public <T> T service(Class<T> type) {
        return site.getService(type);
    }

    /** Whether the film may be changed. */
    public boolean writable() {
        return film.readOnly().isEmpty();
    }

    /** Makes a user's edit in this stage; a refusal is told in the stage's notice strip and changes nothing. */
    public Optional<EditResult> edit(String label, Change change) {
        try {
            EditResult result = film.edit(EditRequest.user(label).in(stage.id()), change);
            return Optional.of(result);
        } catch (CoreException e) {
            tell(Problems.sentence(e));
            return Optional.empty();
        }
    }

    /** Listens to edits as long as the control lives. */
    public void onChange(Control owner, Consumer<ModelChange> listener) {
        Subscription subscription = film.onChange(change -> {
            if (!owner.isDisposed()) {
                listener.accept(change);
            }
        });
        owner.addDisposeListener(event -> subscription.close());
    }

    /** Publishes blocks as the selection of the editor. */
    public void select(List<String> blocks) {
        ISelectionProvider provider = site.getSelectionProvider();
        if (provider != null) {
            provider.setSelection(new StructuredSelection(blocks.stream().map(id -> new BlockRef(film, id)).toList()));
        }
    }

    /** Runs a command, as its menu entry would; one that is not there or not enabled is told in the notice strip. */
    public void run(String command) {
        try {
            site.getService(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            tell("This cannot be done now: " + Problems.sentence(e));
        }
    }

    /** Shows a sentence above the stage until it is closed or replaced. */
    public void tell(String sentence) {
        notices.show(sentence);
    }
}
