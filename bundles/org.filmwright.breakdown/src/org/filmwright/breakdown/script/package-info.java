// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** The script as the breakdown reads it: scenes and their lines, as plain values. */
package org.filmwright.breakdown.script;
