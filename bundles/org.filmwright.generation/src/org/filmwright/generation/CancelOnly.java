// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;

/** Passes a cancel on to work on several threads, which may not report progress to one monitor. */
final class CancelOnly extends NullProgressMonitor {
    private final IProgressMonitor outer;

    CancelOnly(IProgressMonitor outer) {
        this.outer = outer;
    }

    @Override
    public boolean isCanceled() {
        return super.isCanceled() || outer.isCanceled();
    }
}
