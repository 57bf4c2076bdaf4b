// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.film;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.internal.services.IWorkbenchLocationService;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.filmwright.ui.FilmProblems;

/** Makes the film and the problems of each workbench window. */
@SuppressWarnings("restriction") // the location service is how a factory learns its window
public final class FilmWindowFactory extends AbstractServiceFactory {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class type, IServiceLocator parent, IServiceLocator locator) {
        IWorkbenchLocationService location = locator.getService(IWorkbenchLocationService.class);
        IWorkbenchWindow window = location == null ? null : location.getWorkbenchWindow();
        if (window == null) {
            return null;
        }
        if (location.getPartSite() != null || location.getPageSite() != null) {
            return window.getService(type);
        }
        return type == FilmProblems.class ? new FilmProblems() : new WorkbenchFilmWindow(window);
    }
}
