// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
package org.filmwright.page.pdf;

/**
 * What came out of an export.
 *
 * @param pages   pages written, with the title page
 * @param missing characters no font was found for, each once; they are printed as empty boxes
 */
public record PdfReport(int pages, String missing) {
}
