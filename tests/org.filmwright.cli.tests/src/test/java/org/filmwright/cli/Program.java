// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

/** The command line as a program of its own, for tests that look at the process. */
final class Program {
    private Program() {
    }

    public static void main(String[] args) {
        System.exit(Main.run(args, System.in, System.out, System.err));
    }
}
