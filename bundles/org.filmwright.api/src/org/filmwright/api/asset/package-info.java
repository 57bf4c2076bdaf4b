// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Immutable files by hash. */
package org.filmwright.api.asset;
