// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.testing;

/** What a failure tells: everything that a log would show of it. */
public final class Thrown {
    private Thrown() {
    }

    /** The failure, its causes and what it suppressed, as text. */
    public static String told(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            all.append(each).append('\n');
            for (Throwable suppressed : each.getSuppressed()) {
                all.append(told(suppressed));
            }
        }
        return all.toString();
    }
}
