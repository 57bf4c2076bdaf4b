// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.OperationCanceledException;
import org.filmwright.api.Block;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.Ulid;
import org.filmwright.api.asset.AssetStore;
import org.filmwright.api.generation.JobStore;
import org.filmwright.api.generation.RecipeStore;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.Branches;
import org.filmwright.api.session.Change;
import org.filmwright.api.session.EditParticipant;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.api.session.ModelChange;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.api.session.ModelExecutor;
import org.filmwright.api.session.Origin;
import org.filmwright.api.session.Subscription;
import org.filmwright.session.LogReader.UncheckedCoreException;
import org.filmwright.session.spi.FilmStore;
import org.filmwright.session.spi.FilmStore.StoredChange;
import org.filmwright.session.spi.FilmStore.StoredEdit;
import org.filmwright.session.spi.FilmStore.StoredFilm;

/** The one owner of an open film. */
final class ProjectSession implements FilmSession {
    /** Edits kept in memory so that a recent undo reads nothing from the disk. */
    private static final int RECENT = 256;

    private final Path folder;
    private final FilmStore store;
    private final AssetStore assets;
    private final ModelExecutor executor;
    private final List<EditParticipant> participants;
    private final StoreWriter writer;
    private final MetaFiles meta;
    private final LiveObjects live;
    private final BranchControl branches;
    private final List<Consumer<ModelChange>> listeners = new CopyOnWriteArrayList<>();
    private final Deque<StoredEdit> recent = new ArrayDeque<>();
    private volatile FilmSnapshot snapshot;
    private volatile CoreException failure;
    private volatile boolean closed;
    private long dataVersion;
    private RecordedEdit active;
    private CompletableFuture<Void> activeDurable;

