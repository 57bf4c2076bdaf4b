// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** What the departments read off a script: scenes with their lengths and script days, who is in them and how much they say. */
package org.filmwright.breakdown.facts;
