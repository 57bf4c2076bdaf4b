// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Fixtures that several test modules share; they depend on no bundle. */
package org.filmwright.testing;
