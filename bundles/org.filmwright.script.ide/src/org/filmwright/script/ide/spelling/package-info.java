// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Spelling of scripts with Hunspell's dictionaries. No UI; safe on every thread. */
package org.filmwright.script.ide.spelling;
