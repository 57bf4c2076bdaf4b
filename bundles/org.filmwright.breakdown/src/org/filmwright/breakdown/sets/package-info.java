// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Where and when the scenes play: locations, sets in them, and times of day from headings. */
package org.filmwright.breakdown.sets;
