// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.generation;

import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;

/** A call to a provider that gave nothing, with what is known of its outcome. */
public final class ProviderException extends FilmException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final long waitMillis;

    /** What became of the call. */
    public enum Outcome {
        /** It was not taken on, as with too many requests: asking again is safe. */
        NOT_TAKEN,
        /** It was refused, or its result is unusable: asking again gives the same. */
        REFUSED,
        /** It may have been taken on, and billed. */
        UNKNOWN
    }

    public ProviderException(Outcome outcome, String message) {
        this(outcome, message, 0, null);
    }

    /**
     * A failure.
     *
     * @param waitMillis how long the provider asks to wait; 0 if it says nothing
     */
    public ProviderException(Outcome outcome, String message, long waitMillis, Throwable cause) {
        super(outcome == Outcome.REFUSED ? ErrorCode.REFUSED : ErrorCode.UNAVAILABLE, message, cause);
        this.outcome = outcome;
        this.waitMillis = waitMillis;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How long the provider asks to wait before the next call; 0 if it says nothing. */
    public long waitMillis() {
        return waitMillis;
    }
}
