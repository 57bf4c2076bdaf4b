// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.ui.BlockTexts;

/** Reads the history as the rows of a table. No SWT; reads the disk, so not for the UI thread. */
public final class HistoryRows {
    private static final int LIMIT = 5000;

    private HistoryRows() {
    }

    /**
     * One row.
     *
     * @param block   the block whose version it is, or null for an edit
     * @param undone  whether the edit is taken back at present
     * @param present whether the version is the present one
     * @param text    the block's text in that version
     */
    public record Row(long seq, String edit, Instant time, String label, String author, String origin, String stage,
            String block, boolean undone, boolean present, String text) {
        boolean matches(String words) {
            String all = (label + ' ' + author + ' ' + origin + ' ' + stage + ' ' + text).toLowerCase(Locale.ROOT);
            for (String word : words.toLowerCase(Locale.ROOT).trim().split("\\s+")) {
                if (!all.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The edits, newest first. */
    public static List<Row> edits(FilmSession film, String stage) throws CoreException {
        List<EditRecord> records = film.history(new HistoryQuery(null, stage, LIMIT));
        Set<String> undone = undone(film.history(new HistoryQuery(null, null, LIMIT)));
        List<Row> rows = new ArrayList<>(records.size());
        for (EditRecord edit : records) {
            rows.add(new Row(edit.seq(), edit.id(), edit.time(), edit.label(), edit.author(), edit.origin().id(),
                    edit.stage() == null ? "" : edit.stage(), null, undone.contains(edit.id()), false, ""));
        }
        return rows;
    }

    /** The edits that are taken back at present. */
    static Set<String> undone(List<EditRecord> newestFirst) {
        Set<String> undone = new HashSet<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            EditRecord edit = newestFirst.get(i);
            if (edit.undoes() != null) {
                undone.add(edit.undoes());
            } else if (edit.redoes() != null) {
                undone.remove(edit.redoes());
            }
        }
        return undone;
    }

    /** The versions of a block, newest first. */
    public static List<Row> versions(FilmSession film, String block) throws CoreException {
        List<BlockVersion> versions = film.versions(block);
        Map<Long, EditRecord> edits = new HashMap<>();
        for (EditRecord edit : film.history(HistoryQuery.ofBlock(block))) {
            edits.put(edit.seq(), edit);
        }
        List<Row> rows = new ArrayList<>(versions.size());
        for (int i = 0; i < versions.size(); i++) {
            BlockVersion version = versions.get(i);
            EditRecord edit = edits.get(version.seq());
            rows.add(new Row(version.seq(), version.edit(), version.time(), version.label(), version.author(),
                    edit == null ? "" : edit.origin().id(), edit == null || edit.stage() == null ? "" : edit.stage(),
                    block, false, i == 0, version.state() == null ? "(deleted)" : BlockTexts.title(version.state())));
        }
        return rows;
    }
}
