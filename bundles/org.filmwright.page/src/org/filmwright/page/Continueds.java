// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page;

import java.util.Locale;

/** The (CONT'D) of a cue. */
final class Continueds {

    private Continueds() {
    }

    /** Whether a cue already says that its character goes on, in the words of any tool. */
    static boolean isMarked(String cue) {
        int open = cue.lastIndexOf('(');
        return open >= 0 && cue.substring(open + 1).strip().toUpperCase(Locale.ROOT).startsWith("CONT");
    }
}
