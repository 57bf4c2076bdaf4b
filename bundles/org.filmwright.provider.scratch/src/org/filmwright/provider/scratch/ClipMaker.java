// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.provider.scratch;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.generation.GenerationRequest;

/** Makes the clip of a panel. */
@FunctionalInterface
public interface ClipMaker {
    /**
     * Writes one clip.
     *
     * @param panel      the picture
     * @param parameters frames, fps, width, height, and moveFrom and moveTo for a move
     * @return facts for the asset
     */
    Map<String, Object> make(GenerationRequest.Reference panel, Map<String, String> parameters, Path target,
            IProgressMonitor monitor) throws CoreException;
}
