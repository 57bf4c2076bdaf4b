// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.StoredEdit;

/**
 * The one thread that commits edits, in order; edits that wait together share a transaction. Every few seconds it has
 * the store made safe against a power cut. When a commit fails nothing more is written: all that waits fails with it.
 */
final class StoreWriter {
    private static final long CHECKPOINT_SECONDS = 3;
    private static final int BATCH = 500;

    private final FilmStore store;
    private final Consumer<CoreException> onFailure;
    private final Runnable afterCheckpoint;
    private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final List<StoredEdit> unsaved = new ArrayList<>();
    private final Thread thread;
    private volatile CoreException failure;

    /** An edit to commit, or, without one, a mark to reach. */
    private record Work(StoredEdit edit, CompletableFuture<Void> done, boolean last) {
    }

    StoreWriter(String name, FilmStore store, Consumer<CoreException> onFailure, Runnable afterCheckpoint) {
        this.store = store;
        this.onFailure = onFailure;
        this.afterCheckpoint = afterCheckpoint;
        thread = new Thread(this::loop, "Filmwright store " + name);
        thread.setDaemon(true);
        thread.start();
    }

    CompletableFuture<Void> write(StoredEdit edit) {
        return add(new Work(edit, new CompletableFuture<>(), false));
    }

    /** Completes when all that was written before is durable. */
    CompletableFuture<Void> mark() {
        return add(new Work(null, new CompletableFuture<>(), false));
    }

    private CompletableFuture<Void> add(Work work) {
        queue.add(work);
        return work.done;
    }

    /** Edits that could not be committed, in order. */
    List<StoredEdit> unsaved() {
        synchronized (unsaved) {
            return List.copyOf(unsaved);
        }
    }

    /** Writes what waits and ends the thread. */
    void close() throws InterruptedException {
        queue.add(new Work(null, new CompletableFuture<>(), true));
        thread.join();
    }

    private void loop() {
        boolean dirty = false;
        boolean last = false;
        List<Work> batch = new ArrayList<>();
        while (!last) {
            batch.clear();
            try {
                Work first = queue.poll(CHECKPOINT_SECONDS, TimeUnit.SECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, BATCH);
                }
            } catch (InterruptedException e) {
                last = true;
                queue.drainTo(batch);
            }
            dirty |= commit(batch);
            last |= batch.stream().anyMatch(Work::last);
            if (dirty && (batch.isEmpty() || last)) {
                checkpoint();
                dirty = false;
            }
        }
    }

    private boolean commit(List<Work> batch) {
        List<StoredEdit> edits = batch.stream().map(Work::edit).filter(edit -> edit != null).toList();
        if (failure == null && !edits.isEmpty()) {
            try {
                store.commit(edits);
            } catch (CoreException e) {
                failure = e;
                onFailure.accept(e);
            }
        }
        if (failure != null) {
            synchronized (unsaved) {
                unsaved.addAll(edits);
            }
        }
        for (Work work : batch) {
            if (failure == null) {
                work.done.complete(null);
            } else {
                work.done.completeExceptionally(failure);
            }
        }
        return failure == null && !edits.isEmpty();
    }

    private void checkpoint() {
        try {
            store.checkpoint();
            afterCheckpoint.run();
        } catch (CoreException e) {
            failure = e;
            onFailure.accept(e);
        }
    }
}
