// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * A screenplay as PDF: {@link org.filmwright.page.pdf.ScreenplayPdf}. Not for the thread of a user interface; one
 * export uses one thread.
 */
package org.filmwright.page.pdf;
