// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Ulid;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.Job.State;
import org.filmwright.api.generation.Money;
import org.filmwright.api.generation.PreviousTake;
import org.filmwright.api.generation.ProviderException;
import org.filmwright.api.generation.ProviderException.Outcome;
import org.filmwright.api.generation.Spend;
import org.filmwright.api.generation.SubmittingProvider;
import org.filmwright.api.session.FilmSession;

/**
 * One run of the queue: workers call, as many at once as each provider takes; the thread that runs it puts takes into
 * the film. A cancel interrupts calls; what was not called stays queued.
 */
final class QueueRun {
    private static final int MOST_ATTEMPTS = 5;
    private static final long FIRST_WAIT = 500;
    private static final long LONGEST_WAIT = 60_000;
    private static final long POLL_MILLIS = 100;

    private final FilmSession session;
    private final Map<String, GenerationProvider> providers;
    private final Budget budget;
    private final JobQueue.Pause pause;
    private final TakePlacer placer;
    private final BlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
    private volatile String stopped = "";
    private volatile boolean cancelled;

    /** A job that a worker is through with; {@code failure} where its new state could not even be stored. */
    private record Ended(Job job, boolean reused, String note, CoreException failure) {
    }

    QueueRun(FilmSession session, Map<String, GenerationProvider> providers, Budget budget, JobQueue.Pause pause,
            TakePlacer placer) {
        this.session = session;
        this.providers = providers;
        this.budget = budget;
        this.pause = pause;
        this.placer = placer;
    }

    JobQueue.Report run(List<Job> jobs, IProgressMonitor monitor) throws CoreException {
        Map<String, ConcurrentLinkedQueue<Job>> byProvider = new HashMap<>();
        for (Job job : jobs) {
            if (!providers.containsKey(job.provider())) {
                stopped = "There is no provider '" + job.provider() + "' here; its jobs wait.";
            } else {
                byProvider.computeIfAbsent(job.provider(), key -> new ConcurrentLinkedQueue<>()).add(job);
            }
        }
        List<Thread> workers = new ArrayList<>();
        byProvider.forEach((id, open) -> start(workers, providers.get(id), open, monitor));
        return collect(workers, monitor);
    }

    private void start(List<Thread> workers, GenerationProvider provider, ConcurrentLinkedQueue<Job> open,
            IProgressMonitor monitor) {
        for (int i = 0; i < Math.max(1, Math.min(provider.parallel(), open.size())); i++) {
            Thread worker = new Thread(() -> work(provider, open, monitor), "Filmwright " + provider.id() + " " + i);
            worker.setDaemon(true);
            worker.start();
            workers.add(worker);
        }
    }

    private JobQueue.Report collect(List<Thread> workers, IProgressMonitor monitor) throws CoreException {
        int done = 0;
        int waiting = 0;
        int reused = 0;
        CoreException failure = null;
        List<Job> failed = new ArrayList<>();
        Set<String> notes = new LinkedHashSet<>();
        boolean alive = true;
        while (alive || !ended.isEmpty()) {
            alive = workers.stream().anyMatch(Thread::isAlive);
            if (monitor.isCanceled() && !cancelled) {
                cancelled = true;
                workers.forEach(Thread::interrupt);
            }
            Ended next = poll();
            if (next == null) {
                continue;
            }
            monitor.worked(1);
            failure = next.failure != null ? next.failure : failure;
            if (next.job.state() == State.MADE) {
                GenerationProvider provider = providers.get(next.job.provider());
                Job placed = placer.place(next.job, provider.label() + " (" + next.job.model() + ")");
                done += placed.state() == State.DONE ? 1 : 0;
                waiting += placed.state() == State.MADE ? 1 : 0;
                reused += placed.state() == State.DONE && next.reused ? 1 : 0;
                if (placed.state() == State.FAILED) {
                    failed.add(placed);
                }
            } else if (next.job.state().isOver()) {
                failed.add(next.job);
            }
            if (!next.note.isEmpty()) {
                notes.add(next.note);
            }
        }
        if (cancelled) {
            throw new OperationCanceledException();
        }
        if (failure != null) {
            throw failure;
        }
        return new JobQueue.Report(done, waiting, failed, reused, stopped, List.copyOf(notes));
    }

