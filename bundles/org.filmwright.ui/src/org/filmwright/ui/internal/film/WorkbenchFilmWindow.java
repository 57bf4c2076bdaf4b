// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.film;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.WorkbenchException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.Subscription;
import org.filmwright.api.stage.StageDescriptor;
import org.filmwright.api.stage.Stages;
import org.filmwright.session.FilmBundles;
import org.filmwright.session.FilmSessions;
import org.filmwright.session.spi.FilmStores.OpenMode;
import org.filmwright.store.sqlite.SqliteStores;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Operations;
import org.filmwright.ui.Problems;
import org.filmwright.ui.ScriptImporter;
import org.filmwright.ui.StageEditor;
import org.filmwright.ui.StageInput;
import org.filmwright.ui.UiThread;
import org.filmwright.ui.internal.stage.StageEditors;
import org.filmwright.ui.internal.start.StartEditor;

/** The film of a workbench window. */
final class WorkbenchFilmWindow implements FilmWindow {
    private final IWorkbenchWindow window;
    private final FilmSessions sessions;
    private final StageEditors editors = new StageEditors();
    private final RecentFilms recent = new RecentFilms();
    private final ListenerList<Runnable> windowListeners = new ListenerList<>();
    private final ListenerList<Consumer<ModelChange>> changeListeners = new ListenerList<>();
    private FilmSession film;
    private Subscription changes;
    private boolean busy;
    private SaveWatch saving;
    private String message = "";
    private String stageInFront;

