// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.script.sync;

import java.util.List;
import java.util.Set;
import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.BlockTypes;
import org.filmwright.api.ErrorCode;
import org.filmwright.api.FilmException;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockOperation;
import org.filmwright.api.session.Edit;
import org.filmwright.script.ScriptFile;

/**
 * Merges a text into the blocks of the screenplay: afterwards {@link ScriptText#of} is the text, and every scene and
 * element that is still there, changed, moved or split as it may be, has the id, tags and links it had. Blocks that say
 * the same at the same place are not touched. Only the scenes around the change are parsed and compared.
 *
 * <p>Links of cues to characters and of scenes to locations are taken away where the name changed; making them is the
 * breakdown's part, {@link SyncResult#cues} and {@link SyncResult#scenes} say where.
 */
public final class ScriptSync {
    private static final SyncResult NOTHING = new SyncResult(List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            Set.of());

    private ScriptSync() {
    }

    /** Works out the merge on a snapshot, on any thread; {@link Edit#apply} takes the operations. */
    public static SyncResult plan(Snapshot snapshot, String text) {
        return plan(snapshot, text, null);
    }

    /**
     * Works out the merge; text that was removed lately and comes back gets its blocks back.
     *
     * @param removed what was removed, or null; tell it with {@link RemovedBlocks#applied} when the merge is made
     */
    public static SyncResult plan(Snapshot snapshot, String text, RemovedBlocks removed) {
        OldScript old = OldScript.of(snapshot);
        ChangedRegion region = ChangedRegion.find(old, text);
        return region == null ? NOTHING : Merge.run(snapshot, old, region, removed);
    }

    /** Merges the text inside an edit. */
    public static SyncResult apply(Edit edit, String text) throws CoreException {
        return apply(edit, text, null);
    }

    /** Merges the text inside an edit; text that was removed lately and comes back gets its blocks back. */
    public static SyncResult apply(Edit edit, String text, RemovedBlocks removed) throws CoreException {
        Snapshot before = edit.snapshot();
        SyncResult result = plan(before, text, removed);
        for (BlockOperation operation : result.operations()) {
            if (operation instanceof BlockOperation.Put put) {
                edit.put(put.state());
            } else if (edit.snapshot().block(operation.id()) != null) {
                edit.delete(operation.id());
            }
        }
        if (removed != null) {
            removed.applied(before, result);
        }
        return result;
    }

    /**
     * Gives one element, or the heading of a scene, another source. Without a line end at its end the new source gets
     * the empty lines of the old one; line ends become those of the script. What it says is read again: it may become
     * several elements, or another kind.
     */
    public static SyncResult replaceSlice(Edit edit, String id, String newSource) throws CoreException {
        Snapshot snapshot = edit.snapshot();
        Block block = snapshot.block(id);
        if (block != null && block.is(BlockTypes.SCENE)) {
            List<Block> elements = ScriptBlocks.elements(snapshot, id);
            block = elements.isEmpty() ? null : elements.get(0);
        }
        if (block == null || !block.is(BlockTypes.SCRIPT_ELEMENT)) {
            throw new FilmException(ErrorCode.REFUSED, id + " is no element of the script.");
        }
        int start = ScriptText.offset(snapshot, block.id());
        if (start < 0) {
            throw new FilmException(ErrorCode.REFUSED, "The element " + id + " is not in the script.");
        }
        String text = ScriptText.of(snapshot);
        String oldSource = block.content();
        String source = newSource;
        if (source.indexOf('\n') >= 0 && source.indexOf('\r') < 0) {
            source = source.replace("\n", ScriptFile.lineEndOf(text));
        }
        if (!source.endsWith("\n") && !source.endsWith("\r")) {
            source += oldSource.substring(ElementStates.withoutBlankLines(oldSource).length());
        }
        return apply(edit, text.substring(0, start) + source + text.substring(start + oldSource.length()));
    }
}
