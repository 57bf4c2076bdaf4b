// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import org.eclipse.core.runtime.CoreException;

/** What an edit does; runs on the model thread. Any exception rolls everything back. */
@FunctionalInterface
public interface Change {
    void apply(Edit edit) throws CoreException;
}
