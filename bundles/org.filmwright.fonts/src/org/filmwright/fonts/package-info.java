// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Fonts the product brings. Stateless; safe on any thread. */
package org.filmwright.fonts;
