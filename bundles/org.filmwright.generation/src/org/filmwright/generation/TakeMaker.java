// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.Features;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Tags;
import org.filmwright.api.asset.Asset;
import org.filmwright.api.generation.GenerationProvider;
import org.filmwright.api.generation.GenerationRequest;
import org.filmwright.api.generation.GenerationResult;
import org.filmwright.api.generation.GenerationTask;
import org.filmwright.api.generation.Job;
import org.filmwright.api.generation.PreviousTake;
import org.filmwright.api.generation.Recipe;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.FilmSession;

/**
 * Makes takes. A task whose circled take already has this recipe is left alone; a call that was made before gives its
 * asset again, and is not made; only the rest goes to the provider, several at once. Each asset and recipe is durable as
 * soon as it is made, so a killed run loses at most what was being drawn; takes are added in batches, one labelled edit
 * each. Calls of a provider that is not free go through the film's queue.
 */
public final class TakeMaker {
    private static final int BATCH = 100;
    private static final long POLL_MILLIS = 100;

    private final FilmSession session;
    private final GenerationProvider provider;
    private final Budget budget;

    public TakeMaker(FilmSession session, GenerationProvider provider) {
        this(session, provider, new Budget(null));
    }

    /**
     * A maker.
     *
     * @param budget what calls may cost
     */
    public TakeMaker(FilmSession session, GenerationProvider provider, Budget budget) {
        this.session = session;
        this.provider = provider;
        this.budget = budget;
    }

    /** How a run went. {@code notes} are what people should know, each once. */
    public record Report(int fresh, int reused, int made, List<String> notes) {
        public Report {
            notes = List.copyOf(notes);
        }
    }

    private record Made(GenerationTask task, Recipe recipe, Asset asset, boolean reused, String note) {
    }

    /**
     * Makes what is missing.
     *
     * @param label what the edits are called: "Draw frames"
     * @throws OperationCanceledException if the monitor was cancelled; what was made by then is kept
     */
    public Report run(String label, List<GenerationTask> tasks, IProgressMonitor monitor) throws CoreException {
        Snapshot snapshot = session.snapshot();
        List<Work> todo = new ArrayList<>();
        PreviousTakes takes = new PreviousTakes(session, snapshot);
        for (GenerationTask task : tasks) {
            Block take = takes.circled(task);
            Recipe recipe = Recipes.of(snapshot, task, provider, madeFrom(take, task));
            if (!isFresh(take, recipe)) {
                todo.add(work(takes, snapshot, task, recipe));
            }
        }
        int fresh = tasks.size() - todo.size();
        if (todo.isEmpty()) {
            return new Report(fresh, 0, 0, List.of());
        }
        return provider.isQueued() ? queued(label, fresh, todo, monitor)
                : new Run(label, fresh, todo, SubMonitor.convert(monitor, label, todo.size())).run();
    }

    private Report queued(String label, int fresh, List<Work> todo, IProgressMonitor monitor) throws CoreException {
        JobQueue queue = new JobQueue(session, List.of(provider), budget, TimeUnit.MILLISECONDS::sleep);
        queue.recover();
        Set<String> waiting = session.jobs().jobs().stream().filter(job -> !job.state().isOver())
                .map(Job::recipe).collect(Collectors.toSet());
        for (Work work : todo) {
            if (!waiting.contains(work.recipe.id())) {
                queue.add(work.task, work.recipe, provider);
            }
        }
        JobQueue.Report report = queue.run(label, monitor);
        if (!report.stopped().isEmpty()) {
            throw new FilmException(ErrorCode.REFUSED, report.stopped());
        }
        if (!report.failed().isEmpty()) {
            throw new FilmException(ErrorCode.UNAVAILABLE, report.failed().get(0).error() + " " + report.done()
                    + " takes were made, " + report.failed().size() + " were not; 'filmwright jobs' lists them.");
        }
        return new Report(fresh, report.reused(), report.done() - report.reused(), report.notes());
    }

    /** Whether the circled take of the task's subject is what the task would make, is made by hand, or protected. */
    public boolean isFresh(GenerationTask task) throws CoreException {
        Snapshot snapshot = session.snapshot();
        Block take = new PreviousTakes(session, snapshot).circled(task);
        return isFresh(take, Recipes.of(snapshot, task, provider, madeFrom(take, task)));
    }

    private record Work(GenerationTask task, Recipe recipe, PreviousTake previous) {
    }

    private Work work(PreviousTakes takes, Snapshot snapshot, GenerationTask task, Recipe recipe)
            throws CoreException {
        PreviousTake previous = takes.of(task).orElse(null);
        boolean reads = previous != null && provider.readsPrevious(task.request().operation());
        return new Work(task, reads ? Recipes.of(snapshot, task, provider, previous.asset().sha256()) : recipe,
                previous);
    }

