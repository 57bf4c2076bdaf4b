// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * The words of Filmwright as Java types: blocks, snapshots, formats, errors. Headless, immutable, safe on every thread;
 * no value is null unless it says so.
 */
package org.filmwright.api;
