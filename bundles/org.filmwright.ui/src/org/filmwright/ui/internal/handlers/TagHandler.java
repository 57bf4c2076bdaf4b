// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.filmwright.api.Block;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.Problems;

/** Puts a tag on the selected blocks, or takes it off where all have it. */
public final class TagHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        FilmWindow window = HandlerUtil.getActiveWorkbenchWindow(event).getService(FilmWindow.class);
        ISelection selection = HandlerUtil.getCurrentSelection(event);
        if (!(selection instanceof IStructuredSelection structured)) {
            return null;
        }
        List<Block> blocks = structured.stream().filter(BlockRef.class::isInstance).map(BlockRef.class::cast)
                .map(BlockRef::state).filter(java.util.Objects::nonNull).toList();
        if (blocks.isEmpty()) {
            window.say("Select what to tag first");
            return null;
        }
        window.film().ifPresent(film -> tag(film, window, blocks, event.getParameter("org.filmwright.ui.command.block.tag.tag")));
        return null;
    }

    private static void tag(FilmSession film, FilmWindow window, List<Block> blocks, String tag) {
        boolean off = blocks.stream().allMatch(block -> block.tagged(tag));
        String label = (off ? "Untag " : "Tag ") + tag + (blocks.size() == 1 ? "" : " " + blocks.size() + " blocks");
        try {
            film.edit(EditRequest.user(label).in(window.currentStage()), edit -> {
                for (Block block : blocks) {
                    if (off) {
                        edit.untag(block.id(), tag);
                    } else {
                        edit.tag(block.id(), tag);
                    }
                }
            });
        } catch (CoreException e) {
            window.say(Problems.sentence(e));
        }
    }
}
