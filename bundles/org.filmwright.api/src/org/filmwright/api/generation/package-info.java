// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Generated things: recipes, operations, providers. */
package org.filmwright.api.generation;
