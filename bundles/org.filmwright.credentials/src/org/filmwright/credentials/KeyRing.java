// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.credentials;

import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.generation.Secret;

/** Keeps keys encrypted. Thread-safe; may ask a person, so never on the model thread. */
public interface KeyRing {
    /** Where there is no keyring, as on the command line: finds nothing and takes nothing. */
    KeyRing NONE = new KeyRing() {
        @Override
        public Optional<Secret> find(String provider) {
            return Optional.empty();
        }

        @Override
        public void put(String provider, Secret key) throws FilmException {
            throw new FilmException(ErrorCode.UNAVAILABLE,
                    "There is no keyring here; give the key in the environment.");
        }

        @Override
        public void remove(String provider) {
            // there is nothing
        }
    };

    Optional<Secret> find(String provider) throws CoreException;

    /**
     * Keeps a key.
     *
     * @throws FilmException if it would not be encrypted; then nothing is kept
     */
    void put(String provider, Secret key) throws CoreException;

    /** Forgets a key. */
    void remove(String provider) throws CoreException;
}
