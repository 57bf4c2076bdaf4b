// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** Text operations on blocks, and the proposals that their answers become; runs without OSGi. */
package org.filmwright.operations;
