// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.media;

import java.util.ArrayDeque;

/** The last lines of a stream, bounded in number and length. Thread-safe. */
final class Tail {
    private static final int LINES = 40;
    private static final int LENGTH = 600;

    private final ArrayDeque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (line.isBlank()) {
            return;
        }
        lines.add(line.length() > LENGTH ? line.substring(0, LENGTH) : line);
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
