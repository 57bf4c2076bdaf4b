// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.ModelChange.BlockChange;

/**
 * The branches of a film: the whole film branches, not a file. A point in the history is named by a branch (its newest
 * edit), a label, or the number of an edit. Making a branch writes one row; opening one costs what differs. All methods
 * wait for the disk; never call them on the UI thread.
 */
public interface Branches {
    /** All branches, oldest first. */
    List<Branch> list() throws CoreException;

    /** Makes a branch at the newest edit of the open one, and stays where it is. */
    void create(String name) throws CoreException;

    /** Opens a branch; the difference is told as one {@link ModelChange} that is no edit. */
    void open(String name) throws CoreException;

    void rename(String name, String newName) throws CoreException;

    /** Hides a branch from lists; nothing of it is lost. The open branch cannot be archived. */
    void archive(String name, boolean archived) throws CoreException;

    /** Names the newest edit of the open branch; on screen a Draft. */
    void label(String name) throws CoreException;

    /** All labels with the numbers of their edits, oldest first. */
    List<Label> labels() throws CoreException;

    /** The blocks that differ between two points: before is their state at {@code a}, after at {@code b}. */
    List<BlockChange> diff(String a, String b) throws CoreException;

    /** What merging a point into the open branch would do; nothing is changed. */
    MergePlan plan(String from) throws CoreException;

    /**
     * Merges as one edit that can be undone.
     *
     * @param take which side the conflicts take
     * @throws org.filmwright.api.FilmException CONFLICT if the open branch has changed since the plan
     */
    default EditResult merge(MergePlan plan, Side take) throws CoreException {
        return merge(plan, block -> take);
    }

    /**
     * Merges as one edit that can be undone, each conflict settled by itself.
     *
     * @param take which side a block's conflicts take, by the block's id
     * @throws org.filmwright.api.FilmException CONFLICT if the open branch has changed since the plan
     */
    EditResult merge(MergePlan plan, Function<String, Side> take) throws CoreException;

    /** A named edit. */
    record Label(String name, long seq, String branch) {
    }

    /** Whose state a conflict takes. */
    enum Side {
        OURS, THEIRS
    }
}
