// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.film;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.services.IServiceLocator;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Subscription;
import org.filmwright.ui.FilmWindow;

/** Gives expressions what they ask about the film of the active window. */
public final class FilmState extends AbstractSourceProvider implements IWindowListener {
    /** none, open or readonly. */
    public static final String FILM = "org.filmwright.ui.film";
    /** Whether something can be taken back: yes or no. */
    public static final String UNDO = "org.filmwright.ui.undo";
    /** Whether something can be brought back: yes or no. */
    public static final String REDO = "org.filmwright.ui.redo";

    private final Map<IWorkbenchWindow, Subscription> windows = new HashMap<>();
    private Map<String, Object> last = Map.of();
    private IWorkbench workbench;

    @Override
    public void initialize(IServiceLocator locator) {
        workbench = PlatformUI.getWorkbench();
        workbench.addWindowListener(this);
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            windowOpened(window);
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        Map<String, Object> state = new HashMap<>();
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        FilmWindow filmWindow = window == null ? null : window.getService(FilmWindow.class);
        FilmSession film = filmWindow == null ? null : filmWindow.film().orElse(null);
        boolean writable = film != null && film.readOnly().isEmpty();
        state.put(FILM, film == null ? "none" : writable ? "open" : "readonly");
        String stage = filmWindow == null ? null : filmWindow.currentStage();
        state.put(UNDO, writable && film.undoable(stage).isPresent() ? "yes" : "no");
        state.put(REDO, writable && film.redoable(stage).isPresent() ? "yes" : "no");
        return state;
    }

    private void refresh() {
        Map<String, Object> now = getCurrentState();
        if (!now.equals(last)) {
            last = now;
            fireSourceChanged(ISources.WORKBENCH, now);
        }
        ICommandService commands = workbench.getService(ICommandService.class);
        if (commands != null) {
            commands.refreshElements("org.eclipse.ui.edit.undo", null);
            commands.refreshElements("org.eclipse.ui.edit.redo", null);
        }
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {FILM, UNDO, REDO};
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        windowOpened(window);
        refresh();
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        if (!windows.containsKey(window)) {
            FilmWindow film = window.getService(FilmWindow.class);
            if (film != null) {
                windows.put(window, film.onWindowChange(this::refresh));
            }
        }
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        Subscription subscription = windows.remove(window);
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // the next one tells
    }

    @Override
    public void dispose() {
        workbench.removeWindowListener(this);
        windows.values().forEach(Subscription::close);
        windows.clear();
    }
}
