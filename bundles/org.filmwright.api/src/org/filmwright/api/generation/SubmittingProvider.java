// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.nio.file.Path;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/**
 * A provider that does some operations in two steps: it hands in a call and is given a ticket, and fetches the result
 * when it is there. The queue stores the ticket in between, so that after a crash nothing is paid twice.
 */
public interface SubmittingProvider extends GenerationProvider {
    /** Whether an operation is done in two steps; else {@link #generate} does it. */
    boolean isSubmitted(String operation);

    /**
     * Hands in a call. Fails as {@link #generate} does.
     *
     * @return by what the server knows the call
     */
    String submit(GenerationRequest request, IProgressMonitor monitor) throws CoreException;

    /**
     * Waits for the result of a call that was handed in and fetches it; may be called again at any time. A failure with
     * the outcome {@code NOT_TAKEN} or {@code UNKNOWN} leaves the ticket good, {@code REFUSED} ends it.
     */
    GenerationResult collect(GenerationRequest request, String ticket, Path folder, IProgressMonitor monitor)
            throws CoreException;
}
