// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/**
 * Between the screenplay as text and the screenplay as blocks: reads blocks as script, and merges a text into the
 * blocks so that they keep their ids. Headless, without state, safe on every thread where a method does not take an
 * edit. No value is null unless it says so.
 */
package org.filmwright.script.sync;
