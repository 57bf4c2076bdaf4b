// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.assembly.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

/**
 * Runs tasks on a few threads. Progress is reported on the calling thread; cancel or the first failure stops all, and
 * none runs on after {@link #run} returned.
 */
public final class Workers {
    private static final int POLL_MILLIS = 100;

    private final int threads;

    public Workers(int threads) {
        this.threads = threads;
    }

    /** The work of a task; the monitor tells when to stop. */
    @FunctionalInterface
    public interface Work {
        void run(IProgressMonitor stop) throws CoreException;
    }

    /**
     * A task.
     *
     * @param name  shown while it runs
     * @param units its share of the progress
     * @param work  what to do
     */
    public record Task(String name, int units, Work work) {
    }

    /** Runs all tasks to their end, in order as threads become free. */
    public void run(List<Task> tasks, SubMonitor progress) throws CoreException {
        if (tasks.isEmpty()) {
            return;
        }
        AtomicBoolean stopped = new AtomicBoolean();
        NullProgressMonitor stop = new NullProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return stopped.get();
            }
        };
        ExecutorService pool = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "render");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CompletionService<Task> done = new ExecutorCompletionService<>(pool);
            List<Future<Task>> futures = new ArrayList<>();
            for (Task task : tasks) {
                futures.add(done.submit(() -> {
                    if (!stopped.get()) {
                        task.work().run(stop);
                    }
                    return task;
                }));
            }
            await(done, futures.size(), progress);
        } finally {
            stopped.set(true);
            finish(pool);
        }
    }

    private static void await(CompletionService<Task> done, int count, SubMonitor progress) throws CoreException {
        try {
            for (int left = count; left > 0;) {
                if (progress.isCanceled()) {
                    throw new OperationCanceledException();
                }
                Future<Task> future = done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (future != null) {
                    Task task = future.get();
                    progress.subTask(task.name() + " (" + (count - left + 1) + " of " + count + ")");
                    progress.worked(task.units());
                    left--;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CoreException cause) {
                throw cause;
            } else if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for running tasks, which see that they are stopped within a moment. */
    private static void finish(ExecutorService pool) {
        pool.shutdown();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
                pool.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
