// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui;

import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

/** The one place that makes jobs. Callable from any thread. */
public final class Operations {
    /** Family of all jobs made here. */
    public static final Object FAMILY = new Object();

    private Operations() {
    }

    /** Work away from the UI thread. */
    @FunctionalInterface
    public interface Work {
        void run(IProgressMonitor monitor) throws CoreException;
    }

    /** Work away from the UI thread with a result. */
    @FunctionalInterface
    public interface Loader<T> {
        T load(IProgressMonitor monitor) throws CoreException;
    }

    /**
     * Starts long work that the user sees in Jobs and can cancel. A failure is shown once.
     *
     * @param label what is being done: "Rendering Midnight Train"
     * @param rule  what may not run at the same time, or null
     */
    public static Job schedule(String label, ISchedulingRule rule, Work work) {
        Job job = new WorkJob(label, work);
        job.setUser(false);
        job.setRule(rule);
        job.schedule();
        return job;
    }

    /** Starts short work that is not shown in Jobs; a failure is shown once. */
    public static Job background(String label, Work work) {
        Job job = new WorkJob(label, work);
        job.setSystem(true);
        job.schedule();
        return job;
    }

    /**
     * Loads something off the UI thread and hands it over there, unless the control is gone by then.
     *
     * @param failed takes a failure instead of showing it
     */
    public static <T> Job load(String label, Control owner, Loader<T> loader, Consumer<T> done,
            Consumer<IStatus> failed) {
        Job job = new WorkJob(label, monitor -> {
            try {
                T result = loader.load(monitor);
                if (!monitor.isCanceled()) {
                    UiThread.async(owner, () -> done.accept(result));
                }
            } catch (CoreException e) {
                UiThread.async(owner, () -> failed.accept(e.getStatus()));
            } catch (OperationCanceledException e) {
                throw e;
            } catch (RuntimeException | LinkageError e) {
                UiThread.async(owner, () -> failed.accept(Problems.error(Problems.sentence(e), e)));
            }
        });
        job.setSystem(true);
        job.schedule();
        return job;
    }

    private static final class WorkJob extends Job {
        private final Work work;

        WorkJob(String label, Work work) {
            super(label);
            this.work = work;
        }

        @Override
        protected IStatus run(IProgressMonitor monitor) {
            try {
                work.run(monitor);
                return Status.OK_STATUS;
            } catch (OperationCanceledException e) {
                return Status.CANCEL_STATUS;
            } catch (CoreException e) {
                return e.getStatus().getSeverity() == IStatus.CANCEL ? Status.CANCEL_STATUS : e.getStatus();
            }
        }

        @Override
        public boolean belongsTo(Object family) {
            return family == FAMILY;
        }
    }
}
