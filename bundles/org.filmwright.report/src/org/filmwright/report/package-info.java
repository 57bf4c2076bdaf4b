// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Reports on a screenplay as PDF and CSV: scenes, cast, sets, props, sides, statistics. Free of OSGi and of films. */
package org.filmwright.report;
