// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * From a screenplay to set-ups, shots and a cut: pure planning by named rules in the sub-packages, and the make steps
 * that bind it to a film's blocks. Headless; everything here is immutable or confined to one call.
 */
package org.filmwright.breakdown;
