// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.session.Edit;
import org.filmwright.api.session.EditRequest;
import org.filmwright.api.session.EditResult;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.ModelChange.BlockChange;

/** Makes what was true at another point of the history true again, as one edit that can be undone. */
public final class Restore {
    private Restore() {
    }

    /** Makes the whole film what it was at a point: an alternate, a draft, or the number of an edit. Reads the disk. */
    public static EditResult film(FilmSession film, String point) throws CoreException {
        List<BlockChange> back = film.branches().diff(film.snapshot().branch(), point);
        return film.edit(EditRequest.user("Make “" + point + "” current again"), edit -> {
            for (BlockChange change : back) {
                if (change.after() != null) {
                    edit.put(change.after());
                }
            }
            delete(edit, back);
        });
    }

    /** Makes one scene, with its lines and variants, what it was at a point; the rest stays. Reads the disk. */
    public static EditResult scene(FilmSession film, String scene, String point) throws CoreException {
        List<BlockChange> all = film.branches().diff(film.snapshot().branch(), point);
        PointState now = new PointState(film.snapshot(), List.of());
        PointState then = new PointState(film.snapshot(), all);
        List<BlockChange> back = all.stream().filter(change -> isIn(now, change.id(), scene)
                || isIn(then, change.id(), scene)).toList();
        return film.edit(EditRequest.user("Make the scene of “" + point + "” current again"), edit -> {
            for (BlockChange change : back) {
                if (change.after() != null) {
                    edit.put(change.after());
                }
            }
            delete(edit, back);
        });
    }

    private static boolean isIn(PointState film, String id, String scene) {
        Block top = film.top(id);
        return top != null && top.id().equals(scene);
    }

    /**
     * Makes blocks what they were before the given changes.
     *
     * @param changes of one scene or block, as a {@link Comparison.Row} holds them
     */
    public static EditResult blocks(FilmSession film, String title, List<BlockChange> changes) throws CoreException {
        List<BlockChange> back = changes.stream()
                .map(change -> new BlockChange(change.id(), change.after(), change.before())).toList();
        return film.edit(EditRequest.user("Make " + title + " what it was"), edit -> {
            for (BlockChange change : back) {
                if (change.after() != null) {
                    edit.put(change.after());
                }
            }
            delete(edit, back);
        });
    }

    private static void delete(Edit edit, List<BlockChange> back) throws CoreException {
        for (BlockChange change : back) {
            if (change.after() == null && edit.snapshot().block(change.id()) != null) {
                edit.delete(change.id());
            }
        }
    }
}