    WorkbenchFilmWindow(IWorkbenchWindow window) {
        this.window = window;
        sessions = new FilmSessions(new SqliteStores(editors.stages()), java.util.List.of());
        window.getPartService().addPartListener(new org.eclipse.ui.IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference reference) {
                stageChanged(reference.getPart(false));
            }

            @Override
            public void partBroughtToTop(IWorkbenchPartReference reference) {
                stageChanged(reference.getPart(false));
            }

            @Override
            public void partClosed(IWorkbenchPartReference reference) {
                if (reference.getPart(false) instanceof IEditorPart) {
                    stageChanged(page() == null ? null : page().getActiveEditor());
                }
            }
        });
    }

    @Override
    public Optional<FilmSession> film() {
        return Optional.ofNullable(film);
    }

    @Override
    public Stages stages() {
        return editors.stages();
    }

    @Override
    public void open(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        if (film != null && film.folder().equals(home)) {
            return;
        }
        if (film != null || busy) {
            otherWindow().ifPresent(other -> other.open(home));
            return;
        }
        start("Opening " + home.getFileName(), home, monitor -> sessions.open(home, OpenMode.BEST, executor()));
    }

    @Override
    public void create(Path folder, String title, FilmFormat format, Path script) {
        Path home = folder.toAbsolutePath().normalize();
        if (film != null || busy) {
            otherWindow().ifPresent(other -> other.create(home, title, format, script));
            return;
        }
        ScriptImporter importer = script == null ? null : window.getService(ScriptImporter.class);
        start("Making " + title, home, monitor -> {
            sessions.create(home, title, format);
            FilmSession made = sessions.open(home, OpenMode.WRITE, executor());
            if (importer != null) {
                importInto(made, importer, script, monitor);
            }
            return made;
        });
    }

    private static void importInto(FilmSession made, ScriptImporter importer, Path script, IProgressMonitor monitor) {
        try {
            importer.importScript(made, script, monitor);
        } catch (CoreException e) {
            Problems.report(e);
        }
    }

    private void start(String label, Path home, Operations.Loader<FilmSession> loader) {
        busy = true;
        say(label + "…");
        Operations.load(label, window.getShell(), loader, this::opened, status -> {
            busy = false;
            say("");
            Problems.report(status);
            showStart();
        });
    }

    private org.filmwright.api.session.ModelExecutor executor() {
        return UiThread.modelExecutor(window.getWorkbench().getDisplay());
    }

    private void opened(FilmSession session) {
        busy = false;
        film = session;
        saving = new SaveWatch(session, window.getShell(), this::windowChanged);
        changes = session.onChange(this::changed);
        recent.opened(session.folder());
        message = session.readOnly().orElse("");
        closeEditors();
        String first = recent.stage(session.folder()).filter(id -> stages().find(id).isPresent())
                .orElse(Stages.SCREENPLAY);
        showStage(first);
        windowChanged();
    }

    private void changed(ModelChange change) {
        saving.changed();
        switch (change.request().origin()) {
            case UNDO, REDO -> message = change.request().label();
            default -> message = "";
        }
        changeListeners.forEach(listener -> listener.accept(change));
        windowChanged();
    }

    @Override
    public String takeBack(Path bundle, IProgressMonitor monitor) throws CoreException {
        FilmSession open = film().orElseThrow(() -> new FilmException(ErrorCode.REFUSED, "No film is open."));
        return new FilmBundles(new SqliteStores(editors.stages())).takeBack(open, bundle, monitor);
    }

    @Override
    public void close(Runnable then) {
        if (film == null) {
            then.run();
            return;
        }
        FilmSession closing = film;
        if (!closeEditors()) {
            return;
        }
        changes.close();
        film = null;
        stageInFront = null;
        message = "";
        busy = true;
        windowChanged();
        Display display = window.getWorkbench().getDisplay();
        Operations.schedule("Closing " + closing.name(), null, monitor -> {
            try {
                closing.close();
            } finally {
                UiThread.async(display, () -> {
                    busy = false;
                    then.run();
                });
            }
        });
    }

    @Override
    public void showStage(String id) {
        if (film == null) {
            return;
        }
        stages().find(id).ifPresent(this::openEditor);
    }

    private Optional<IEditorPart> openEditor(StageDescriptor stage) {
        try {
            IEditorPart editor = page().openEditor(new StageInput(film, stage), editors.editorOf(stage.id()), true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            recent.stage(film.folder(), stage.id());
            return Optional.ofNullable(editor);
        } catch (PartInitException e) {
            Problems.report(e);
            return Optional.empty();
        }
    }

    @Override
    public void reveal(String block) {
        if (film == null) {
            return;
        }
        String stage = film.snapshot().stageOf(block);
        stages().find(stage == null ? "" : stage).flatMap(this::openEditor).ifPresent(editor -> {
            if (editor instanceof StageEditor stageEditor) {
                stageEditor.reveal(block);
            } else {
                org.filmwright.ui.BlockTarget target = editor.getAdapter(org.filmwright.ui.BlockTarget.class);
                if (target != null) {
                    target.reveal(block);
                }
            }
        });
    }

    @Override
    public String currentStage() {
        return stageInFront;
    }

    @Override
    public void say(String text) {
        message = text;
        windowChanged();
    }

    @Override
    public String said() {
        return message;
    }

    @Override
    public boolean saved() {
        return saving == null || saving.saved();
    }

    @Override
    public Subscription onWindowChange(Runnable listener) {
        windowListeners.add(listener);
        return () -> windowListeners.remove(listener);
    }

    @Override
    public Subscription onChange(Consumer<ModelChange> listener) {
        changeListeners.add(listener);
        return () -> changeListeners.remove(listener);
    }

    private void stageChanged(IWorkbenchPart part) {
        String stage = stageInFront;
        if (part instanceof IEditorPart editor) {
            stage = editor.getEditorInput() instanceof StageInput input ? input.stage().id() : null;
        } else if (part == null && film == null) {
            stage = null;
        }
        if (stage == null ? stageInFront != null : !stage.equals(stageInFront)) {
            stageInFront = stage;
            if (film != null && stage != null) {
                recent.stage(film.folder(), stage);
            }
            windowChanged();
        }
    }

    private void windowChanged() {
        windowListeners.forEach(Runnable::run);
    }

    private boolean closeEditors() {
        IWorkbenchPage page = page();
        if (page == null) {
            return true;
        }
        IEditorReference[] references = page.getEditorReferences();
        return references.length == 0 || page.closeEditors(references, true);
    }

    private void showStart() {
        IWorkbenchPage page = page();
        if (page != null && film == null) {
            StartEditor.open(page);
        }
    }

    private Optional<FilmWindow> otherWindow() {
        try {
            IWorkbenchWindow other = window.getWorkbench().openWorkbenchWindow(null);
            return Optional.ofNullable(other.getService(FilmWindow.class));
        } catch (WorkbenchException e) {
            Problems.report(e);
            return Optional.empty();
        }
    }

    private IWorkbenchPage page() {
        return window.getActivePage();
    }
}
