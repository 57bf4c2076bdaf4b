// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.SourceViewerConfiguration;

/** The text viewer of a screenplay: {@link ScreenplayStyles} styles it, not a presentation reconciler. */
final class ScreenplayConfiguration extends SourceViewerConfiguration {
    private static final int UNDO_LEVELS = 1000;

    @Override
    public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
        return null;
    }

    @Override
    public IUndoManager getUndoManager(ISourceViewer viewer) {
        return new TextViewerUndoManager(UNDO_LEVELS);
    }
}
