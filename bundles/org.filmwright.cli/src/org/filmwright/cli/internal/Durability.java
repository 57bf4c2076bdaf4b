// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.concurrent.ExecutionException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.session.EditResult;

/** Waits for the disk: nothing is acknowledged before it is durable. */
public final class Durability {
    private Durability() {
    }

    /** Returns when the edit is stored, or throws why it could not be. */
    public static void await(EditResult result) throws CoreException {
        try {
            result.durable().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CoreException failure) {
                throw failure;
            }
            throw new FilmException(ErrorCode.IO, "The change could not be saved: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }
}
