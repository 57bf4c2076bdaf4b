// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

/**
 * An expected failure: one clear sentence that says what went wrong, where, and what to do. The message is shown to
 * people as it is.
 */
public class FilmException extends CoreException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode errorCode;

    public FilmException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public FilmException(ErrorCode code, String message, Throwable cause) {
        super(new Status(Status.ERROR, "org.filmwright.api", code.ordinal(), message, cause));
        errorCode = code;
    }

    public ErrorCode code() {
        return errorCode;
    }
}
