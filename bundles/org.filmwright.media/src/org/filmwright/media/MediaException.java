// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;

/** An expected failure with media: the message is one clear sentence for people, the details are for the log. */
public final class MediaException extends CoreException {
    private static final long serialVersionUID = 1L;

    /** What kind of failure it was. */
    public enum Reason {
        /** A program that is needed is not there or does not start. */
        UNAVAILABLE,
        /** The file is damaged, of an unknown type or not what was expected. */
        DAMAGED,
        /** The disk is full. */
        DISK_FULL,
        /** A limit of time, size or memory was reached. */
        LIMIT,
        /** The request makes no sense. */
        REFUSED,
        /** Anything else that a program or the disk reported. */
        FAILED
    }

    private final Reason reason;
    private final String details;

    public MediaException(Reason reason, String message) {
        this(reason, message, "", null);
    }

    public MediaException(Reason reason, String message, Throwable cause) {
        this(reason, message, "", cause);
    }

    public MediaException(Reason reason, String message, String details, Throwable cause) {
        super(new Status(Status.ERROR, "org.filmwright.media", reason.ordinal(), message, cause));
        this.reason = reason;
        this.details = details;
    }

    public Reason reason() {
        return reason;
    }

    /** The last lines that the program wrote, or empty. */
    public String details() {
        return details;
    }
}
