// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

/** Exit codes of every command. */
public final class ExitCodes {
    public static final int DONE = 0;
    /** Refused, or problems found. */
    public static final int REFUSED = 1;
    /** Wrong usage. */
    public static final int USAGE = 2;
    /** A damaged film, or a failure of a disk or program. */
    public static final int DAMAGED = 3;
    public static final int CANCELLED = 130;

    private ExitCodes() {
    }
}
