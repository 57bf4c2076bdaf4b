// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.FilmWindow;

/** Opens the field that goes to anything. */
public final class GoToHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveWorkbenchWindow(event).getShell();
        FilmWindow window = HandlerUtil.getActiveWorkbenchWindow(event).getService(FilmWindow.class);
        window.film().ifPresent(film -> new GoToPopup(shell, window, film).open());
        return null;
    }
}
