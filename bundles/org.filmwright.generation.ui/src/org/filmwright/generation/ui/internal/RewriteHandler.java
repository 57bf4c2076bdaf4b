// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.Block;
import org.filmwright.ui.FilmWindow;

/** Opens the line in Proposals where one says how the selected blocks are to be rewritten. */
public final class RewriteHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        List<Block> blocks = Asking.selected(HandlerUtil.getCurrentSelection(event), window.getActivePage());
        ProposalsView view = ProposalsView.show(window.getActivePage(), true);
        if (blocks.isEmpty()) {
            window.getService(FilmWindow.class).say("Select the scenes or texts to rewrite first");
        } else if (view != null) {
            view.ask(blocks);
        }
        return null;
    }
}
