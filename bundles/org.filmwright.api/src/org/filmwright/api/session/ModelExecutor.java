// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

/** Runs work on the session's one model thread: the UI thread in the workbench, a dedicated one headless. */
public interface ModelExecutor {
    /** Whether the caller is on the model thread. */
    boolean onModelThread();

    /** Runs the work on the model thread and waits for it; at once if the caller is there. */
    void run(Runnable work) throws InterruptedException;

    /** Ends the executor's own thread, if it has one. */
    default void close() {
    }
}
