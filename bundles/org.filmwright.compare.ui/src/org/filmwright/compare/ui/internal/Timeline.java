// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.compare.ui.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.filmwright.api.session.Branch;
import org.filmwright.api.session.Branches.Label;

/** Alternates and drafts in the order of their changes, newest first, each alternate in a lane. Immutable; no SWT. */
final class Timeline {
    private final List<Row> rows;
    private final List<Lane> lanes;

    /**
     * A point that has a name.
     *
     * @param draft   whether it is a draft; else it is the newest change of an alternate
     * @param from    the alternate that it was made from or that it lies on
     * @param change  number of its change
     * @param created when the alternate was made; null for a draft
     */
    record Row(String name, boolean draft, String from, long change, Instant created, boolean open, boolean archived,
            int lane) {
    }

    /** An alternate as a line beside the rows: it leaves its parent's lane behind change {@code fork}. */
    record Lane(String name, int parent, long fork, long newest) {
        boolean passes(long change) {
            return change <= newest && change > fork;
        }
    }

    private Timeline(List<Row> rows, List<Lane> lanes) {
        this.rows = List.copyOf(rows);
        this.lanes = List.copyOf(lanes);
    }

    /** @param archived whether archived alternates are shown too */
    static Timeline of(List<Branch> branches, List<Label> labels, boolean archived) {
        Map<String, Integer> places = new HashMap<>();
        List<Lane> lanes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Branch branch : branches) {
            if (branch.archived() && !archived && !branch.open()) {
                continue;
            }
            int parent = branch.parent() == null ? -1 : places.getOrDefault(branch.parent(), 0);
            int lane = lanes.size();
            places.put(branch.name(), lane);
            lanes.add(new Lane(branch.name(), parent, branch.forkSeq(), branch.newest()));
            rows.add(new Row(branch.name(), false, branch.parent() == null ? "" : branch.parent(), branch.newest(),
                    branch.created(), branch.open(), branch.archived(), lane));
        }
        for (Label label : labels) {
            Integer lane = places.get(label.branch());
            if (lane != null) {
                rows.add(new Row(label.name(), true, label.branch(), label.seq(), null, false, false, lane));
            }
        }
        rows.sort(Comparator.comparingLong(Row::change).reversed().thenComparing(Row::draft)
                .thenComparing(Comparator.comparingInt(Row::lane).reversed()));
        return new Timeline(rows, lanes);
    }

    List<Row> rows() {
        return rows;
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** Place of the row of this name, or -1. */
    int find(String name) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
