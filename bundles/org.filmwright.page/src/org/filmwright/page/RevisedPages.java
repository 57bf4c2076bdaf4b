// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which pages have to be handed out again. */
public final class RevisedPages {

    private RevisedPages() {
    }

    /** What of a line is seen on paper. */
    private record Seen(int row, LineKind kind, double x, List<TextRun> runs) {
    }

    /**
     * Numbers ({@link Page#number()}) of the pages that are new, look different or carry a mark.
     *
     * @param before pages of the script as it was issued
     * @param now    pages of the script as it is, by the same lock
     */
    public static SortedSet<Integer> between(Pages before, Pages now, RevisionMarks marks) {
        Map<String, List<Seen>> issued = new HashMap<>();
        before.pages().forEach(page -> issued.put(page.label(), seen(page)));
        SortedSet<Integer> revised = new TreeSet<>();
        for (Page page : now.pages()) {
            boolean marked = page.lines().stream().anyMatch(line -> marks.isMarked(page.element(line), line));
            if (marked || !seen(page).equals(issued.get(page.label()))) {
                revised.add(page.number());
            }
        }
        return revised;
    }

    private static List<Seen> seen(Page page) {
        return page.lines().stream().map(line -> new Seen(line.row(), line.kind(), line.x(), line.runs())).toList();
    }
}
