// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C into a cancelled monitor: when the process is told to end, the command that runs is asked to stop and is
 * given time to leave the film in order. The process then ends with the code of the signal, 130.
 */
public final class Cancellation implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "Filmwright cancel");
    private volatile boolean requested;

    private Cancellation() {
    }

    /** A cancellation that the process's end requests. */
    public static Cancellation onInterrupt() {
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(cancellation.hook);
        return cancellation;
    }

    public boolean isRequested() {
        return requested;
    }

    public void request() {
        requested = true;
    }

    private void stop() {
        requested = true;
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        if (!requested) {
            remove();
        }
    }

    private void remove() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already; the hook finds the command ended.
            requested = true;
        }
    }
}
