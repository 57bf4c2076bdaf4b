// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;

/** What a user has set for one provider, as it is now: environment first, then what was stored. Thread-safe. */
public interface ProviderSettings {
    /** The value of a setting; its standard where nothing is set, which may be empty. */
    String get(String name) throws CoreException;

    /** The key; empty if there is none. Never stored, logged or shown by who asks. */
    Optional<Secret> key() throws CoreException;
}
