// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.pipeline;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * One step of {@code make}: idempotent, its changes labelled edits. Works on a snapshot away from the model thread.
 */
interface MakeStep {
    /** Stable id. */
    String id();

    /** Name for people. */
    String label();

    /** Id of the stage whose blocks it makes; {@code make --to} stops behind the last step of a stage. */
    String stage();

    /**
     * Does what is missing.
     *
     * @return what it did, as one short sentence
     */
    String run(MakeContext context, IProgressMonitor monitor) throws CoreException;
}
