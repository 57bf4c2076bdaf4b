// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session.spi;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.filmwright.api.Block;
import org.filmwright.api.generation.JobStore;
import org.filmwright.api.generation.RecipeStore;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.Branch;
import org.filmwright.api.session.Branches.Label;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.assets.AssetIndex;

/**
 * Where a film's rows are. Reads may come from any thread, {@link #commit} and {@link #checkpoint} from the session's
 * writer thread only; asset, recipe and job rows may be written from any thread. Every method may wait for the disk.
 */
public interface FilmStore extends AssetIndex, RecipeStore, JobStore, AutoCloseable {
    /** All that a session needs to start. */
    StoredFilm load() throws CoreException;

    /** A number that changes whenever another process has committed something. */
    long dataVersion() throws CoreException;

    /** Commits edits in order in one transaction; all of them or none. */
    void commit(List<StoredEdit> edits) throws CoreException;

    /** Makes what was committed safe against a power cut. */
    void checkpoint() throws CoreException;

    /** The log of the open branch, newest first. */
    List<EditRecord> history(HistoryQuery query) throws CoreException;

    /** One page of the log without the blocks' ids, newest first, of edits with a number below {@code before}. */
    List<EditRecord> page(long before, int limit) throws CoreException;

    /** One edit of the log, if there is one. */
    Optional<EditRecord> edit(String id) throws CoreException;

    /** What an edit did to each block. */
    List<StoredChange> changes(EditRecord edit) throws CoreException;

    /** All versions of a block on the open branch or everywhere, newest first. */
    List<BlockVersion> versions(String block, boolean everywhere) throws CoreException;

    /** A block as the edit with this number left it. */
    Optional<Block> version(String block, long seq) throws CoreException;

    /** All branches, oldest first. */
    List<Branch> branches() throws CoreException;

    /** Makes a branch at the newest edit of the open one. */
    void createBranch(String name) throws CoreException;

    /** Changes a branch's name and whether it is archived. */
    void changeBranch(String name, String newName, boolean archived) throws CoreException;

    /** Opens a branch: applies what differs to the present blocks in one transaction, and tells it. */
    List<StoredChange> checkout(String name) throws CoreException;

    /** Name of the open branch. */
    String openBranch();

    /** Names an edit. */
    void label(String name, String edit) throws CoreException;

    /** All labels, oldest first. */
    List<Label> labels() throws CoreException;

    /** Finds a point by branch name, label, or number of an edit. */
    Point point(String text) throws CoreException;

    /** Id of the newest edit at a point. */
    String editAt(Point point) throws CoreException;

    /** The newest edit that both points contain, merges counted; null if there is none. */
    Point base(Point ours, Point theirs) throws CoreException;

    /**
     * Takes the edits of a copy of this film that are not here, each line of them as a new branch. The copy's rows must
     * have been checked.
     *
     * @param database the copy's rows
     * @param from     names the new branches
     * @return null if the copy holds nothing new
     */
    Taken take(Path database, String from) throws CoreException;

    /**
     * Edits that were taken.
     *
     * @param branch name of the new branch that was the copy's open one
     * @param newest number of the newest edit now
     */
    record Taken(String branch, long newest) {
    }

    /** Blocks that differ between two points. */
    List<StoredChange> differences(Point from, Point to) throws CoreException;

    /** Numbers for {@code stats} that are cheaper to count where the rows are. */
    Counts counts() throws CoreException;

    /** Looks for damage; empty if there is none. Verifies rows, versions, links and the chain of hashes. */
    List<Damage> check(IProgressMonitor monitor) throws CoreException;

    /** Copies the film's rows to a new database file, compact and consistent. */
    void copyTo(Path database) throws CoreException;

    /** Why the film is read-only, as a sentence; empty if it is not. */
    Optional<String> readOnly();

    @Override
    void close() throws CoreException;

    /** Rows counted. */
    record Counts(long edits, long versions, long branches, long assets, long assetBytes) {
    }

    /** One finding of {@link #check}. */
    record Damage(String severity, String code, String message, String file, String block) {
    }

    /** What is there when a film is opened. */
    record StoredFilm(String id, String branch, long seq, List<Block> blocks) {
    }

    /** One block in one edit. */
    record StoredChange(String block, Block before, Block after) {
    }

    /**
     * An edit as it is to be stored; the changed blocks carry its number as their version.
     *
     * @param merged id of the edit that a merge brings in, its second parent; or null
     */
    record StoredEdit(EditRecord record, List<StoredChange> changes, String merged) {
    }

    /** A point in the history: a branch up to the number of an edit. */
    record Point(String branch, long seq) {
    }
}
