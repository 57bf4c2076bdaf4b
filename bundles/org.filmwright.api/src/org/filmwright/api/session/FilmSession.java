// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Features;
import org.filmwright.api.FilmFormat;
import org.filmwright.api.Snapshot;
import org.filmwright.api.asset.AssetStore;
import org.filmwright.api.generation.JobStore;
import org.filmwright.api.generation.RecipeStore;

/**
 * One open film: owner of its model thread, snapshots, history and store. All methods may be called on any thread
 * unless they say otherwise; those that throw {@link CoreException} may wait for the disk and must not be called on
 * the UI thread, except {@link #edit}, {@link #undo} and {@link #redo}.
 *
 * @noimplement
 */
public interface FilmSession extends AutoCloseable {
    /** The film's folder. */
    Path folder();

    /** Id of the film. */
    String id();

    /** Name of the film. */
    default String name() {
        Block film = snapshot().filmBlock();
        return film == null ? folder().getFileName().toString() : film.text(Features.NAME);
    }

    /** The film's format. */
    default FilmFormat format() {
        return FilmFormat.of(snapshot().filmBlock());
    }

    /** Why edits are refused, as a sentence; empty if they are not. */
    Optional<String> readOnly();

    /** The present state, in O(1). */
    Snapshot snapshot();

    /**
     * Makes one labelled transaction. Nested calls from inside a change join it. Cost: proportional to the change.
     *
     * @throws CoreException if the change threw, a participant vetoed, or the film is read-only; nothing changed then
     */
    EditResult edit(EditRequest request, Change change) throws CoreException;

    /** A user's edit. */
    default EditResult edit(String label, Change change) throws CoreException {
        return edit(EditRequest.user(label), change);
    }

    /**
     * Reads what another process has saved meanwhile, in a film that is open for reading only; listeners are told it as
     * one {@link ModelChange} that is no edit. Costs next to nothing if there is nothing new.
     *
     * @return whether there was something new
     */
    boolean refresh() throws CoreException;

    /** Waits until everything acknowledged so far is durable. Never call it on the model thread. */
    void flush() throws CoreException;

    /** Takes back the last edit that is not taken back yet; of one stage's user edits only where it is not null. */
    Optional<EditRecord> undo(String stage) throws CoreException;

    /** Brings back the edit that the last undo took back. */
    Optional<EditRecord> redo(String stage) throws CoreException;

    /** What {@link #undo} would take back. */
    Optional<EditRecord> undoable(String stage);

    /** What {@link #redo} would bring back. */
    Optional<EditRecord> redoable(String stage);

    /** Takes back any edit of the log, as far as none of its blocks was changed later. */
    EditResult undoEdit(String edit) throws CoreException;

    /** Makes an old version of a block current again, by a new edit. */
    EditResult restore(String block, long version) throws CoreException;

    /** The log, newest first. */
    List<EditRecord> history(HistoryQuery query) throws CoreException;

    /** All versions of a block on the open branch, newest first. */
    List<BlockVersion> versions(String block) throws CoreException;

    /** All versions of a block on every branch, newest first. */
    List<BlockVersion> versionsEverywhere(String block) throws CoreException;

    /** A block as the edit with this sequence number left it, if it touched it. */
    Optional<Block> version(String block, long version) throws CoreException;

    /** The film's branches; on screen its Alternates. */
    Branches branches();

    /** The film's asset store. */
    AssetStore assets();

    /** The film's recipes. */
    RecipeStore recipes();

    /** The film's queue and ledger. */
    JobStore jobs();

    /** Listens to edits on the model thread until the handle is closed. */
    Subscription onChange(Consumer<ModelChange> listener);

    ModelExecutor executor();

    /** Flushes, writes {@code meta/project.json} and releases the lock. */
    @Override
    void close() throws CoreException;
}
