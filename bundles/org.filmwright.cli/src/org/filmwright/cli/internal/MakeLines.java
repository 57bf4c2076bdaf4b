// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli.internal;

import java.io.PrintStream;
import java.util.Locale;

import org.filmwright.pipeline.Make;

/** Prints each step of a make as it is done. */
public final class MakeLines implements Make.Listener {
    private final PrintStream out;

    public MakeLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begins(String label) {
        out.flush();
    }

    @Override
    public void done(String label, String result, double seconds) {
        out.printf(Locale.ROOT, "%-10s %s (%.1f s)%n", label, result, seconds);
        out.flush();
    }
}
