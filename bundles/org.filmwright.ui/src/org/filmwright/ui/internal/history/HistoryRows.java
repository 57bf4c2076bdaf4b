// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.ui.internal.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.Block;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.BlockVersion;
import org.filmwright.api.session.EditRecord;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.HistoryQuery;
import org.filmwright.ui.BlockTexts;

/** Reads the history as the rows of a table. No SWT; reads the disk, so not for the UI thread. */
public final class HistoryRows {
    private static final int LIMIT = 5000;
    /** Of a change of more blocks than these, an import say, only so many are asked for their tags. */
    private static final int TAGGED = 2000;
    private static final int SHOWN = 40;
    private static final Duration BREAK = Duration.ofMinutes(30);

    private HistoryRows() {
    }

    /**
     * One row.
     *
     * @param block   the block whose version it is, or null for an edit
     * @param undone  whether the edit is taken back at present
     * @param present whether the version is the present one
     * @param text    the block's text in that version; names of drafts at an edit
     * @param tags    tags that the blocks of an edit have now
     * @param session of a row that heads a session of work, what was done in it; null for any other
     */
    public record Row(long seq, String edit, Instant time, String label, String author, String origin, String stage,
            String block, boolean undone, boolean present, String text, Set<String> tags, String session) {
        /** Whether it heads a session of work instead of being a change. */
        public boolean isSession() {
            return session != null;
        }

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
        Map<Long, String> drafts = new HashMap<>();
        film.branches().labels().forEach(draft -> drafts.merge(draft.seq(), draft.name(), (a, b) -> a + ", " + b));
        Snapshot present = film.snapshot();
        List<Row> rows = new ArrayList<>(records.size());
        for (EditRecord edit : records) {
            rows.add(new Row(edit.seq(), edit.id(), edit.time(), edit.label(), edit.author(), edit.origin().id(),
                    edit.stage() == null ? "" : edit.stage(), null, undone.contains(edit.id()), false,
                    drafts.getOrDefault(edit.seq(), ""), tags(present, edit), null));
        }
        return rows;
    }

    private static Set<String> tags(Snapshot present, EditRecord edit) {
        Set<String> tags = new TreeSet<>();
        edit.blocks().stream().limit(TAGGED).map(present::block).filter(Objects::nonNull)
                .forEach(block -> tags.addAll(block.tags()));
        return tags;
    }

    /**
     * The same rows with one before each session of work: changes of one author without a break of half an hour.
     *
     * @param newestFirst edits
     */
    public static List<Row> grouped(List<Row> newestFirst) {
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= newestFirst.size(); i++) {
            if (i == newestFirst.size() || parts(newestFirst.get(i - 1), newestFirst.get(i))) {
                Row last = newestFirst.get(start);
                Row first = newestFirst.get(i - 1);
                String count = i - start == 1 ? "1 change" : i - start + " changes";
                rows.add(new Row(last.seq, null, first.time, count, last.author, "", "", null, false, false, "", Set.of(),
                        first.time + "/" + last.time));
                rows.addAll(newestFirst.subList(start, i));
                start = i;
            }
        }
        return rows;
    }

    private static boolean parts(Row later, Row earlier) {
        return !later.author.equals(earlier.author) || Duration.between(earlier.time, later.time).compareTo(BREAK) > 0;
    }

    /** What a change did, as text; reads the disk. */
    public static String preview(FilmSession film, Row row) throws CoreException {
        if (row.block() != null) {
            return described(film, row.block(), row.seq());
        }
        EditRecord edit = film.history(new HistoryQuery(null, null, LIMIT)).stream()
                .filter(record -> record.id().equals(row.edit())).findFirst().orElse(null);
        StringBuilder text = new StringBuilder();
        List<String> blocks = edit == null ? List.of()
                : edit.blocks().subList(0, Math.min(SHOWN, edit.blocks().size()));
        for (String block : blocks) {
            text.append(described(film, block, row.seq())).append("\n\n");
        }
        if (edit != null && edit.blocks().size() > SHOWN) {
            text.append("… and ").append(edit.blocks().size() - SHOWN).append(" more");
        }
        return text.toString();
    }

    private static String described(FilmSession film, String id, long seq) throws CoreException {
        Block block = film.version(id, seq).orElse(null);
        if (block == null) {
            return "(deleted)";
        }
        String details = BlockTexts.details(film.snapshot(), block);
        String tags = block.tags().isEmpty() ? "" : "\nTags: " + String.join(", ", block.tags());
        return BlockTexts.type(block.type()) + ": " + BlockTexts.main(block).strip() + tags
                + (details.isEmpty() ? "" : "\n" + details);
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
                    block, false, i == 0, version.state() == null ? "(deleted)" : BlockTexts.title(version.state()), version.state() == null ? Set.of()
                            : version.state().tags(), null));
        }
        return rows;
    }
}
