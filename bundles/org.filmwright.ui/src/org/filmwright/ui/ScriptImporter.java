// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.session.FilmSession;

/**
 * A workbench service that takes a screenplay into a film; offered by the bundle that knows the formats.
 *
 * @since 0.1
 */
public interface ScriptImporter {
    /** Imports a script file as one edit. Never call it on the UI thread. */
    void importScript(FilmSession film, Path script, IProgressMonitor monitor) throws CoreException;
}
