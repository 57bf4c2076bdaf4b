// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.nio.file.Path;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.filmwright.ui.FilmWindow;

/** Does for a second start what it was started for. On the UI thread. */
final class SecondStart {
    private SecondStart() {
    }

    /**
     * Opens a film and comes to the front.
     *
     * @param path its folder; empty to come to the front only
     */
    static void open(String path) {
        if (!PlatformUI.isWorkbenchRunning() || PlatformUI.getWorkbench().isClosing()) {
            return;
        }
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        if (window == null) {
            window = workbench.getWorkbenchWindows()[0];
        }
        if (!path.isEmpty()) {
            Path folder = Path.of(path);
            for (IWorkbenchWindow each : workbench.getWorkbenchWindows()) {
                FilmWindow film = each.getService(FilmWindow.class);
                if (film.film().filter(session -> session.folder().equals(folder)).isPresent()) {
                    toFront(each.getShell());
                    return;
                }
            }
            window.getService(FilmWindow.class).open(folder);
        }
        toFront(window.getShell());
    }

    private static void toFront(Shell shell) {
        shell.setMinimized(false);
        shell.forceActive();
    }
}
