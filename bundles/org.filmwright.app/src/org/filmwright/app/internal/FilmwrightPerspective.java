// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** The usual layout: stages in the middle, outline and properties at the right, history, problems and jobs below. */
public final class FilmwrightPerspective implements IPerspectiveFactory {
    /** Id of the perspective. */
    public static final String ID = "org.filmwright.app.perspective.film";

    private static final String HISTORY = "org.filmwright.ui.view.history";
    private static final String ALTERNATES = "org.filmwright.compare.ui.view.alternates";
    private static final String PROBLEMS = "org.filmwright.ui.view.problems";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.78f, editors);
        right.addView(IPageLayout.ID_OUTLINE);
        IFolderLayout lower = layout.createFolder("right.lower", IPageLayout.BOTTOM, 0.5f, "right");
        lower.addView(IPageLayout.ID_PROP_SHEET);
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.76f, editors);
        bottom.addView(HISTORY);
        bottom.addView(ALTERNATES);
        bottom.addView(PROBLEMS);
        bottom.addView(IProgressConstants.PROGRESS_VIEW_ID);
    }
}
