// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api;

/** Stable codes of expected failures, each with the exit code that the command line gives it. */
public enum ErrorCode {
    /** The request makes no sense here or was refused; nothing was changed. */
    REFUSED(1),
    /** Wrong use of a command. */
    USAGE(2),
    /** The film or a file is damaged. */
    DAMAGED(3),
    /** The disk, a file or a child process failed. */
    IO(3),
    /** The film was written by a newer Filmwright. */
    NEWER(1),
    /** Another process writes this film. */
    LOCKED(1),
    /** The film, or its disk, cannot be written. */
    READ_ONLY(1),
    /** A base version of the operation is no longer the present one. */
    CONFLICT(1),
    /** A needed program or provider is not there. */
    UNAVAILABLE(1);

    private final int exitCode;

    ErrorCode(int exitCode) {
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
