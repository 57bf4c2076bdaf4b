// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.api.session;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EObject;
import org.filmwright.api.Block;
import org.filmwright.api.BlockDraft;
import org.filmwright.api.Snapshot;

/**
 * The inside of one edit: the only way anything changes. Valid only on the model thread, while its {@link Change} runs.
 * Every method throws a {@link org.filmwright.api.FilmException} (REFUSED) when it names a block that is not there.
 */
public interface Edit {
    /** The film with the changes of this edit so far. */
    Snapshot snapshot();

    /** Makes a block and returns its id. */
    String create(BlockDraft draft) throws CoreException;

    /**
     * Makes blocks of one parent in order, behind the last child or where the first draft says; returns their ids.
     * Their order keys stay short however many they are.
     */
    List<String> createAll(List<BlockDraft> drafts) throws CoreException;

    void content(String id, String content) throws CoreException;

    /** Sets an attribute; null removes it. */
    void set(String id, String attribute, Object value) throws CoreException;

    /** Replaces the targets of a link feature. */
    void link(String id, String feature, List<String> targets) throws CoreException;

    /** Adds a tag; a verdict replaces another verdict. */
    void tag(String id, String tag) throws CoreException;

    void untag(String id, String tag) throws CoreException;

    /** Moves a block below a parent (or stage), behind a sibling; null puts it first. */
    void move(String id, String parent, String afterSibling) throws CoreException;

    /** Puts a block's state as given (id, place and all), making it where it is not there. */
    void put(Block state) throws CoreException;

    /** Deletes a block with all below it. */
    void delete(String id) throws CoreException;

    /**
     * Applies operations that were worked out on an older snapshot.
     *
     * @throws org.filmwright.api.FilmException CONFLICT if a block no longer has its base version
     */
    void apply(List<BlockOperation> operations) throws CoreException;

    /**
     * The live EMF object of a block (a {@code org.filmwright.model.Block}); its stage is loaded on demand. What is
     * changed on it, and on objects reached from it, becomes part of this edit.
     */
    EObject live(String id) throws CoreException;
}
