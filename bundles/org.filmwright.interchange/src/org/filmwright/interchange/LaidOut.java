// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.interchange;

import org.filmwright.page.Pages;
import org.filmwright.page.pdf.PdfRevision;

/**
 * Pages to print.
 *
 * @param revision what was revised on them, or null
 */
public record LaidOut(Pages pages, PdfRevision revision) {
}
