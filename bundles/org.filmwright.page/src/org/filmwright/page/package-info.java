// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Pages of a screenplay: lines, breaks, page numbers and eighths. {@link org.filmwright.page.Paginator} makes
 * {@link org.filmwright.page.Pages} from script elements; everything is immutable and safe on any thread. No class here
 * loads a font or a PDF class.
 */
package org.filmwright.page;
