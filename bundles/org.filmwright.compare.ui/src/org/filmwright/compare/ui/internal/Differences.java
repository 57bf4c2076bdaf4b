// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.runtime.CoreException;
import org.filmwright.api.session.Branches.Side;
import org.filmwright.api.Snapshot;
import org.filmwright.api.session.FilmSession;
import org.filmwright.api.session.MergePlan;
import org.filmwright.api.session.ModelChange.BlockChange;
import org.filmwright.compare.Comparison;
import org.filmwright.compare.CutComparison;
import org.filmwright.compare.Comparison.Row;
import org.filmwright.pipeline.drafts.FilmPoint;

/** What a comparison shows and what was chosen in it. No SWT; lives on the UI thread once it is read. */
final class Differences {
    private final MergePlan plan;
    private final List<Row> rows;
    private final CutComparison cut;
    private final Map<String, Set<String>> authors = new HashMap<>();
    private final Set<String> conflicts = new TreeSet<>();
    private final Map<String, Side> chosen = new HashMap<>();

    private Differences(MergePlan plan, List<Row> rows, CutComparison cut) {
        this.plan = plan;
        this.cut = cut;
        this.rows = rows;
        if (plan != null) {
            plan.conflicts().forEach(conflict -> conflicts.add(conflict.block()));
        }
    }

    /** Reads the differences; not on the UI thread. */
    static Differences read(CompareInput input) throws CoreException {
        FilmSession film = input.film();
        if (!input.bringIn()) {
            return points(input);
        }
        MergePlan plan = film.branches().plan(input.newer());
        Set<String> open = new TreeSet<>();
        plan.conflicts().forEach(conflict -> open.add(conflict.block()));
        List<Row> first = new ArrayList<>();
        List<Row> rest = new ArrayList<>();
        for (MergePlan.Merged merged : plan.changes()) {
            var state = merged.takingTheirs() == null ? merged.ours() : merged.takingTheirs();
            String stage = film.snapshot().stageOf(merged.block());
            Row row = Comparison.row(stage != null ? stage : state == null ? "" : stageOf(film, plan, state.parent()),
                    new BlockChange(merged.block(), merged.ours(), merged.takingTheirs()));
            (open.contains(merged.block()) ? first : rest).add(row);
        }
        first.addAll(rest);
        Differences found = new Differences(plan, first, null);
        found.readAuthors(film);
        return found;
    }

    private static Differences points(CompareInput input) throws CoreException {
        Snapshot present = input.film().snapshot();
        FilmPoint older = input.point(false);
        FilmPoint newer = input.point(true);
        Differences found = new Differences(null,
                Comparison.of(present, older.fromPresent(), newer.fromPresent(), older.to(newer)).rows(),
                CutComparison.of(present, older.fromPresent(), newer.fromPresent()));
        found.readAuthors(input.film());
        return found;
    }

    /** Who made the newer state of each row; of what was removed, who made what is gone. */
    private void readAuthors(FilmSession film) throws CoreException {
        for (Row row : rows) {
            Set<String> names = new TreeSet<>();
            for (BlockChange change : row.changes()) {
                long seq = change.after() != null ? change.after().version() : change.before().version();
                film.versionsEverywhere(change.id()).stream().filter(version -> version.seq() == seq)
                        .findFirst().ifPresent(version -> names.add(version.author()));
            }
            authors.put(row.block(), names);
        }
    }

    /** The cut at both points, or null where something is brought in. */
    CutComparison cut() {
        return cut;
    }

    /** Everybody who made a difference, by name. */
    List<String> authors() {
        Set<String> all = new TreeSet<>();
        authors.values().forEach(all::addAll);
        return List.copyOf(all);
    }

    /** Who made a difference. */
    Set<String> authors(Row row) {
        return authors.getOrDefault(row.block(), Set.of());
    }

    /** All tags of what differs, by name. */
    List<String> tags() {
        Set<String> all = new TreeSet<>();
        rows.forEach(row -> all.addAll(row.tags()));
        return List.copyOf(all);
    }

    private static String stageOf(FilmSession film, MergePlan plan, String parent) {
        String at = parent;
        for (int depth = 0; depth < 8; depth++) {
            String here = film.snapshot().stageOf(at);
            if (here != null) {
                return here;
            }
            String id = at;
            var above = plan.changes().stream().filter(merged -> merged.block().equals(id) && merged.takingTheirs() != null)
                    .findFirst();
            if (above.isEmpty()) {
                return at;
            }
            at = above.get().takingTheirs().parent();
        }
        return at;
    }

    List<Row> rows() {
        return rows;
    }

    /** Rows that hold all words and belong to the stage, tag and author; an empty one stands for all. */
    List<Row> rows(String stage, String tag, String author, String words) {
        String[] wanted = words.isBlank() ? new String[0] : words.toLowerCase(Locale.ROOT).trim().split("\\s+");
        return rows.stream().filter(row -> stage.isEmpty() || stage.equals(row.stage()))
                .filter(row -> tag.isEmpty() || row.tags().contains(tag))
                .filter(row -> author.isEmpty() || authors(row).contains(author)).filter(row -> {
            String all = (row.title() + ' ' + row.before() + ' ' + row.after() + ' ' + String.join(" ", row.tags()) + ' '
                    + String.join(" ", authors(row)))
                    .toLowerCase(Locale.ROOT);
            for (String word : wanted) {
                if (!all.contains(word)) {
                    return false;
                }
            }
            return true;
        }).toList();
    }

    /** Whether both sides changed the same thing of this row in different ways. */
    boolean isConflict(Row row) {
        return conflicts.contains(row.block());
    }

    /** What was chosen for a conflict, or null. */
    Side chosen(Row row) {
        return chosen.get(row.block());
    }

    void choose(Row row, Side side) {
        if (isConflict(row)) {
            chosen.put(row.block(), side);
        }
    }

    /** Conflicts without a choice. */
    int undecided() {
        return conflicts.size() - chosen.size();
    }

    /** The plan to bring in, or null. */
    MergePlan plan() {
        return plan;
    }

    /** The choices as the history takes them; what nobody had to choose takes what comes in. */
    Map<String, Side> choices() {
        return Map.copyOf(chosen);
    }
}
