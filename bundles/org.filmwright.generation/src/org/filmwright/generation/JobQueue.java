// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Ulid;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.session.FilmSession;

/**
 * The queue of calls to providers. A job is stored before each step: queued, running, made, done; so a killed program
 * goes on where it was, with the model that was chosen when the job was queued. A call of unknown outcome is made again
 * only where that is safe; else the job waits for a person. Not for the UI or model thread.
 */
public final class JobQueue {
    private final FilmSession session;
    private final Map<String, GenerationProvider> providers = new LinkedHashMap<>();
    private final Budget budget;
    private final Pause pause;
    private final List<ResultPlacer> placers;

    /** How to wait before a call is tried again; tests do not wait. */
    @FunctionalInterface
    public interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    /**
     * How a run went.
     *
     * @param done    takes that came into the film
     * @param waiting jobs whose asset is there, but whose branch is not open
     * @param failed  jobs that failed, and those whose outcome is unknown
     * @param reused  of those done, how many needed no call
     * @param stopped why the queue stopped before its end; empty if it did not
     */
    public record Report(int done, int waiting, List<Job> failed, int reused, String stopped, List<String> notes) {
        public Report {
            failed = List.copyOf(failed);
            notes = List.copyOf(notes);
        }
    }

    public JobQueue(FilmSession session, Collection<GenerationProvider> providers, Budget budget, Pause pause) {
        this(session, providers, List.of(), budget, pause);
    }

    /**
     * A queue that also knows results that are no takes.
     *
     * @param placers who puts those into the film; without one they wait
     */
    public JobQueue(FilmSession session, Collection<GenerationProvider> providers, List<ResultPlacer> placers,
            Budget budget, Pause pause) {
        this.placers = List.copyOf(placers);
        this.session = session;
        providers.forEach(provider -> this.providers.put(provider.id(), provider));
        this.budget = budget;
        this.pause = pause;
    }

    /** Queues a task for a provider. Durable on return. */
    public Job add(GenerationTask task, GenerationProvider provider) throws CoreException {
        return add(task, Recipes.of(session.snapshot(), task, provider), provider);
    }

    Job add(GenerationTask task, Recipe recipe, GenerationProvider provider) throws CoreException {
        Snapshot snapshot = session.snapshot();
        Instant now = Instant.now();
        Job job = new Job(Ulid.next(), task.request().operation(), snapshot.branch(), task.subject(), provider.id(),
                recipe.model(), State.QUEUED, recipe.id(), null, null, now, now, JobTasks.write(task, recipe), 0);
        session.jobs().putJob(job);
        return job;
    }

    /**
     * Looks at what a killed program left: a call that was begun goes back into the queue where it may be made again,
     * else its outcome is unknown. Call it before {@link #run}, once.
     */
    public void recover() throws CoreException {
        for (Job job : session.jobs().jobs()) {
            if (job.state() == State.RUNNING) {
                GenerationProvider provider = providers.get(job.provider());
                boolean again = JobTasks.ticket(job.task()) != null
                        || provider != null && provider.isRepeatable(job.operation());
                session.jobs().putJob(again ? job.in(State.QUEUED, null)
                        : job.in(State.UNKNOWN, "The program ended during the call; it may have been billed."));
            }
        }
    }

    /** Takes a job back that was not called yet. */
    public Job cancel(String id) throws CoreException {
        Job job = require(id);
        if (job.state() != State.QUEUED && job.state() != State.UNKNOWN && job.state() != State.FAILED) {
            throw new FilmException(ErrorCode.REFUSED, "The job is " + job.state().id() + "; it cannot be cancelled.");
        }
        Job cancelled = job.in(State.CANCELLED, job.error());
        session.jobs().putJob(cancelled);
        return cancelled;
    }

    /** Queues a job again that failed, was cancelled, or whose outcome is unknown. */
    public Job resume(String id) throws CoreException {
        Job job = require(id);
        if (job.state() == State.DONE || job.state() == State.RUNNING) {
            throw new FilmException(ErrorCode.REFUSED, "The job is " + job.state().id()
                    + "; there is nothing to resume.");
        }
        if (job.state() == State.MADE || job.state() == State.QUEUED) {
            return job;
        }
        Job queued = job.in(State.QUEUED, null);
        session.jobs().putJob(queued);
        return queued;
    }

    private Job require(String id) throws CoreException {
        return session.jobs().findJob(id).orElseThrow(() -> new FilmException(ErrorCode.REFUSED,
                "There is no job " + id + " in this film; 'filmwright jobs' lists them."));
    }

    /** Runs everything that waits, and puts takes into the film whose assets are there. */
    public Report run(String label, IProgressMonitor monitor) throws CoreException {
        List<Job> made = new ArrayList<>();
        List<Job> waiting = new ArrayList<>();
        for (Job job : session.jobs().jobs()) {
            if (job.state() == State.MADE) {
                made.add(job);
            } else if (job.state() == State.QUEUED) {
                waiting.add(job);
            }
        }
        SubMonitor progress = SubMonitor.convert(monitor, label, waiting.size() + 1);
        TakePlacer placer = new TakePlacer(session, label, placers);
        for (Job job : made) {
            placer.place(job, name(job));
        }
        QueueRun run = new QueueRun(session, providers, budget, pause, placer);
        return run.run(waiting, progress);
    }

    private String name(Job job) {
        GenerationProvider provider = providers.get(job.provider());
        return (provider == null ? job.provider() : provider.label()) + " (" + job.model() + ")";
    }
}
