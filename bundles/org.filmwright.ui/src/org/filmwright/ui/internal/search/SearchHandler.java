// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.search;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.ui.Problems;

/** Shows the search view, ready for typing. */
public final class SearchHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        try {
            HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().showView(SearchView.ID).setFocus();
        } catch (PartInitException e) {
            Problems.report(e);
        }
        return null;
    }
}
