// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The streams of one run.
 *
 * @param terminal whether a person watches {@code err}: progress is shown then
 */
public record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
}
