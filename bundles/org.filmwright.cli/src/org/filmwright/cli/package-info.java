// Copyright (c) 2026 Filmwright contributors
// SPDX-License-Identifier: EPL-2.0
/** The headless application. {@link org.filmwright.cli.Main} runs a command anywhere, without OSGi. */
package org.filmwright.cli;
