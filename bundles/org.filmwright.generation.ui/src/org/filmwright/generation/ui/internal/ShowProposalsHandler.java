// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what is proposed. */
public final class ShowProposalsHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        ProposalsView.show(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage(), true);
        return null;
    }
}