    ProjectSession(Path folder, FilmStore store, AssetStore assets, ModelExecutor executor,
            List<EditParticipant> participants) throws CoreException {
        this.folder = folder;
        this.store = store;
        this.assets = assets;
        this.executor = executor;
        this.participants = List.copyOf(participants);
        dataVersion = store.dataVersion();
        StoredFilm film = store.load();
        snapshot = FilmSnapshot.of(film.id(), film.branch(), film.seq(), film.blocks());
        live = new LiveObjects(() -> executor.onModelThread() ? active : null, () -> snapshot);
        meta = new MetaFiles(folder);
        branches = new BranchControl(this, store);
        writer = new StoreWriter(folder.getFileName().toString(), store, e -> failure = e, this::writeMeta);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public String id() {
        return snapshot.film();
    }

    @Override
    public Optional<String> readOnly() {
        CoreException failed = failure;
        if (failed != null) {
            return Optional.of("The last changes could not be saved (" + failed.getMessage()
                    + "); the film is read-only until it is opened again. Save a copy to keep them.");
        }
        return store.readOnly();
    }

    @Override
    public Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public ModelExecutor executor() {
        return executor;
    }

    @Override
    public AssetStore assets() {
        return assets;
    }

    @Override
    public RecipeStore recipes() {
        return store;
    }

    @Override
    public JobStore jobs() {
        return store;
    }

    @Override
    public Subscription onChange(Consumer<ModelChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public EditResult edit(EditRequest request, Change change) throws CoreException {
        return onModel(() -> editHere(new Step(request, null, null, null), change));
    }

    /** What the log says of an edit beside the request: what it takes or brings back, and what it merges. */
    private record Step(EditRequest request, String undoes, String redoes, String merged) {
    }

    private EditResult editHere(Step step, Change change) throws CoreException {
        EditRequest request = step.request;
        if (active != null) {
            change.apply(active);
            return new EditResult(active.id(), active.snapshot(), activeDurable, active.soFar());
        }
        if (closed) {
            throw new FilmException(ErrorCode.REFUSED, "The film " + folder.getFileName() + " is closed.");
        }
        Optional<String> refusal = readOnly();
        if (refusal.isPresent()) {
            throw new FilmException(ErrorCode.READ_ONLY, refusal.get());
        }
        RecordedEdit edit = new RecordedEdit(Ulid.next(), request, snapshot, live);
        active = edit;
        activeDurable = new CompletableFuture<>();
        boolean done = false;
        try {
            change.apply(edit);
            for (EditParticipant participant : participants) {
                participant.beforeCommit(edit, edit.soFar());
            }
            EditResult result = commit(edit, step);
            done = true;
            return result;
        } finally {
            List<String> touched = done ? List.of() : edit.touched();
            active = null;
            live.restore(touched, snapshot);
        }
    }

    private EditResult commit(RecordedEdit edit, Step step) {
        EditRequest request = step.request;
        List<BlockChange> blocks = edit.changes();
        if (blocks.isEmpty()) {
            edit.close();
            activeDurable.complete(null);
            return new EditResult(null, snapshot, activeDurable, null);
        }
        FilmSnapshot before = edit.start();
        FilmSnapshot after = edit.close();
        ModelChange change = new ModelChange(edit.id(), request, before, after, blocks);
        EditRecord record = new EditRecord(edit.id(), after.seq(), after.branch(), request.label(), request.author(),
                request.origin(), request.stage(), Instant.now(), step.undoes, step.redoes,
                blocks.stream().map(BlockChange::id).toList());
        StoredEdit stored = new StoredEdit(record, blocks.stream()
                .map(block -> new StoredChange(block.id(), block.before(), block.after())).toList(), step.merged);
        synchronized (recent) {
            recent.addFirst(stored);
            if (recent.size() > RECENT) {
                recent.removeLast();
            }
        }
        snapshot = after;
        CompletableFuture<Void> durable = activeDurable;
        writer.write(stored).whenComplete((nothing, error) -> {
            if (error == null) {
                durable.complete(null);
            } else {
                durable.completeExceptionally(error);
            }
        });
        active = null;
        notifyListeners(change);
        return new EditResult(edit.id(), after, durable, change);
    }

    private void notifyListeners(ModelChange change) {
        for (Consumer<ModelChange> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException e) {
                ILog.of(ProjectSession.class).error("A listener failed on the edit " + change.request().label(), e);
            }
        }
    }

    @Override
    public boolean refresh() throws CoreException {
        if (store.readOnly().isEmpty()) {
            return false;
        }
        return onModel(() -> {
            long version = store.dataVersion();
            if (version == dataVersion) {
                return false;
            }
            StoredFilm film = store.load();
            dataVersion = version;
            FilmSnapshot before = snapshot;
            FilmSnapshot after = FilmSnapshot.of(film.id(), film.branch(), film.seq(), film.blocks());
            List<BlockChange> changes = new ArrayList<>();
            film.blocks().stream().filter(block -> !block.sameState(before.block(block.id())))
                    .forEach(block -> changes.add(new BlockChange(block.id(), before.block(block.id()), block)));
            before.blocks().filter(block -> after.block(block.id()) == null)
                    .forEach(block -> changes.add(new BlockChange(block.id(), block, null)));
            snapshot = after;
            live.restore(changes.stream().map(BlockChange::id).toList(), after);
            notifyListeners(new ModelChange(null, EditRequest.user("Changed elsewhere").from(Origin.MERGE), before,
                    after, changes));
            return true;
        });
    }

    @Override
    public void flush() throws CoreException {
        if (executor.onModelThread() && !closed) {
            throw new IllegalStateException("The model thread never waits for the disk");
        }
        await(writer.mark());
    }

    private static void await(CompletableFuture<Void> future) throws CoreException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw asCore(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
    }

    @Override
    public Optional<EditRecord> undoable(String stage) {
        return UndoStacks.undoable(log(), stage);
    }

    @Override
    public Optional<EditRecord> redoable(String stage) {
        return UndoStacks.redoable(log(), stage).flatMap(step -> find(step.undoes()));
    }

    @Override
    public Optional<EditRecord> undo(String stage) throws CoreException {
        return checked(() -> {
            Optional<EditRecord> target = undoable(stage);
            if (target.isPresent()) {
                takeBack(target.get(), new EditRequest("Undo " + target.get().label(), EditRequest.user("-").author(),
                        Origin.UNDO, target.get().stage()), target.get().id(), null);
            }
            return target;
        });
    }

    @Override
    public Optional<EditRecord> redo(String stage) throws CoreException {
        return checked(() -> {
            Optional<EditRecord> step = UndoStacks.redoable(log(), stage);
            Optional<EditRecord> target = step.flatMap(undo -> find(undo.undoes()));
            if (target.isPresent()) {
                takeBack(step.get(), new EditRequest("Redo " + target.get().label(), EditRequest.user("-").author(),
                        Origin.REDO, target.get().stage()), null, target.get().id());
            }
            return target;
        });
    }

    @Override
    public EditResult undoEdit(String edit) throws CoreException {
        return checked(() -> {
            EditRecord target = find(edit).orElseThrow(
                    () -> new FilmException(ErrorCode.REFUSED, "There is no change " + edit + " in the history."));
            if (target.seq() == 1) {
                throw new FilmException(ErrorCode.REFUSED, "The change that made the film cannot be taken back.");
            }
            return takeBack(target, new EditRequest("Undo " + target.label(), EditRequest.user("-").author(),
                    Origin.UNDO, target.stage()), target.id(), null);
        });
    }

    /** Puts every block of an edit back to its state before it, as far as none was changed since. */
    private EditResult takeBack(EditRecord target, EditRequest request, String undoes, String redoes)
            throws CoreException {
        List<StoredChange> changes = changes(target);
        return onModel(() -> editHere(new Step(request, undoes, redoes, null), edit -> {
            for (StoredChange change : changes) {
                Block present = edit.snapshot().block(change.block());
                boolean same = present == null ? change.after() == null : present.sameState(change.after());
                if (!same) {
                    throw new FilmException(ErrorCode.CONFLICT, "'" + target.label()
                            + "' cannot be taken back: a block of it (" + change.block()
                            + ") was changed later. Take back the later change first.");
                }
            }
            for (StoredChange change : changes) {
                if (change.before() != null) {
                    edit.put(change.before());
                }
            }
            for (StoredChange change : changes) {
                if (change.before() == null && edit.snapshot().block(change.block()) != null) {
                    edit.delete(change.block());
                }
            }
        }));
    }

    @Override
    public EditResult restore(String block, long version) throws CoreException {
        Block old = version(block, version).orElseThrow(() -> new FilmException(ErrorCode.REFUSED,
                "The block " + block + " has no version " + version + "; 'history --block' lists its versions."));
        return edit("Make version " + version + " current again", edit -> {
            Block present = edit.snapshot().block(block);
            boolean parentThere = !Ulid.isUlid(old.parent()) || edit.snapshot().block(old.parent()) != null;
            if (!parentThere) {
                throw new FilmException(ErrorCode.REFUSED,
                        "The block's parent " + old.parent() + " is gone; restore that one first.");
            }
            edit.put(present == null ? old : old.withPlace(present.parent(), present.orderKey()));
        });
    }

    private List<StoredChange> changes(EditRecord record) throws CoreException {
        synchronized (recent) {
            for (StoredEdit edit : recent) {
                if (edit.record().id().equals(record.id())) {
                    return edit.changes();
                }
            }
        }
        return store.changes(record);
    }

    private Optional<EditRecord> find(String edit) {
        synchronized (recent) {
            for (StoredEdit stored : recent) {
                if (stored.record().id().equals(edit)) {
                    return Optional.of(stored.record());
                }
            }
        }
        try {
            return store.edit(edit);
        } catch (CoreException e) {
            throw new UncheckedCoreException(e);
        }
    }

    private LogReader log() {
        List<EditRecord> fresh = new ArrayList<>();
        synchronized (recent) {
            recent.forEach(edit -> fresh.add(edit.record()));
        }
        return new LogReader(store, fresh, Long.MAX_VALUE);
    }

    @Override
    public List<EditRecord> history(HistoryQuery query) throws CoreException {
        flush();
        return store.history(query);
    }

    @Override
    public List<BlockVersion> versions(String block) throws CoreException {
        flush();
        return store.versions(block, false);
    }

    @Override
    public List<BlockVersion> versionsEverywhere(String block) throws CoreException {
        flush();
        return store.versions(block, true);
    }

    @Override
    public Optional<Block> version(String block, long version) throws CoreException {
        Block present = snapshot.block(block);
        if (present != null && present.version() == version) {
            return Optional.of(present);
        }
        if (!executor.onModelThread()) {
            flush();
        }
        return store.version(block, version);
    }

    @Override
    public Branches branches() {
        return branches;
    }

    /** Makes the edit of a merge. */
    EditResult merge(EditRequest request, String merged, Change change) throws CoreException {
        return onModel(() -> editHere(new Step(request, null, null, merged), change));
    }

    /** Opens a branch on the model thread between two edits: what differs is put, and told to the listeners. */
    void switchTo(String name) throws CoreException {
        flush();
        onModel(() -> {
            if (active != null) {
                throw new FilmException(ErrorCode.REFUSED, "An alternate cannot be opened inside a change.");
            }
            FilmSnapshot before = snapshot;
            List<StoredChange> changes = store.checkout(name);
            synchronized (recent) {
                recent.clear();
            }
            FilmSnapshot after = before.on(name);
            for (StoredChange change : changes) {
                after = after.with(change.block(), change.after());
            }
            snapshot = after;
            live.restore(changes.stream().map(StoredChange::block).toList(), after);
            EditRequest request = EditRequest.user("Open " + name).from(Origin.MERGE);
            notifyListeners(new ModelChange(null, request, before, after, changes.stream()
                    .map(change -> new BlockChange(change.block(), change.before(), change.after())).toList()));
            return changes;
        });
    }

    /** Takes the edits of a checked copy of this film as branches; null if there are none. */
    FilmStore.Taken take(Path database, String from) throws CoreException {
        flush();
        return onModel(() -> {
            FilmStore.Taken taken = store.take(database, from);
            if (taken != null) {
                snapshot = snapshot.at(taken.newest());
            }
            return taken;
        });
    }

    FilmStore store() {
        return store;
    }

    List<StoredEdit> unsaved() {
        return writer.unsaved();
    }

    private void writeMeta() {
        if (store.readOnly().isEmpty()) {
            meta.write(snapshot);
        }
    }

    @Override
    public void close() throws CoreException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            writer.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            store.close();
            executor.close();
        }
        CoreException failed = failure;
        if (failed != null) {
            // Not the same object: whoever waited for the edit may have thrown that one already.
            throw failed instanceof FilmException film ? new FilmException(film.code(), film.getMessage(), film)
                    : new CoreException(failed.getStatus());
        }
    }

    /** Work that may throw on the model thread. */
    @FunctionalInterface
    private interface ModelWork<T> {
        T run() throws CoreException;
    }

    private <T> T onModel(ModelWork<T> work) throws CoreException {
        if (executor.onModelThread()) {
            return work.run();
        }
        List<T> result = new ArrayList<>(1);
        List<CoreException> thrown = new ArrayList<>(1);
        try {
            executor.run(() -> {
                try {
                    result.add(work.run());
                } catch (CoreException e) {
                    thrown.add(e);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        }
        if (!thrown.isEmpty()) {
            throw thrown.get(0);
        }
        return result.get(0);
    }

    private static <T> T checked(ModelWork<T> work) throws CoreException {
        try {
            return work.run();
        } catch (UncheckedCoreException e) {
            throw e.wrapped();
        }
    }

    private static CoreException asCore(Throwable cause) {
        return cause instanceof CoreException core ? core
                : new FilmException(ErrorCode.IO, "The film could not be saved: " + cause.getMessage(), cause);
    }
}
