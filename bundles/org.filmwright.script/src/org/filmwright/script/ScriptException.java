// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script;

/** A script that cannot be read. The message is one clear sentence for people. */
public final class ScriptException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why it cannot be read. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It is a folder, or it may not be read, or the disk failed. */
        UNREADABLE,
        /** It is no text. */
        BINARY,
        /** It is longer than a script can be. */
        TOO_LARGE,
        /** It begins as Unicode text and is not. */
        DAMAGED
    }

    private final Reason reason;

    public ScriptException(Reason reason, String message) {
        this(reason, message, null);
    }

    public ScriptException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
