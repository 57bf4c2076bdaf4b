// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.filmwright.api.session.ModelExecutor;

/** The model executor of a program without a user interface: one thread of its own. */
public final class ModelThread implements ModelExecutor {
    private volatile Thread thread;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "Filmwright model");
        made.setDaemon(true);
        thread = made;
        return made;
    });

    @Override
    public boolean onModelThread() {
        return Thread.currentThread() == thread;
    }

    @Override
    public void run(Runnable work) throws InterruptedException {
        if (onModelThread()) {
            work.run();
            return;
        }
        try {
            executor.submit(work).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
