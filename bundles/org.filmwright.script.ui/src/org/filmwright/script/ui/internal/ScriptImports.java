// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.filmwright.api.session.FilmSession;
import org.filmwright.pipeline.ScriptImport;
import org.filmwright.ui.ScriptImporter;

/** Takes scripts of every format into films, and offers that to the workbench. */
public final class ScriptImports extends AbstractServiceFactory implements ScriptImporter {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class type, IServiceLocator parent, IServiceLocator locator) {
        return this;
    }

    @Override
    public void importScript(FilmSession film, Path script, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Importing " + script.getFileName(), 1);
        ScriptImport.into(film, script);
        progress.worked(1);
    }
}
