// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Diff and three-way merge of block states. Pure and headless. */
package org.filmwright.compare;
