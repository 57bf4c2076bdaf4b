// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.session;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.Origin;

/**
 * Derives the undo and redo stacks from the log: nothing else remembers them, so they are the same after a restart.
 * Walking from the newest edit back, the newest undo or redo of an edit decides whether it counts as taken back.
 */
final class UndoStacks {
    private UndoStacks() {
    }

    /**
     * The edit that an undo takes back.
     *
     * @param newestFirst the log
     * @param stage       only this stage's user edits, or null for all edits
     */
    static Optional<EditRecord> undoable(Iterator<EditRecord> newestFirst, String stage) {
        Map<String, Boolean> takenBack = new HashMap<>();
        while (newestFirst.hasNext()) {
            EditRecord edit = newestFirst.next();
            if (isStep(edit)) {
                takenBack.putIfAbsent(target(edit), edit.undoes() != null);
            } else if (counts(edit, stage) && !takenBack.getOrDefault(edit.id(), false) && !isFirst(edit)) {
                return Optional.of(edit);
            }
        }
        return Optional.empty();
    }

    /**
     * The undo whose edit a redo brings back: the newest one that still stands, with no new edit behind it.
     */
    static Optional<EditRecord> redoable(Iterator<EditRecord> newestFirst, String stage) {
        Map<String, Boolean> seen = new HashMap<>();
        while (newestFirst.hasNext()) {
            EditRecord edit = newestFirst.next();
            if (isStep(edit)) {
                boolean newest = seen.putIfAbsent(target(edit), true) == null;
                boolean here = stage == null || stage.equals(edit.stage());
                if (newest && edit.undoes() != null && here) {
                    return Optional.of(edit);
                }
            } else if (counts(edit, stage)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isStep(EditRecord edit) {
        return edit.undoes() != null || edit.redoes() != null;
    }

    private static String target(EditRecord edit) {
        return edit.undoes() != null ? edit.undoes() : edit.redoes();
    }

    private static boolean counts(EditRecord edit, String stage) {
        return stage == null || stage.equals(edit.stage()) && edit.origin() == Origin.USER;
    }

    /** The edit that made the film is never taken back. */
    private static boolean isFirst(EditRecord edit) {
        return edit.seq() == 1;
    }
}
