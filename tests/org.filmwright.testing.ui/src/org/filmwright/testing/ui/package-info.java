// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** A small driver of the real workbench for tests, with SWTBot's names for the calls that our tests use. */
package org.filmwright.testing.ui;
