// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Screenplays in and out in the formats of the trade, over plain data.
 * {@link org.filmwright.interchange.ScriptImporter} reads, {@link org.filmwright.interchange.ScriptExporter} writes;
 * both say what a format cannot carry.
 */
package org.filmwright.interchange;