    /** Hash of the asset that a circled take was made from by a provider that reads previous takes; else null. */
    private String madeFrom(Block take, GenerationTask task) throws CoreException {
        String id = take == null ? "" : take.text(Features.RECIPE);
        if (id.isEmpty() || !provider.readsPrevious(task.request().operation())) {
            return null;
        }
        return session.recipes().find(id).map(recipe -> recipe.parameters().get(GenerationRequest.PREVIOUS))
                .orElse(null);
    }

    private static boolean isFresh(Block take, Recipe recipe) {
        if (take == null) {
            return false;
        }
        String made = take.text(Features.RECIPE);
        return made.isEmpty() || made.equals(recipe.id()) || Tags.isProtected(take);
    }

    /** One run: workers make, this thread collects and edits. */
    private final class Run {
        private final String label;
        private final int fresh;
        private final ConcurrentLinkedQueue<Work> open;
        private final BlockingQueue<Made> done = new ArrayBlockingQueue<>(2 * BATCH);
        private final AtomicReference<Throwable> failure = new AtomicReference<>();
        private final SubMonitor monitor;
        private final List<String> notes = new ArrayList<>();
        private final List<Made> batch = new ArrayList<>();
        private final int total;
        private int reused;
        private int made;

        Run(String label, int fresh, List<Work> todo, SubMonitor monitor) {
            this.label = label;
            this.fresh = fresh;
            this.open = new ConcurrentLinkedQueue<>(todo);
            this.total = todo.size();
            this.monitor = monitor;
        }

        Report run() throws CoreException {
            List<Thread> workers = new ArrayList<>();
            for (int i = 0; i < Math.max(1, Math.min(provider.parallel(), total)); i++) {
                Thread worker = new Thread(this::work, "Filmwright " + provider.id() + " " + i);
                worker.setDaemon(true);
                worker.start();
                workers.add(worker);
            }
            try {
                collect(workers);
            } finally {
                open.clear();
                join(workers);
                List<Made> left = new ArrayList<>();
                done.drainTo(left);
                left.forEach(this::count);
                flushBatch();
            }
            rethrow();
            return new Report(fresh, reused, made, notes);
        }

        private void collect(List<Thread> workers) throws CoreException {
            int seen = 0;
            while (seen < total && failure.get() == null) {
                if (monitor.isCanceled()) {
                    workers.forEach(Thread::interrupt);
                    throw new OperationCanceledException();
                }
                Made next = poll();
                if (next != null) {
                    seen++;
                    count(next);
                    monitor.worked(1);
                    if (batch.size() >= BATCH) {
                        flushBatch();
                    }
                }
            }
        }

        private Made poll() {
            try {
                return done.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new OperationCanceledException();
            }
        }

        private void count(Made next) {
            batch.add(next);
            if (next.reused()) {
                reused++;
            } else {
                made++;
            }
            if (!next.note().isEmpty() && !notes.contains(next.note())) {
                notes.add(next.note());
            }
        }

        private void work() {
            try {
                Work next = open.poll();
                while (next != null && failure.get() == null && !monitor.isCanceled()) {
                    done.put(make(next));
                    next = open.poll();
                }
            } catch (CoreException | RuntimeException e) {
                failure.compareAndSet(null, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Made make(Work work) throws CoreException {
            Optional<String> known = session.recipes().assetOf(work.recipe.call());
            if (known.isPresent()) {
                Optional<Asset> asset = session.assets().find(known.get());
                if (asset.isPresent() && Files.exists(session.assets().path(asset.get()))) {
                    session.recipes().put(work.recipe, asset.get().sha256());
                    return new Made(work.task, work.recipe, asset.get(), true, "");
                }
            }
            Path folder = session.assets().scratchFolder();
            GenerationResult result = provider.generate(work.task.request().after(work.previous), folder,
                    new CancelOnly(monitor));
            try {
                Asset asset = session.assets().ingest(result.file(), result.meta(), new CancelOnly(monitor));
                session.recipes().put(work.recipe, asset.sha256());
                return new Made(work.task, work.recipe, asset, false, result.note());
            } finally {
                delete(result.file());
            }
        }

        private void flushBatch() throws CoreException {
            if (batch.isEmpty()) {
                return;
            }
            List<Made> now = List.copyOf(batch);
            batch.clear();
            String author = provider.label() + " (" + provider.model(now.get(0).task.request().operation()) + ")";
            session.edit(EditRequest.job(label + " (" + now.size() + ")", author), edit -> {
                for (Made each : now) {
                    TakePlacer.add(edit, each.task, each.recipe.id(), each.asset.sha256());
                }
            });
        }

        private void rethrow() throws CoreException {
            Throwable cause = failure.get();
            if (cause instanceof CoreException core) {
                throw core;
            }
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
        }

        private void join(List<Thread> workers) {
            for (Thread worker : workers) {
                while (worker.isAlive()) {
                    List<Made> late = new ArrayList<>();
                    done.drainTo(late);
                    late.forEach(this::count);
                    try {
                        worker.join(POLL_MILLIS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
            }
        }
    }

    private static void delete(Path file) throws CoreException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new FilmException(ErrorCode.IO, "The file " + file + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
