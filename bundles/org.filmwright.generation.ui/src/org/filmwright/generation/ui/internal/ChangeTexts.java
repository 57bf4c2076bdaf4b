// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.generation.ui.internal;

import java.util.List;

import org.filmwright.operations.Review;
import org.filmwright.operations.TextChange;

/** What is said about changes. Pure. */
final class ChangeTexts {
    private static final int LONGEST = 90;

    private ChangeTexts() {
    }

    /** A change on one line. */
    static String title(TextChange change) {
        if (!change.title().isEmpty()) {
            return "New: " + change.title();
        }
        String before = line(change.before());
        String after = line(change.after());
        return before.isEmpty() ? "Put in: " + after : after.isEmpty() ? "Take out: " + before : before + "  →  " + after;
    }

    private static String line(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " / ");
        return line.length() > LONGEST ? line.substring(0, LONGEST - 1) + "…" : line;
    }

    static String state(TextChange change) {
        return switch (change.state()) {
        case OPEN -> "";
        case ACCEPTED -> "Accepted";
        case REJECTED -> "Rejected";
        case CONFLICT, KEPT -> change.reason();
        };
    }

    /** The first undecided change from a place on, else from the beginning; the place itself where all is decided. */
    static int nextOpen(List<TextChange> changes, int from) {
        for (int i = 0; i < changes.size(); i++) {
            int at = (from + i) % changes.size();
            if (changes.get(at).state().isUndecided()) {
                return at;
            }
        }
        return Math.min(from, changes.size() - 1);
    }

    static String outcome(Review.Outcome outcome, boolean accepted) {
        int count = outcome.decided().size();
        String done = (accepted ? "Accepted " : "Rejected ") + count + (count == 1 ? " change" : " changes");
        return outcome.left().isEmpty() ? done
                : done + " · " + outcome.left().size() + " left: " + outcome.left().get(0).reason();
    }
}
