// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * The cut as plain data, and its rendering: a graph of picture segments keyed by content, one sound mix, subtitles,
 * chapters. Knows neither the film's model nor OSGi. Nothing here may be called on the UI thread except the records.
 */
package org.filmwright.assembly;
