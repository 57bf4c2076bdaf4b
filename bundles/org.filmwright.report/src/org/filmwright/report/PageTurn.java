// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.report;

import java.io.IOException;

/** Begins a new page and says where its text begins. */
@FunctionalInterface
interface PageTurn {
    float next() throws IOException;
}
