// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.ui.internal;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.services.AbstractServiceFactory;
import org.eclipse.ui.services.IServiceLocator;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.Origin;
import org.filmwright.api.stage.Stages;
import org.filmwright.script.ScriptException;
import org.filmwright.script.ScriptFile;
import org.filmwright.script.sync.ScriptSync;
import org.filmwright.ui.ScriptImporter;

/** Takes Fountain files into films, and offers that to the workbench. */
public final class ScriptImports extends AbstractServiceFactory implements ScriptImporter {
    @Override
    public Object create(@SuppressWarnings("rawtypes") Class type, IServiceLocator parent, IServiceLocator locator) {
        return this;
    }

    @Override
    public void importScript(FilmSession film, Path script, IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, "Importing " + script.getFileName(), 2);
        ScriptFile read = read(script);
        progress.split(1);
        film.edit(EditRequest.user("Import " + script.getFileName()).in(Stages.SCREENPLAY).from(Origin.IMPORT), edit -> {
            ScriptSync.apply(edit, read.text());
            edit.set(film.id(), Features.SCRIPT_ENCODING, read.encoding());
            edit.set(film.id(), Features.SCRIPT_BOM, read.bom());
            edit.set(film.id(), Features.SCRIPT_LINE_END, read.lineEnd());
        });
        progress.split(1);
    }

    private static ScriptFile read(Path script) throws FilmException {
        try {
            return ScriptFile.read(script);
        } catch (ScriptException e) {
            throw new FilmException(ErrorCode.IO, e.getMessage(), e);
        }
    }
}
