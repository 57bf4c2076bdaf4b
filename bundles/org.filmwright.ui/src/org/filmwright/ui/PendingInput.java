// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;

/**
 * What an editor adapts to if it holds typing that is not in the film yet. Use it on the UI thread.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface PendingInput {
    /** Puts what was typed into the film before it returns. */
    void commit();

    /** Puts what was typed in any editor of a page into its film, as before another alternate is opened. */
    static void commitAll(IWorkbenchPage page) {
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            PendingInput input = editor == null ? null : editor.getAdapter(PendingInput.class);
            if (input != null) {
                input.commit();
            }
        }
    }
}
