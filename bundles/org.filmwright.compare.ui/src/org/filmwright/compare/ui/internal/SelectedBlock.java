// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.util.Optional;

import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.sync.ScriptBlocks;
import org.filmwright.ui.BlockRef;
import org.filmwright.ui.StageInput;

/** What is selected in whatever part: a block of a stage, or the line of the script that the caret is in. */
final class SelectedBlock {
    private SelectedBlock() {
    }

    /** The selected block, or empty where the selection is about none. */
    static Optional<BlockRef> of(IWorkbenchPart part, ISelection selection) {
        if (selection instanceof IStructuredSelection structured && structured.getFirstElement() instanceof BlockRef ref) {
            return Optional.of(ref);
        }
        if (selection instanceof ITextSelection text && part instanceof IEditorPart editor
                && editor.getEditorInput() instanceof StageInput input
                && input.stage().id().equals(Stages.SCREENPLAY)) {
            return Optional.ofNullable(at(input.film().snapshot(), text.getOffset()))
                    .map(block -> new BlockRef(input.film(), block.id()));
        }
        return Optional.empty();
    }

    /** The element of the script at an offset of its text, or null. */
    static Block at(Snapshot film, int offset) {
        int end = 0;
        Block last = null;
        for (Block element : ScriptBlocks.elements(film)) {
            end += element.content().length();
            last = element;
            if (offset < end) {
                return element;
            }
        }
        return last;
    }
}
