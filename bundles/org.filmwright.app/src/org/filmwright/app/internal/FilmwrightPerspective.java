// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import java.util.List;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/**
 * The layouts: stages always in the middle; the whole film has outline and properties at the right and history below,
 * Write
 * the navigator and the outline, Design the navigator and the properties, Shoot only lists below, Cut nothing but the
 * jobs.
 */
public final class FilmwrightPerspective implements IPerspectiveFactory, IExecutableExtension {
    /** Id of the perspective that a new window has. */
    public static final String ID = "org.filmwright.app.perspective.film";

    private static final String NAVIGATOR = "org.filmwright.ui.view.navigator";
    private static final String SEARCH = "org.filmwright.ui.view.search";
    private static final String HISTORY = "org.filmwright.ui.view.history";
    private static final String ALTERNATES = "org.filmwright.compare.ui.view.alternates";
    private static final String PROPOSALS = "org.filmwright.generation.ui.view.proposals";
    private static final String QUEUE = "org.filmwright.generation.ui.view.queue";
    private static final String SPEND = "org.filmwright.generation.ui.view.spend";
    private static final String PROBLEMS = "org.filmwright.ui.view.problems";
    private static final String JOBS = IProgressConstants.PROGRESS_VIEW_ID;

    private String kind = "film";

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        if (data instanceof String name) {
            kind = name;
        }
    }

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
        switch (kind) {
            case "write" -> {
                side(layout, "left", IPageLayout.LEFT, 0.2f, List.of(NAVIGATOR));
                side(layout, "right", IPageLayout.RIGHT, 0.78f,
                        List.of(IPageLayout.ID_OUTLINE, IPageLayout.ID_PROP_SHEET));
                bottom(layout, 0.8f, List.of(PROBLEMS, PROPOSALS, SEARCH, HISTORY, ALTERNATES, QUEUE, JOBS));
            }
            case "design" -> {
                side(layout, "left", IPageLayout.LEFT, 0.18f, List.of(NAVIGATOR));
                bottom(layout, 0.82f, List.of(HISTORY, PROPOSALS, SEARCH, ALTERNATES, PROBLEMS,
                        IPageLayout.ID_PROP_SHEET, QUEUE, SPEND, JOBS));
            }
            case "shoot" -> bottom(layout, 0.78f, List.of(SEARCH, PROBLEMS, HISTORY,
                    IPageLayout.ID_PROP_SHEET, ALTERNATES, PROPOSALS, QUEUE, SPEND, JOBS));
            case "cut" -> bottom(layout, 0.84f, List.of(JOBS, HISTORY, ALTERNATES, PROBLEMS, SEARCH));
            default -> {
                side(layout, "right", IPageLayout.RIGHT, 0.78f, List.of(IPageLayout.ID_OUTLINE, NAVIGATOR));
                IFolderLayout lower = layout.createFolder("right.lower", IPageLayout.BOTTOM, 0.5f, "right");
                lower.addView(IPageLayout.ID_PROP_SHEET);
                bottom(layout, 0.76f, List.of(HISTORY, PROPOSALS, ALTERNATES, PROBLEMS, SEARCH, QUEUE, SPEND, JOBS));
            }
        }
    }

    private static void side(IPageLayout layout, String id, int where, float ratio, List<String> views) {
        IFolderLayout folder = layout.createFolder(id, where, ratio, layout.getEditorArea());
        views.forEach(folder::addView);
    }

    private static void bottom(IPageLayout layout, float ratio, List<String> views) {
        IFolderLayout folder = layout.createFolder("bottom", IPageLayout.BOTTOM, ratio, layout.getEditorArea());
        views.forEach(folder::addView);
        folder.addPlaceholder("org.filmwright.*");
    }
}
