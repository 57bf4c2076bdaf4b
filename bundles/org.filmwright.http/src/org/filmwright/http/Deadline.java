// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.http;

import java.time.Duration;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.http.HttpFailure.Kind;

/** How long one call may still take, and whether somebody cancelled it. */
final class Deadline {
    /** How often waiting looks up. */
    static final long LOOK_MILLIS = 50;

    private final String place;
    private final Duration total;
    private final long end;
    private final IProgressMonitor monitor;

    Deadline(HttpCall call, IProgressMonitor monitor) {
        this.place = call.uri().getHost();
        this.total = call.limits().total();
        this.end = System.nanoTime() + total.toNanos();
        this.monitor = monitor;
    }

    /** Ends the waiting if it is over. */
    void check(long since, Duration most, String what) throws HttpFailure {
        if (monitor.isCanceled() || Thread.currentThread().isInterrupted()) {
            throw new OperationCanceledException();
        }
        long now = System.nanoTime();
        if (now - end > 0) {
            throw new HttpFailure(Kind.TOO_SLOW, place + " was not through after " + words(total) + ".", null);
        }
        if (now - since > most.toNanos()) {
            throw new HttpFailure(Kind.TOO_SLOW, place + " " + what + " for " + words(most) + ".", null);
        }
    }

    private static String words(Duration time) {
        return time.toSeconds() < 1 ? time.toMillis() + " ms" : time.toSeconds() + " s";
    }
}
