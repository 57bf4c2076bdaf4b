// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.internal.start.StartEditor;

/** Shows the page that makes a film. */
public final class NewFilmHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        StartEditor.open(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage());
        return null;
    }
}
