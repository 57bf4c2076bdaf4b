// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Scratch, the built-in provider that needs no key and no network: drawn storyboard panels, spoken or timed silent
 * lines, and measured descriptions. Engines here work on plain values, are deterministic (the same specification gives
 * the same bytes) and may be called from any thread.
 */
package org.filmwright.provider.scratch;
