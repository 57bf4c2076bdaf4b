// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.app.internal;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.filmwright.api.session.FilmSession;
import org.filmwright.ui.FilmWindow;
import org.filmwright.ui.internal.stagebar.StageBarControl;
import org.filmwright.ui.internal.start.StartEditor;
import org.filmwright.ui.internal.status.StatusControl;
import org.filmwright.ui.internal.theme.Themes;

/** A window: stage bar above, status line below, titled with its film. */
final class FilmwrightWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final String EDITOR = "org.eclipse.e4.ui.compatibility.editor";
    private static final String STAGE_BAR = "org.filmwright.ui.trim.stages";
    private static final String STATUS = "org.filmwright.ui.trim.status";
    private static final String STRETCH = "stretch";

    FilmwrightWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1440, 900));
        configurer.setShowCoolBar(true);
        configurer.setShowStatusLine(false);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowProgressIndicator(true);
        configurer.setTitle("Filmwright");
    }

    @Override
    public void postWindowCreate() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        Themes.sync(window.getWorkbench().getDisplay());
        removeEditors(window);
        addTrim(window, SideValue.TOP, STAGE_BAR, StageBarControl.URI);
        addTrim(window, SideValue.BOTTOM, STATUS, StatusControl.URI);
        FilmWindow film = window.getService(FilmWindow.class);
        film.onWindowChange(() -> title(film));
        title(film);
    }

    /** Editors that a killed process left in the saved layout: their films are not open. */
    private static void removeEditors(IWorkbenchWindow window) {
        EModelService models = window.getService(EModelService.class);
        for (MPart part : models.findElements(window.getService(MWindow.class), EDITOR, MPart.class, null)) {
            part.getParent().getChildren().remove(part);
        }
    }

    @Override
    public void postWindowOpen() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        if (window.getWorkbench().getWorkbenchWindowCount() > 1 && window.getActivePage() != null) {
            StartEditor.open(window.getActivePage());
        }
    }

    private void title(FilmWindow film) {
        if (getWindowConfigurer().getWindow().getShell() != null) {
            getWindowConfigurer().setTitle(
                    film.film().map(FilmSession::name).map(name -> name + " – Filmwright").orElse("Filmwright"));
        }
    }

    private static void addTrim(IWorkbenchWindow window, SideValue side, String id, String uri) {
        EModelService models = window.getService(EModelService.class);
        MTrimmedWindow model = (MTrimmedWindow) window.getService(MWindow.class);
        MTrimBar bar = models.getTrim(model, side);
        bar.getChildren().removeIf(element -> side == SideValue.TOP || id.equals(element.getElementId()));
        MToolControl control = models.createModelElement(MToolControl.class);
        control.setElementId(id);
        control.setContributionURI(uri);
        control.getTags().add(STRETCH);
        control.getPersistedState().put("persistState", "false");
        bar.getChildren().add(0, control);
        bar.setVisible(true);
        bar.setToBeRendered(true);
    }

    @Override
    public boolean preWindowShellClose() {
        IWorkbenchWindow window = getWindowConfigurer().getWindow();
        if (window.getWorkbench().getWorkbenchWindowCount() == 1) {
            return true;
        }
        FilmWindow film = window.getService(FilmWindow.class);
        if (film.film().isEmpty()) {
            return true;
        }
        film.close(window::close);
        return false;
    }
}
