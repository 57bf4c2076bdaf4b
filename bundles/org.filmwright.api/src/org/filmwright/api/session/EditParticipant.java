// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import org.eclipse.core.runtime.CoreException;

/** Looks at an edit before it is committed; may add to it, or veto it by throwing. Runs on the model thread. */
@FunctionalInterface
public interface EditParticipant {
    void beforeCommit(Edit edit, ModelChange soFar) throws CoreException;
}