    private Ended poll() {
        try {
            return ended.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    private void work(GenerationProvider provider, ConcurrentLinkedQueue<Job> open, IProgressMonitor monitor) {
        Job next = open.poll();
        while (next != null && stopped.isEmpty() && !cancelled) {
            try {
                Ended end = attempt(provider, next, monitor);
                if (end != null) {
                    ended.add(end);
                }
            } catch (CoreException e) {
                stopped = e.getMessage();
                ended.add(new Ended(next, false, "", e));
            }
            next = open.poll();
        }
    }

    /** Does one job to its end; null if it stays queued. */
    private Ended attempt(GenerationProvider provider, Job queued, IProgressMonitor monitor) throws CoreException {
        JobTasks.Stamped stamped = JobTasks.read(queued.task(), session.assets());
        Optional<Asset> known = known(stamped.recipe().call());
        if (known.isPresent()) {
            session.recipes().put(stamped.recipe(), known.get().sha256());
            Job made = queued.made(known.get().sha256());
            session.jobs().putJob(made);
            return new Ended(made, true, "", null);
        }
        boolean sameModel = JobTasks.ticket(queued.task()) != null
                || provider.model(queued.operation()).equals(queued.model());
        if (!sameModel) {
            return failed(queued, State.FAILED, "It was queued for the model " + queued.model() + "; "
                    + provider.label() + " uses " + provider.model(queued.operation()) + " now. Queue it anew.");
        }
        GenerationRequest request = stamped.task().request();
        Money estimate = provider.estimate(request);
        Optional<String> refusal = provider.isPriceKnown(request) ? budget.reserve(estimate)
                : budget.refuseUnknown(provider.label(), queued.model());
        if (refusal.isPresent()) {
            stopped = refusal.get();
            return null;
        }
        return call(provider, queued, stamped, estimate, monitor);
    }

    private Ended call(GenerationProvider provider, Job queued, JobTasks.Stamped stamped, Money estimate,
            IProgressMonitor monitor) throws CoreException {
        AtomicReference<Job> running = new AtomicReference<>(queued);
        Money cost = Money.NONE;
        try {
            for (int tries = 1;; tries++) {
                running.set(running.get().in(State.RUNNING, null));
                session.jobs().putJob(running.get());
                try {
                    GenerationResult result = ask(provider, running, stamped, new CancelOnly(monitor));
                    cost = result.cost() == null ? estimate : result.cost();
                    return store(running.get(), stamped, result, cost, monitor);
                } catch (ProviderException e) {
                    boolean safe = e.outcome() == Outcome.NOT_TAKEN
                            || e.outcome() == Outcome.UNKNOWN && isRepeatable(provider, running.get());
                    if (!safe || tries >= MOST_ATTEMPTS) {
                        boolean handedIn = JobTasks.ticket(running.get().task()) != null;
                        boolean open = e.outcome() == Outcome.UNKNOWN || safe && handedIn;
                        cost = open && !handedIn ? estimate : Money.NONE;
                        return ended(over(running.get(), open ? State.UNKNOWN : State.FAILED, e.getMessage()), cost);
                    }
                    waitBefore(tries, e.waitMillis());
                }
            }
        } catch (OperationCanceledException e) {
            session.jobs().putJob(isRepeatable(provider, running.get()) ? running.get().in(State.QUEUED, null)
                    : running.get().in(State.UNKNOWN, "It was cancelled during the call; it may have been billed."));
            return null;
        } catch (CoreException e) {
            return failed(running.get(), State.FAILED, e.getMessage());
        } finally {
            budget.settle(estimate, cost);
        }
    }

    /** Does the call; where it is handed in first, its ticket is stored before the result is waited for. */
    private GenerationResult ask(GenerationProvider provider, AtomicReference<Job> running, JobTasks.Stamped stamped,
            IProgressMonitor monitor) throws CoreException {
        GenerationRequest request = request(stamped);
        Path folder = session.assets().scratchFolder();
        if (!(provider instanceof SubmittingProvider submitting) || !submitting.isSubmitted(request.operation())) {
            return provider.generate(request, folder, monitor);
        }
        String ticket = JobTasks.ticket(running.get().task());
        if (ticket == null) {
            ticket = submitting.submit(request, monitor);
            running.set(running.get().asked(JobTasks.withTicket(running.get().task(), ticket)));
            session.jobs().putJob(running.get());
        }
        return submitting.collect(request, ticket, folder, monitor);
    }

    /** Whether nothing is paid twice if a job is called again: it is free, or only its result is fetched. */
    private static boolean isRepeatable(GenerationProvider provider, Job job) throws CoreException {
        return provider.isRepeatable(job.operation()) || JobTasks.ticket(job.task()) != null;
    }

    /** A ticket that came to nothing is thrown away; one whose result may still come is kept. */
    private static Job over(Job job, State state, String why) throws CoreException {
        return (state == State.FAILED ? job.asked(JobTasks.withTicket(job.task(), null)) : job).in(state, why);
    }

    private GenerationRequest request(JobTasks.Stamped stamped) throws CoreException {
        PreviousTake previous = new PreviousTakes(session, session.snapshot()).of(stamped.task()).orElse(null);
        return stamped.task().request().after(previous);
    }

    private Ended store(Job running, JobTasks.Stamped stamped, GenerationResult result, Money cost,
            IProgressMonitor monitor) throws CoreException {
        try {
            Asset asset = session.assets().ingest(result.file(), result.meta(), new CancelOnly(monitor));
            session.recipes().put(stamped.recipe(), asset.sha256());
            Job made = running.made(asset.sha256());
            session.jobs().putJob(made, cost.isNone() ? null : spend(made, cost, result.cost() == null));
            return new Ended(made, false, result.note(), null);
        } finally {
            delete(result.file());
        }
    }

    private Ended failed(Job job, State state, String why) throws CoreException {
        Job over = job.in(state, why);
        session.jobs().putJob(over);
        return new Ended(over, false, "", null);
    }

    /** A call of unknown outcome stands in the ledger with what it may have cost. */
    private Ended ended(Job over, Money mayCost) throws CoreException {
        session.jobs().putJob(over, mayCost.isNone() ? null : spend(over, mayCost, true));
        return new Ended(over, false, "", null);
    }

    private static Spend spend(Job job, Money cost, boolean estimated) {
        return new Spend(Ulid.next(), job.id(), job.changed(), job.provider(), job.model(), job.operation(),
                job.subject(), cost, estimated);
    }

    /** Backs off, twice as long each time, a little by chance, and as long as the provider asks. */
    private void waitBefore(int tries, long asked) {
        long wait = Math.min(LONGEST_WAIT, FIRST_WAIT << Math.min(tries - 1, 10));
        long jitter = ThreadLocalRandom.current().nextLong(wait / 2 + 1);
        try {
            pause.millis(Math.max(Math.min(asked, LONGEST_WAIT), wait / 2 + jitter));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    private Optional<Asset> known(String call) throws CoreException {
        Optional<String> sha = session.recipes().assetOf(call);
        Optional<Asset> asset = sha.isEmpty() ? Optional.empty() : session.assets().find(sha.get());
        return asset.filter(each -> Files.exists(session.assets().path(each)));
    }

    private static void delete(Path file) throws CoreException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The file " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
