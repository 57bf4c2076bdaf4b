// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.io.IOException;

/** A call that gave nothing. Its message is one sentence without keys; what the server sent is {@link #body()}. */
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int status;
    private final String body;
    private final long waitMillis;

    /** What went wrong. */
    public enum Kind {
        /** No server answered; nothing was sent. */
        UNREACHABLE,
        /** The server said no: a status other than 2xx. */
        STATUS,
        /** The line broke, or the answer ended too early. */
        LOST,
        /** A limit of time was passed. */
        TOO_SLOW,
        /** The limit of size was passed. */
        TOO_LARGE,
        /** The server sends where a key or a file must not go. */
        UNSAFE
    }

    HttpFailure(Kind kind, String message, Throwable cause) {
        this(kind, message, 0, "", 0, cause);
    }

    HttpFailure(Kind kind, String message, int status, String body, long waitMillis, Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.status = status;
        this.body = body;
        this.waitMillis = waitMillis;
    }

    public Kind kind() {
        return kind;
    }

    /** The status of the answer; 0 if there was none. */
    public int status() {
        return status;
    }

    /** The beginning of what the server sent with a status other than 2xx, without keys; may be empty. */
    public String body() {
        return body;
    }

    /** How long the server asks to wait; 0 if it says nothing. */
    public long waitMillis() {
        return waitMillis;
    }
}
