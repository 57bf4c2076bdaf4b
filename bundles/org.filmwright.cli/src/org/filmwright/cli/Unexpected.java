// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

/** What is said of a failure that nobody foresaw: one line that a bug report can start from. */
final class Unexpected {
    private Unexpected() {
    }

    static String sentence(String command, RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String where = trace.length == 0 ? "an unknown place" : trace[0].toString();
        return "'" + command + "' failed in a way that is a fault of Filmwright (" + failure + " at " + where
                + "); please report it. What was acknowledged before is saved.";
    }
}
