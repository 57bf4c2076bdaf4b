// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** The session: edits, snapshots, history. One model thread; everything handed out is immutable. */
package org.filmwright.api.session;
